using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Features.Evidence;
using Onboarding.Portal.Platform;
using Onboarding.Tests.Platform.Uploads;
using Onboarding.Tests.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Evidence;

/// <summary>A file is kept from everybody until the real scanner has found it clean.</summary>
[Trait("Area", "Registration")]
public sealed class QuarantineTests(ClamdProcess clamd) : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();

    public async ValueTask InitializeAsync()
    {
        _portal.Settings["Uploads:Antivirus:Address"] = await clamd.AddressAsync();
        await _portal.InitializeAsync();
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Upload_IsHandedOutOnlyAfterItWasFoundClean()
    {
        var (made, page, file) = await UploadAsync(SampleFiles.Pdf());
        var browser = await _portal.SignInAsync(made.Administrator);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(file)).Status);
        Assert.Contains("Contrôle antivirus en cours.", (await browser.GetAsync(page)).MainText, StringComparison.Ordinal);

        await _portal.WorkOffAsync();

        using var response = await browser.Http.GetAsync(file);
        Assert.Equal(SampleFiles.Pdf(), await response.Content.ReadAsByteArrayAsync());
        Assert.Contains("antivirus\u202f: sain", (await browser.GetAsync(page)).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_WithTheTestVirus_IsNeverHandedOutCountsForNothingAndIsToldToWhoBroughtIt()
    {
        var (made, page, file) = await UploadAsync(Infected);
        await _portal.WorkOffAsync();
        var browser = await _portal.SignInAsync(made.Administrator);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(file)).Status);
        var text = (await browser.GetAsync(page)).MainText;
        Assert.Contains("Un virus a été trouvé dans «\u202fpermis.pdf\u202f»", text, StringComparison.Ordinal);
        Assert.Contains("Virus trouvé", text, StringComparison.Ordinal);
        Assert.Equal(RequirementState.Missing, await StateAsync(made));
        var mail = Assert.Single(await _portal.MailsToAsync(made.Administrator.Email!));
        Assert.Contains("Virus trouvé", mail.Subject, StringComparison.Ordinal);
        Assert.Empty(await _portal.MailsToAsync(made.KeyUser.Email!));
    }

    [Fact]
    public async Task Upload_InfectedInADossierInReview_IsToldToTheReviewer()
    {
        var made = await ReviewCase.InReviewAsync(_portal);
        await BringAsync(made, Infected);
        await _portal.WorkOffAsync();

        var mails = await _portal.MailsToAsync(made.KeyUser.Email!);
        Assert.Contains(mails, m => m.Subject.Contains("Virus trouvé", StringComparison.Ordinal));
        var review = await (await _portal.SignInAsync(made.KeyUser)).GetAsync($"/fr/dossiers/{made.DossierId}/evidence/{await made.RequirementAsync("SITE-PLAN")}");
        Assert.Contains("Un virus a été trouvé", review.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judge_OfWhatIsInQuarantine_IsRefused()
    {
        var made = await ReviewCase.InReviewAsync(_portal);
        await BringAsync(made, SampleFiles.Pdf());
        var version = await _portal.ReadAsync(db => db.EvidenceVersions.Where(v => v.DossierId == made.DossierId && v.FileId != null).Select(v => v.Id).SingleAsync());

        var early = await made.AsAsync<EvidenceJudgement, ChangeResult>(made.KeyUser, s => s.JudgeAsync(made.DossierId, version, null, CancellationToken.None));
        await _portal.WorkOffAsync();
        var later = await made.AsAsync<EvidenceJudgement, ChangeResult>(made.KeyUser, s => s.JudgeAsync(made.DossierId, version, null, CancellationToken.None));

        Assert.Equal("Evidence.Judge.InQuarantine", Assert.Single(early.Violations).Key);
        Assert.True(later.IsDone);
    }

    [Fact]
    public async Task Upload_TooLargeForTheScanner_StaysAndSaysSo()
    {
        var filler = new byte[ClamdProcess.MaxBytes + 1];
        var (made, page, file) = await UploadAsync(SampleFiles.Pdf(objects: [.. "9 0 obj\n<< /Length 1 >>\nstream\n"u8, .. filler, .. "\nendstream\nendobj\n"u8]));
        await _portal.WorkOffAsync();
        var browser = await _portal.SignInAsync(made.Administrator);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(file)).Status);
        Assert.Contains("trop grand pour l’antivirus", (await browser.GetAsync(page)).MainText, StringComparison.Ordinal);
    }

    private static byte[] Infected { get; } = SampleFiles.Pdf(objects: [.. "9 0 obj\n("u8, .. ClamdProcess.Eicar, .. ")\nendobj\n"u8]);

    private async Task<(ReviewCase Made, string Page, string File)> UploadAsync(byte[] content)
    {
        var made = await ReviewCase.CreateAsync(_portal);
        return await BringAsync(made, content);
    }

    private async Task<(ReviewCase Made, string Page, string File)> BringAsync(ReviewCase made, byte[] content)
    {
        var browser = await _portal.SignInAsync(made.Administrator);
        var page = $"/fr/dossiers/{made.DossierId}/evidence/{await made.RequirementAsync("SITE-PLAN")}";
        var link = (await browser.GetAsync(page)).Document.QuerySelector("a[href*='replaces=']")!.GetAttribute("href")!;
        var answer = await browser.SubmitAsync(await browser.GetAsync(link), "#upload form", ("Form.Upload", new FormFile("permis.pdf", content)));
        Assert.True(answer.IsRedirect, answer.MainText);
        var version = await _portal.ReadAsync(db => db.EvidenceVersions.Where(v => v.DossierId == made.DossierId && v.FileId != null).Select(v => v.Id).SingleAsync());
        return (made, page, $"{page}/files/{version}");
    }

    private Task<RequirementState> StateAsync(ReviewCase made) =>
        _portal.ReadAsync(db => db.RequirementItems.Where(i => i.DossierId == made.DossierId && i.Code == "SITE-PLAN").Select(i => i.State).SingleAsync());
}

/// <summary>A scanner that is away keeps everything in quarantine, for as long as it takes.</summary>
[Trait("Area", "Registration")]
public sealed class QuarantineWithoutScannerTests(ClamdProcess clamd) : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private readonly TcpListener _door = new(IPAddress.Loopback, 0);

    public async ValueTask InitializeAsync()
    {
        _door.Start();
        _portal.Settings["Uploads:Antivirus:Address"] = $"127.0.0.1:{((IPEndPoint)_door.LocalEndpoint).Port}";
        await _portal.InitializeAsync();
    }

    public ValueTask DisposeAsync()
    {
        _door.Dispose();
        return _portal.DisposeAsync();
    }

    [Fact]
    public async Task Upload_WaitsAndIsReleasedWhenTheScannerIsBack()
    {
        var scanner = await clamd.AddressAsync();
        var made = await ReviewCase.CreateAsync(_portal);
        var browser = await _portal.SignInAsync(made.Administrator);
        var page = $"/fr/dossiers/{made.DossierId}/evidence/{await made.RequirementAsync("SITE-PLAN")}";
        await browser.SubmitAsync(await browser.GetAsync(page), "#upload form", ("Form.Upload", new FormFile("plan.pdf", SampleFiles.Pdf())));

        // the scanner hangs up on everybody for two days
        await HangUpAsync(_portal.WorkOffAsync());
        _portal.Clock.Advance(TimeSpan.FromDays(2));
        await HangUpAsync(_portal.RunAsync("scan-waiting-files"));

        Assert.Equal((ScanState.Waiting, ScanObstacle.Unreachable), await ScanAsync(made));
        Assert.Contains("L’antivirus ne répond pas", (await (await _portal.SignInAsync(made.Administrator)).GetAsync(page)).MainText, StringComparison.Ordinal);

        await PassOnAsync(scanner, _portal.RunAsync("scan-waiting-files"));

        Assert.Equal((ScanState.Clean, null), await ScanAsync(made));
    }

    private Task<(ScanState, ScanObstacle?)> ScanAsync(ReviewCase made) => _portal.ReadAsync(async db =>
    {
        var file = await db.StoredFiles.AsNoTracking().SingleAsync(f => f.DossierId == made.DossierId);
        return (file.Scan, file.ScanObstacle);
    });

    private async Task HangUpAsync(Task work)
    {
        (await _door.AcceptTcpClientAsync()).Dispose();
        await work;
    }

    /// <summary>Stands between the portal and the real scanner.</summary>
    private async Task PassOnAsync(string scanner, Task work)
    {
        using var caller = await _door.AcceptTcpClientAsync();
        using var real = new TcpClient();
        await real.ConnectAsync(IPEndPoint.Parse(scanner));
        var there = caller.GetStream().CopyToAsync(real.GetStream());
        await real.GetStream().CopyToAsync(caller.GetStream());
        caller.Client.Shutdown(SocketShutdown.Both);
        await Task.WhenAll(there, work);
    }
}
