using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Uploads;
using Onboarding.Tests.Platform.Uploads;
using Onboarding.Tests.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Evidence;

[Trait("Area", "Registration")]
public sealed class ItemTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    public static TheoryData<string, byte[], HttpStatusCode, string> Refused => new()
    {
        { "plan.pdf", [], HttpStatusCode.BadRequest, "« plan.pdf » est vide." },
        { "plan.pdf", [.. "MZ"u8, .. new byte[500]], HttpStatusCode.UnprocessableEntity, "« plan.pdf » n’est pas un fichier PDF" },
        { "plan.png", SampleFiles.Pdf(), HttpStatusCode.UnprocessableEntity, "« plan.png » est en réalité un fichier PDF." },
        { "plan.docx", SampleFiles.Zip("readme.txt"), HttpStatusCode.UnprocessableEntity, "« plan.docx »" },
        { "bombe.docx", SampleFiles.Docx(parts: ("word/bomb.xml", new string(' ', 20_000_000))), HttpStatusCode.UnprocessableEntity, "« bombe.docx »" },
        { "photo.png", SampleFiles.Png(20_000, 20_000), HttpStatusCode.RequestEntityTooLarge, "« photo.png » compte plus de 40 millions de pixels." },
        { "grand.pdf", new byte[UploadLimits.MaxFileBytes + 1], HttpStatusCode.RequestEntityTooLarge, "« grand.pdf » dépasse 50 Mo." },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task Post_BadFile_SaysWhyBesideTheFieldKeepsTheRestAndStoresNothing(string name, byte[] content, HttpStatusCode status, string sentence)
    {
        var made = await ReviewCase.CreateAsync(portal);
        var files = StoredFiles();

        var answer = await BringAsync(made, new(name, content), ("Form.Reference", "D-17"), ("Form.IssuedOn", "01/03/2026"));

        Assert.Equal(status, answer.Status);
        Assert.StartsWith(Narrow(sentence), Narrow(answer.Errors["Form.Upload"]), StringComparison.Ordinal);
        Assert.Equal("D-17", answer.Value("Form.Reference"));
        Assert.Equal("01/03/2026", answer.Value("Form.IssuedOn"));
        Assert.Equal(files, StoredFiles());
    }

    [Fact]
    public async Task Post_RequestBeyondTheLimit_IsTooLarge()
    {
        var made = await ReviewCase.CreateAsync(portal);

        var answer = await BringAsync(made, new("enorme.pdf", new byte[60 * 1024 * 1024]));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Contains("trop volumineux", answer.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutFile_AsksForIt()
    {
        var made = await ReviewCase.CreateAsync(portal);

        Assert.Equal("Choisissez un fichier.", (await BringAsync(made, null)).Errors["Form.Upload"]);
    }

    [Theory]
    [InlineData("Form.IssuedOn", "03/03/2026", "La date du document est dans le futur.")]
    [InlineData("Form.ValidUntil", "01/03/2026", "Ce document n’est plus valable")]
    public async Task Post_WithAnImpossibleDate_ReturnsErrorAndSavesNothing(string field, string date, string sentence)
    {
        var made = await ReviewCase.CreateAsync(portal);

        var answer = await BringAsync(made, new("plan.pdf", SampleFiles.Pdf()), (field, date));

        Assert.StartsWith(sentence, answer.Errors[field], StringComparison.Ordinal);
        Assert.Equal(1, await VersionsAsync(made));
    }

    [Fact]
    public async Task Post_SentTwice_BringsOneVersionAndLeavesNoStrayFile()
    {
        var made = await ReviewCase.CreateAsync(portal);
        var browser = await portal.SignInAsync(made.Administrator);
        var path = await PathAsync(made);
        var (first, second) = (await browser.GetAsync(path), await browser.GetAsync(path));
        second.Document.QuerySelector("[name='Form.VersionId']")!.SetAttribute("value", first.Value("Form.VersionId"));

        await browser.SubmitAsync(first, "#upload form", ("Form.Upload", new FormFile("plan.pdf", SampleFiles.Pdf())));
        var files = StoredFiles();
        var answer = await browser.SubmitAsync(second, "#upload form", ("Form.Upload", new FormFile("plan.pdf", SampleFiles.Pdf())));

        Assert.True(answer.IsRedirect);
        Assert.Equal(2, await VersionsAsync(made));
        Assert.Equal(files, StoredFiles());
    }

    [Fact]
    public async Task Post_ReplacingAnUnknownPiece_IsNotFoundAndLeavesNoStrayFile()
    {
        var made = await ReviewCase.CreateAsync(portal);
        var browser = await portal.SignInAsync(made.Administrator);
        var page = await browser.GetAsync(await PathAsync(made));
        var unknown = Guid.CreateVersion7();
        page.Document.QuerySelector("[name='Form.Replaces']")!.SetAttribute("value", unknown.ToString());
        var files = StoredFiles();

        var answer = await browser.SubmitAsync(page, "#upload form", ("Form.Upload", new FormFile("plan.pdf", SampleFiles.Pdf())));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(files, StoredFiles());
    }

    [Fact]
    public async Task Post_WithAReplacedPiece_KeepsTheEarlierVersion()
    {
        var made = await ReviewCase.CreateAsync(portal);
        var browser = await portal.SignInAsync(made.Administrator);
        var path = await PathAsync(made);
        var link = (await browser.GetAsync(path)).Document.QuerySelector("a[href*='replaces=']")!.GetAttribute("href")!;

        await browser.SubmitAsync(await browser.GetAsync(link), "#upload form", ("Form.Upload", new FormFile("plan.pdf", SampleFiles.Pdf())));

        var page = await browser.GetAsync(path);
        Assert.Contains("Version 2", page.Text("section.p-card"), StringComparison.Ordinal);
        Assert.Contains("1 version antérieure", page.Text("section.p-card details"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OfAPdfThatRunsAProgram_WarnsItsReader()
    {
        var made = await ReviewCase.CreateAsync(portal);
        await BringAsync(made, new("plan.pdf", SampleFiles.Pdf(catalog: "/OpenAction << /S /JavaScript /JS (1) >>")));

        var page = await (await portal.SignInAsync(made.Administrator)).GetAsync(await PathAsync(made));

        Assert.StartsWith("Ce PDF contient un programme (JavaScript).", page.Text(".p-warning"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ByViewer_ShowsNoForm_AndPostIsForbidden()
    {
        var made = await ReviewCase.CreateAsync(portal);
        var path = await PathAsync(made);
        var viewer = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.IntegratorViewer, made.Organisation));
        var administrator = await portal.SignInAsync(made.Administrator);

        Assert.Empty((await viewer.GetAsync(path)).Document.QuerySelectorAll("main form"));
        var token = (await viewer.GetAsync("/fr/dossiers")).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await viewer.SendAsync(new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]) });
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Get_OfAnotherCompany_IsNotFound()
    {
        var made = await ReviewCase.CreateAsync(portal);
        var stranger = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.IntegratorAdministrator));

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(await PathAsync(made))).Status);
    }

    [Fact]
    public async Task Post_WithAnExpiredForm_SaysSo()
    {
        var made = await ReviewCase.CreateAsync(portal);
        var browser = await portal.SignInAsync(made.Administrator);
        var body = new MultipartFormDataContent { { new StringContent("outdated"), "__RequestVerificationToken" } };
        var file = new ByteArrayContent(SampleFiles.Pdf());
        file.Headers.ContentType = MediaTypeHeaderValue.Parse("application/pdf");
        body.Add(file, "Form.Upload", "plan.pdf");

        var answer = await browser.SendAsync(new(HttpMethod.Post, await PathAsync(made)) { Content = body });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("Ce formulaire a expiré", answer.Title);
    }

    private static string Narrow(string text) => text.Replace(' ', '\u202f');

    private static async Task<string> PathAsync(ReviewCase made) => $"/fr/dossiers/{made.DossierId}/evidence/{await made.RequirementAsync("SITE-PLAN")}";

    private async Task<PageAnswer> BringAsync(ReviewCase made, FormFile? file, params (string, object?)[] typed)
    {
        var browser = await portal.SignInAsync(made.Administrator);
        return await browser.SubmitAsync(await browser.GetAsync(await PathAsync(made)), "#upload form", [("Form.Upload", file), .. typed]);
    }

    private async Task<int> VersionsAsync(ReviewCase made)
    {
        var item = await made.RequirementAsync("SITE-PLAN");
        return await portal.ReadAsync(db => (from i in db.RequirementItems
                                             join f in db.EvidenceFiles on new { i.DossierId, i.SubjectId, i.Code } equals new { f.DossierId, f.SubjectId, Code = f.RequirementCode }
                                             join v in db.EvidenceVersions on f.Id equals v.EvidenceFileId
                                             where i.Id == item
                                             select v).CountAsync());
    }

    private int StoredFiles() => Directory.EnumerateFiles(portal.Services.GetRequiredService<PortalPaths>().Files, "*", SearchOption.AllDirectories).Count();
}
