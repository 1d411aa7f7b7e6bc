namespace Onboarding.Portal.Platform.Files;

/// <summary>
/// An upload that is complete on disk but not yet accepted. It stays open, and so locked, until it is kept or disposed: a starting node
/// clears only what nobody holds.
/// </summary>
public sealed class TemporaryFile : IDisposable
{
    private readonly FileStream _file;

    internal TemporaryFile(FileStream file, string sha256) => (_file, Sha256) = (file, sha256);

    /// <summary>Bytes.</summary>
    public long Length => _file.Length;

    /// <summary>64 lower-case hexadecimal signs.</summary>
    public string Sha256 { get; }

    internal string Path => _file.Name;

    /// <summary>The content from its beginning, for the checks. Belongs to this object: not to be disposed by the reader.</summary>
    public Stream Content
    {
        get
        {
            _file.Position = 0;
            return _file;
        }
    }

    /// <summary>Removes the file, unless it was kept.</summary>
    public void Dispose()
    {
        _file.Dispose();
        File.Delete(Path);
    }

    internal void Close() => _file.Dispose();
}
