using System.Security.Cryptography;
using Onboarding.Domain.Evidence;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Platform.Files;

/// <summary>
/// Keeps files on disk under names that say nothing. The order survives a kill at any point: the content is complete and flushed in the
/// temporary folder, then renamed into the store, then its row is saved. A kill before the rename leaves something that the next start
/// removes; a kill before the row leaves a stray that <see cref="SweepStrayFilesJob"/> removes.
/// </summary>
public sealed partial class FileStore(PortalPaths paths, ILogger<FileStore> log)
{
    private const int BufferSize = 80 * 1024;

    /// <summary>Writes an upload to the temporary folder while measuring and hashing it.</summary>
    /// <param name="maxLength">Bytes; what is longer is refused without being written further.</param>
    /// <returns>The file, to be kept or disposed; null when the content is longer than allowed.</returns>
    /// <exception cref="StorageFullException">There is no room left.</exception>
    public async Task<TemporaryFile?> ReceiveAsync(Stream content, long maxLength, CancellationToken cancellation)
    {
        var file = Create(Path.Combine(paths.Temp, Guid.NewGuid().ToString("N")));
        try
        {
            var sha256 = await CopyAsync(content, file, maxLength, cancellation);
            if (sha256 is not null)
            {
                file.Flush(flushToDisk: true);
                return new(file, sha256);
            }
        }
        catch (IOException exception) when (StorageFullException.IsFull(exception))
        {
            Discard(file);
            throw new StorageFullException(exception);
        }
        catch
        {
            Discard(file);
            throw;
        }

        Discard(file);
        return null;
    }

    /// <summary>Moves an accepted upload into the store. Its row, with the same key, is saved after this.</summary>
    /// <param name="id">Key of the coming <see cref="StoredFile"/>.</param>
    public void Keep(TemporaryFile file, Guid id)
    {
        var target = PathOf(id);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        file.Close();
        File.Move(file.Path, target);
    }

    /// <summary>Removes an upload whose row was not saved; does nothing when it is gone already.</summary>
    public void Discard(Guid id)
    {
        if (File.Exists(PathOf(id)))
        {
            File.Delete(PathOf(id));
        }
    }

    /// <summary>
    /// Opens a file after comparing its content with the hash in its row. The comparison comes before the first byte is handed out: a reader
    /// who is told at the end has the altered file already. For the sizes allowed here it costs some tens of milliseconds.
    /// </summary>
    /// <exception cref="QuarantinedFileException">It was not found clean; callers ask <see cref="StoredFile.IsReleased"/> first.</exception>
    /// <exception cref="DamagedFileException">The content is not what was stored, or is gone.</exception>
    public Task<FileStream> OpenAsync(StoredFile file, CancellationToken cancellation) =>
        file.IsReleased ? OpenInQuarantineAsync(file, cancellation) : throw new QuarantinedFileException(file.Id);

    /// <summary>The same for the program's own inspections: what it reads must not reach a person before the file is released.</summary>
    /// <inheritdoc cref="OpenAsync"/>
    public async Task<FileStream> OpenInQuarantineAsync(StoredFile file, CancellationToken cancellation)
    {
        FileStream? stream = null;
        try
        {
            stream = new(PathOf(file.Id), FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.Asynchronous | FileOptions.SequentialScan);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation)) == file.Sha256)
            {
                stream.Position = 0;
                return stream;
            }
        }
        catch (IOException exception)
        {
            log.LogError(exception, "Stored file {Id} cannot be read", file.Id);
        }

        await (stream?.DisposeAsync() ?? ValueTask.CompletedTask);
        log.LogCritical("Stored file {Id} is not what was stored: it is not handed out", file.Id);
        throw new DamagedFileException(file.Id);
    }

    /// <summary>Removes what an earlier process left in the temporary folder. What another node still writes to is locked and stays.</summary>
    public void ClearTemporaryFiles()
    {
        foreach (var path in Directory.EnumerateFiles(paths.Temp))
        {
            try
            {
                new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose();
            }
            catch (IOException exception)
            {
                log.LogInformation(exception, "A temporary file is in use and stays");
            }
        }
    }

    /// <summary>The last two signs of the key are its most random ones, so the folders fill evenly.</summary>
    private string PathOf(Guid id)
    {
        var name = id.ToString("N");
        return Path.Combine(paths.Files, name[^2..], name);
    }

    private static async Task<string?> CopyAsync(Stream content, FileStream file, long maxLength, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferSize];
        long length = 0;
        int read;
        while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            length += read;
            if (length > maxLength)
            {
                return null;
            }

            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static FileStream Create(string path, FileMode mode = FileMode.CreateNew)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(path, options);
    }

    private static void Discard(FileStream file)
    {
        file.Dispose();
        File.Delete(file.Name);
    }
}
