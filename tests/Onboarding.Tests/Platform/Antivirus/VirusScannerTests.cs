using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Onboarding.Domain.Evidence;
using Onboarding.Portal.Platform.Antivirus;
using Onboarding.Tests.Platform.Uploads;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Platform.Antivirus;

/// <summary>The real clamd; only answers that it never gives are played.</summary>
[Trait("Area", "Registration")]
public sealed class VirusScannerTests(ClamdProcess clamd)
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task Scan_OfAnHonestFile_IsClean() =>
        Assert.IsType<ScanVerdict.Clean>(await ScanAsync(await clamd.AddressAsync(), SampleFiles.Pdf()));

    [Fact]
    public async Task Scan_OverTheLocalSocket_IsClean()
    {
        await clamd.AddressAsync();

        Assert.IsType<ScanVerdict.Clean>(await ScanAsync($"unix:{clamd.Socket}", SampleFiles.Pdf()));
    }

    [Fact]
    public async Task Scan_OfTheTestVirus_NamesIt()
    {
        var verdict = await ScanAsync(await clamd.AddressAsync(), ClamdProcess.Eicar);

        Assert.StartsWith("Eicar-Test-Signature", Assert.IsType<ScanVerdict.Infected>(verdict).Threat, StringComparison.Ordinal);
    }

    /// <summary>The scanner looks into what is packed.</summary>
    [Fact]
    public async Task Scan_OfTheTestVirusInsideADocument_NamesIt()
    {
        var document = SampleFiles.Docx(parts: ("word/media/note.txt", Encoding.ASCII.GetString(ClamdProcess.Eicar)));

        Assert.IsType<ScanVerdict.Infected>(await ScanAsync(await clamd.AddressAsync(), document));
    }

    /// <summary>The virus lies where the scanner does not look any more: what it does not look at is not clean.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(8 * 1024 * 1024)]
    public async Task Scan_BeyondTheScannersLimit_IsNotJudged(int more)
    {
        byte[] large = [.. new byte[ClamdProcess.MaxBytes + more], .. ClamdProcess.Eicar];

        var verdict = Assert.IsType<ScanVerdict.NotJudged>(await ScanAsync(await clamd.AddressAsync(), large));

        Assert.Equal(ScanObstacle.TooLarge, verdict.Obstacle);
    }

    [Fact]
    public async Task Scan_WhereNobodyListens_IsNotJudged()
    {
        var port = Listen(out var listener);
        listener.Stop();

        var verdict = Assert.IsType<ScanVerdict.NotJudged>(await ScanAsync($"127.0.0.1:{port}", SampleFiles.Pdf()));

        Assert.Equal(ScanObstacle.Unreachable, verdict.Obstacle);
    }

    [Theory]
    [InlineData("", ScanObstacle.Unreachable)]
    [InlineData("stream: OK", ScanObstacle.Unreachable)]
    [InlineData("OK\0", ScanObstacle.Unclear)]
    [InlineData("stream: OKAY\0", ScanObstacle.Unclear)]
    [InlineData("UNKNOWN COMMAND\0", ScanObstacle.Unclear)]
    [InlineData("stream: Can't allocate memory ERROR\0", ScanObstacle.Unclear)]
    [InlineData("stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND\0", ScanObstacle.TooLarge)]
    public async Task Scan_WithAnAnswerThatIsNotPlainlyOk_IsNotJudged(string answer, ScanObstacle obstacle)
    {
        var port = Listen(out var listener);
        var scan = ScanAsync($"127.0.0.1:{port}", SampleFiles.Pdf());
        using (var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken))
        {
            await ReadToEndMarkAsync(client.GetStream());
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer), TestContext.Current.CancellationToken);
        }

        Assert.Equal(obstacle, Assert.IsType<ScanVerdict.NotJudged>(await scan).Obstacle);
        listener.Stop();
    }

    [Fact]
    public async Task Scan_WithAScannerThatNeverAnswers_IsGivenUp()
    {
        var port = Listen(out var listener);
        var scan = ScanAsync($"127.0.0.1:{port}", SampleFiles.Pdf());
        using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await ReadToEndMarkAsync(client.GetStream());

        _clock.Advance(VirusScanner.Patience);

        Assert.Equal(ScanObstacle.Unreachable, Assert.IsType<ScanVerdict.NotJudged>(await scan).Obstacle);
        listener.Stop();
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost:")]
    [InlineData("localhost:70000")]
    [InlineData("unix:")]
    [InlineData(":3310")]
    public void Address_OfNeitherForm_IsRefusedWithTheSetting(string text) =>
        Assert.Contains("Uploads:Antivirus:Address", Assert.Throws<FormatException>(() => ClamdAddress.Parse(text)).Message, StringComparison.Ordinal);

    private Task<ScanVerdict> ScanAsync(string address, byte[] content) =>
        new VirusScanner(ClamdAddress.Parse(address), _clock).ScanAsync(new MemoryStream(content), TestContext.Current.CancellationToken);

    private static int Listen(out TcpListener listener)
    {
        listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Everything was sent when four zeros end it: a PDF of this size travels in one piece.</summary>
    private static async Task ReadToEndMarkAsync(NetworkStream stream)
    {
        var last = new Queue<int>();
        var one = new byte[1];
        while (!(last.Count == 4 && last.All(b => b == 0)))
        {
            await stream.ReadExactlyAsync(one, TestContext.Current.CancellationToken);
            last.Enqueue(one[0]);
            if (last.Count > 4)
            {
                last.Dequeue();
            }
        }
    }
}
