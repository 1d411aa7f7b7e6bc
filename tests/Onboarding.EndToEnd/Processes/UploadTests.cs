using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Onboarding.EndToEnd.Support;

namespace Onboarding.EndToEnd.Processes;

/// <summary>Uploads to the published program over connections that break, and to a program that is killed.</summary>
[Trait("Area", "Registration")]
public sealed class UploadTests
{
    private const string Email = "odette.exemple@trafimeuse.example";
    private const int Megabyte = 1024 * 1024;

    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Upload_CutFiveTimes_GoesOnAndEndsWithTheSameHash()
    {
        using var folder = new TemporaryFolder();
        await using var portal = await PortalProcess.StartAsync(folder.Path, [], LongestStart);
        using var uploader = await Uploader.SignInAsync(portal.Address, Email);
        var content = Pdf(40 * Megabyte);

        var upload = await uploader.AnnounceAsync("grand plan.pdf", content.Length);
        for (var cut = 0; cut < 5; cut++)
        {
            var before = await OffsetAtRestAsync(uploader, upload);
            Assert.Null(await uploader.SendAsync(upload, content, before, breakAfter: 7 * Megabyte));
        }

        var offset = await OffsetAtRestAsync(uploader, upload);
        Assert.InRange(offset, 20 * Megabyte, content.Length - 1);
        Assert.Equal(content.Length, await uploader.SendAsync(upload, content, offset));

        Assert.Equal([Hash(content)], EmbeddedDatabase.Column(folder.Path, $"""SELECT "Sha256" FROM "StoredFiles" WHERE "Name" = 'grand plan.pdf'"""));
        Assert.Equal(Hash(content), Hash(await File.ReadAllBytesAsync(OnDisk(folder.Path, upload))));
    }

    /// <summary>
    /// The steps of an upload: announced, some bytes, all bytes but not judged, judged, confirmed. Whatever step the kill follows, what was
    /// acknowledged is there after the restart and goes on to its end, and no file lies in the store that no row knows.
    /// </summary>
    [Fact]
    public async Task Upload_WithAKillAfterEachStep_LosesNothingAcknowledgedAndLeavesNoStray()
    {
        using var folder = new TemporaryFolder();
        var content = Pdf(3 * Megabyte);
        string upload;
        await using (var portal = await PortalProcess.StartAsync(folder.Path, [], LongestStart))
        {
            using var uploader = await Uploader.SignInAsync(portal.Address, Email);
            upload = await uploader.AnnounceAsync("Plan d'implantation.pdf", content.Length);
            await portal.KillAsync();
        }

        // killed in the middle of a piece
        await using (var portal = await PortalProcess.StartAsync(folder.Path, []))
        {
            using var uploader = await Uploader.SignInAsync(portal.Address, Email);
            Assert.Equal(0, await uploader.OffsetAsync(upload));
            var sending = uploader.SendAsync(upload, content[..(2 * Megabyte)], 0, breakAfter: Megabyte);
            Assert.Null(await sending);
            await portal.KillAsync();
        }

        // killed right after a piece was acknowledged
        long acknowledged;
        await using (var portal = await PortalProcess.StartAsync(folder.Path, []))
        {
            using var uploader = await Uploader.SignInAsync(portal.Address, Email);
            acknowledged = (await uploader.SendAsync(upload, content[..(2 * Megabyte)], (await uploader.OffsetAsync(upload))!.Value))!.Value;
            await portal.KillAsync();
        }

        Assert.Equal(content[..(int)acknowledged], await File.ReadAllBytesAsync(OnDisk(folder.Path, upload)));

        // killed while the last piece, the judgement and the row are under way
        await KillWhileAsync(folder.Path, upload, content);

        await using (var portal = await PortalProcess.StartAsync(folder.Path, []))
        {
            using var uploader = await Uploader.SignInAsync(portal.Address, Email);
            var offset = (await uploader.OffsetAsync(upload))!.Value;
            Assert.True(offset >= acknowledged);
            Assert.True(offset == content.Length || await uploader.SendAsync(upload, content, offset) == content.Length);
            await uploader.ConfirmAsync();
            await portal.KillAsync();
        }

        await using (await PortalProcess.StartAsync(folder.Path, []))
        {
            await EmptyInTheEndAsync(() => Strays(folder.Path));
            Assert.Equal([Hash(content)], EmbeddedDatabase.Column(folder.Path, """SELECT f."Sha256" FROM "StoredFiles" f JOIN "EvidenceVersions" v ON v."FileId" = f."Id" WHERE f."Name" LIKE 'Plan d%implantation.pdf' AND f."Length" > 1000000"""));
            Assert.Equal(Hash(content), Hash(await File.ReadAllBytesAsync(OnDisk(folder.Path, upload))));
            Assert.Empty(EmbeddedDatabase.Column(folder.Path, """SELECT "Id" FROM "IncomingFiles" """));
        }

        Assert.Empty(Directory.EnumerateFiles(Path.Combine(folder.Path, "temp")));
    }

    /// <summary>Each time the last piece is sent the program is killed a little later, until the piece was acknowledged.</summary>
    private static async Task KillWhileAsync(string folder, string upload, byte[] content)
    {
        for (var delay = 0; delay < 200; delay += 40)
        {
            await using var portal = await PortalProcess.StartAsync(folder, []);
            using var uploader = await Uploader.SignInAsync(portal.Address, Email);
            var offset = (await uploader.OffsetAsync(upload))!.Value;
            var sending = offset == content.Length ? Task.FromResult<long?>(offset) : uploader.SendAsync(upload, content, offset);
            await Task.Delay(delay);
            await portal.KillAsync();
            await sending;
        }
    }

    /// <summary>The portal notices a broken connection a moment later, and until then somebody is still writing.</summary>
    private static async Task<long> OffsetAtRestAsync(Uploader uploader, string upload)
    {
        var last = -1L;
        while (await uploader.OffsetAsync(upload) is { } now)
        {
            if (now == last)
            {
                return now;
            }

            last = now;
            await Task.Delay(200);
        }

        throw new InvalidOperationException("The upload is gone.");
    }

    /// <summary>A whole PDF, most of it one stream of noise.</summary>
    private static byte[] Pdf(int length)
    {
        var noise = new byte[length];
        new Random(20261123).NextBytes(noise);
        return [.. "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n"u8,
            .. Encoding.ASCII.GetBytes($"3 0 obj\n<< /Length {length * 2} >>\nstream\n"), .. Encoding.ASCII.GetBytes(Convert.ToHexString(noise.AsSpan(0, length / 2))),
            .. "\nendstream\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n"u8];
    }

    private static string OnDisk(string folder, string upload)
    {
        var name = Guid.Parse(upload.Split('/')[^1]).ToString("N");
        return Path.Combine(folder, "files", name[^2..], name);
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Files that no row knows. What is being written this moment is among them for that moment.</summary>
    private static List<string> Strays(string dataDirectory)
    {
        var names = Directory.EnumerateFiles(Path.Combine(dataDirectory, "files"), "*", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)).ToList();
        return [.. names.Except(EmbeddedDatabase.Column(dataDirectory, """SELECT lower(replace("Id", '-', '')) FROM "StoredFiles" UNION SELECT lower(replace("Id", '-', '')) FROM "IncomingFiles" """))];
    }

    private static async Task EmptyInTheEndAsync(Func<List<string>> look)
    {
        var patience = Stopwatch.StartNew();
        while (look() is { Count: > 0 } found)
        {
            Assert.True(patience.Elapsed < LongestStart, string.Join(", ", found));
            await Task.Delay(100);
        }
    }
}
