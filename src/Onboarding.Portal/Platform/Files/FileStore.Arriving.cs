namespace Onboarding.Portal.Platform.Files;

/// <content>Files that arrive in pieces.</content>
public sealed partial class FileStore
{
    /// <summary>How much of a file has arrived; 0 before the first byte.</summary>
    public long LengthOf(Guid id) => new FileInfo(PathOf(id)) is { Exists: true } file ? file.Length : 0;

    /// <summary>
    /// Goes on with a file that arrives in pieces, directly in its place in the store: there is no later move that a kill could cut off.
    /// Whatever came before the connection broke is kept, and what was announced as kept is on the disk.
    /// </summary>
    /// <param name="offset">Where the sender believes to be.</param>
    /// <param name="length">Of the whole file, in bytes.</param>
    /// <returns>How much is there now; null when the offset is not where the file ends, somebody else is writing, or more came than was announced.</returns>
    /// <exception cref="StorageFullException">There is no room left.</exception>
    public async Task<long?> AppendAsync(Guid id, long offset, long length, Stream content, CancellationToken cancellation)
    {
        await using var file = OpenAlone(id);
        if (file is null || file.Length != offset)
        {
            return null;
        }

        try
        {
            return await AppendAsync(file, length, content, cancellation) ? file.Length : null;
        }
        catch (IOException exception) when (StorageFullException.IsFull(exception))
        {
            file.SetLength(offset);
            throw new StorageFullException(exception);
        }
        finally
        {
            file.Flush(flushToDisk: true);
        }
    }

    /// <summary>A file that has arrived in pieces, for hashing and inspection, closed to others meanwhile.</summary>
    /// <returns>Null while somebody else has it open.</returns>
    public FileStream? OpenArrived(Guid id) => OpenAlone(id);

    /// <summary>A file for work in between, gone when it is closed; what a kill leaves of it is removed at the next start.</summary>
    public FileStream CreateScratch() => new(
        Path.Combine(paths.Temp, Guid.NewGuid().ToString("N")), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.Asynchronous | FileOptions.DeleteOnClose);

    private FileStream? OpenAlone(Guid id)
    {
        var path = PathOf(id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            return Create(path, FileMode.OpenOrCreate);
        }
        catch (IOException exception) when (!StorageFullException.IsFull(exception))
        {
            log.LogInformation(exception, "File {Id} is in use by another request", id);
            return null;
        }
    }

    /// <returns>False when more came than was announced: then nothing of it is kept.</returns>
    private static async Task<bool> AppendAsync(FileStream file, long length, Stream content, CancellationToken cancellation)
    {
        var offset = file.Position = file.Length;
        var buffer = new byte[BufferSize];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            if (file.Length + read > length)
            {
                file.SetLength(offset);
                return false;
            }

            // a piece is written wholly or not at all, also when the sender hangs up
            await file.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
        }

        return true;
    }
}
