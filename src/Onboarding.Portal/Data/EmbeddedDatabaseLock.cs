namespace Onboarding.Portal.Data;

/// <summary>
/// Keeps a second process off the embedded database: two would undo each other's work. The operating system releases the lock
/// when the process ends, however it ends.
/// </summary>
internal sealed class EmbeddedDatabaseLock(PortalPaths paths) : IDisposable
{
    private FileStream? _held;

    /// <exception cref="InvalidOperationException">Another process holds it.</exception>
    public void Take()
    {
        try
        {
            _held = new(paths.ProcessLock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new InvalidOperationException(
                $"Another process already works on '{paths.DataDirectory}'. The embedded database serves one process; stop the other one, or name another Portal:DataDirectory.");
        }
    }

    public void Dispose() => _held?.Dispose();
}
