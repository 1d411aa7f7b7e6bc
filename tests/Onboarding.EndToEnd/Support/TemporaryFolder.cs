namespace Onboarding.EndToEnd.Support;

/// <summary>A folder for one test, deleted afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("onboarding-e2e-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
