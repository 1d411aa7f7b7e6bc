namespace Onboarding.Portal.Data;

/// <summary>
/// Keeps a second process off the embedded database: two would undo each other's work. The operating system releases the lock
/// when the process ends, however it ends.
/// </summary>
public sealed class EmbeddedDatabaseLock(PortalPaths paths, TimeProvider clock) : IDisposable
{
    private FileStream? _held;

    /// <summary>Since when this process is alone with the folder: what is older was left by one that has ended. Null while it is not held.</summary>
    public DateTime? HeldSince { get; private set; }

    /// <exception cref="InvalidOperationException">Another process holds it.</exception>
    public void Take()
    {
        try
        {
            _held = new(paths.ProcessLock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            HeldSince = clock.GetUtcNow().UtcDateTime;
        }
        catch (IOException)
        {
            throw new InvalidOperationException(
                $"Another process already works on '{paths.DataDirectory}'. The embedded database serves one process; stop the other one, or name another Portal:DataDirectory.");
        }
    }

    public void Dispose() => _held?.Dispose();
}
