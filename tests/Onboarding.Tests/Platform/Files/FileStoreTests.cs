using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Domain.Evidence;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Files;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Platform.Files;

[Trait("Area", "Registration")]
public sealed class FileStoreTests : IAsyncLifetime
{
    private static readonly byte[] Content = RandomNumberGenerator.GetBytes(200_001);

    private JobsHost _host = null!;

    private FileStore Store => _host.Get<FileStore>();

    public async ValueTask InitializeAsync() => _host = await JobsHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Receive_MeasuresAndHashesWhatCameIn()
    {
        using var file = await ReceiveAsync(Content);

        Assert.Equal(Content.Length, file!.Length);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Content)), file.Sha256);
        using var read = new MemoryStream();
        await file.Content.CopyToAsync(read);
        Assert.Equal(Content, read.ToArray());
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public async Task Receive_UpToTheLimit_AcceptsAndLeavesNothingOtherwise(int limitBeyondLength, bool accepted)
    {
        using var file = await Store.ReceiveAsync(new MemoryStream(Content), Content.Length + limitBeyondLength, CancellationToken.None);

        Assert.Equal(accepted, file is not null);
        Assert.Equal(accepted ? 1 : 0, Directory.GetFiles(_host.Paths.Temp).Length);
    }

    [Fact]
    public async Task Receive_OfAnUploadThatBreaksOff_LeavesNothing()
    {
        await Assert.ThrowsAsync<IOException>(() => Store.ReceiveAsync(new BrokenStream(Content), long.MaxValue, CancellationToken.None));

        Assert.Empty(Directory.GetFiles(_host.Paths.Temp));
    }

    [Fact]
    public async Task Dispose_OfWhatIsNotKept_RemovesIt()
    {
        (await ReceiveAsync(Content))!.Dispose();

        Assert.Empty(Directory.GetFiles(_host.Paths.Temp));
    }

    [Fact]
    public async Task Keep_MovesItUnderItsKeyAndItReadsBackUnchanged()
    {
        var stored = await KeepAsync(Content);

        await using var stream = await Store.OpenAsync(stored, CancellationToken.None);
        using var read = new MemoryStream();
        await stream.CopyToAsync(read);

        Assert.Equal(Content, read.ToArray());
        Assert.Empty(Directory.GetFiles(_host.Paths.Temp));
        var path = Assert.Single(FilesOnDisk());
        Assert.Equal(stored.Id.ToString("N"), Path.GetFileName(path));
    }

    [Fact]
    public async Task Open_AfterOneBitChanged_IsRefused()
    {
        var stored = await KeepAsync(Content);
        await using (var file = File.OpenWrite(Assert.Single(FilesOnDisk())))
        {
            file.Position = 100_000;
            file.WriteByte((byte)(Content[100_000] ^ 1));
        }

        await Assert.ThrowsAsync<DamagedFileException>(() => Store.OpenAsync(stored, CancellationToken.None));
    }

    [Fact]
    public async Task Open_OfAFileThatIsGone_IsRefused()
    {
        var stored = await KeepAsync(Content);
        File.Delete(Assert.Single(FilesOnDisk()));

        await Assert.ThrowsAsync<DamagedFileException>(() => Store.OpenAsync(stored, CancellationToken.None));
    }

    [Fact]
    public async Task ClearTemporaryFiles_RemovesLeftoversOfAKillAndSparesAnUploadUnderWay()
    {
        await File.WriteAllBytesAsync(Path.Combine(_host.Paths.Temp, "left-by-a-kill"), Content);
        using var underWay = await ReceiveAsync(Content);

        Store.ClearTemporaryFiles();

        Assert.NotEqual("left-by-a-kill", Path.GetFileName(Assert.Single(Directory.GetFiles(_host.Paths.Temp))));
        Assert.Equal(Content.Length, underWay!.Length);
    }

    [Fact]
    public async Task SweepStrayFiles_RemovesOnlyOldFilesWithoutARow()
    {
        var (known, old, young) = (await KeepAsync(Content), await KeepAsync(Content), await KeepAsync(Content));
        await _host.SaveAsync<TimeProvider>((_, db) =>
        {
            // the row stands alone here: of the dossier around it nothing matters
            db.Database.OpenConnection();
            db.Database.ExecuteSqlRaw("PRAGMA foreign_keys = OFF");
            db.StoredFiles.Add(known);
        });
        var hourAgo = _host.Clock.GetUtcNow().UtcDateTime.AddMinutes(-61);
        File.SetLastWriteTimeUtc(PathOf(known.Id), hourAgo);
        File.SetLastWriteTimeUtc(PathOf(old.Id), hourAgo);
        File.SetLastWriteTimeUtc(PathOf(young.Id), hourAgo.AddMinutes(2));

        Assert.Equal(1, await SweepAsync(dryRun: true));
        Assert.Equal(3, FilesOnDisk().Length);
        Assert.Equal(1, await SweepAsync(dryRun: false));

        Assert.Equal(new[] { known.Id, young.Id }.Select(PathOf).Order(), FilesOnDisk().Order());
    }

    [Fact]
    public async Task SweepStrayFiles_AloneWithTheFolder_RemovesWhatAnEndedProcessLeftAndSparesItsOwn()
    {
        var (left, own) = (await KeepAsync(Content), await KeepAsync(Content));
        using var alone = new EmbeddedDatabaseLock(new(Directory.CreateTempSubdirectory().FullName), _host.Clock);
        alone.Take();
        File.SetLastWriteTimeUtc(PathOf(left.Id), alone.HeldSince!.Value.AddMilliseconds(-100));
        File.SetLastWriteTimeUtc(PathOf(own.Id), alone.HeldSince!.Value.AddMilliseconds(100));

        Assert.Equal(1, await SweepAsync(dryRun: false, alone));

        Assert.Equal(PathOf(own.Id), Assert.Single(FilesOnDisk()));
    }

    [Fact]
    public async Task FullDisk_IsRecognised()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This system has no device that is always full.");
        await using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0);

        var exception = Assert.ThrowsAny<IOException>(() => full.Write(Content));

        Assert.True(StorageFullException.IsFull(exception));
        Assert.False(StorageFullException.IsFull(new IOException("Something else.")));
    }

    private Task<TemporaryFile?> ReceiveAsync(byte[] content) => Store.ReceiveAsync(new MemoryStream(content), long.MaxValue, CancellationToken.None);

    private async Task<StoredFile> KeepAsync(byte[] content)
    {
        using var file = (await ReceiveAsync(content))!;
        var stored = new StoredFile
        {
            DossierId = Guid.NewGuid(),
            Name = "plan.pdf",
            ContentType = "application/pdf",
            Length = file.Length,
            Sha256 = file.Sha256,
            Scan = ScanState.NotScanned,
            StoredAt = _host.Clock.GetUtcNow().UtcDateTime,
        };
        Store.Keep(file, stored.Id);
        return stored;
    }

    private string PathOf(Guid id) => FilesOnDisk().Single(path => Path.GetFileName(path) == id.ToString("N"));

    private string[] FilesOnDisk() => Directory.GetFiles(_host.Paths.Files, "*", SearchOption.AllDirectories);

    private Task<int> SweepAsync(bool dryRun, EmbeddedDatabaseLock? alone = null) => _host.AskAsync<IServiceProvider, int>(services =>
        ActivatorUtilities.CreateInstance<SweepStrayFilesJob>(services, alone is null ? [] : [alone]).RunAsync(dryRun, CancellationToken.None));
}
