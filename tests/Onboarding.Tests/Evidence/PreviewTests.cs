using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Onboarding.Portal.Features.Demo.Specimens;
using Onboarding.Tests.Platform.Photos;
using Onboarding.Tests.Platform.Uploads;
using Onboarding.Tests.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Evidence;

/// <summary>What a job read in a file, on the page of the requirement.</summary>
[Trait("Area", "Registration")]
public sealed class PreviewTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Pdf_ShowsItsTextOnceTheJobHasReadIt()
    {
        var (made, browser, page) = await BringAsync("plan.pdf", PdfOf("Inplantingsplan Brugsesteenweg"));

        Assert.Contains("Aperçu en préparation.", (await browser.GetAsync(page)).MainText, StringComparison.Ordinal);
        await portal.WorkOffAsync();

        Assert.Contains("Inplantingsplan Brugsesteenweg", (await browser.GetAsync(page)).Text(".p-preview"), StringComparison.Ordinal);
        Assert.Equal(1, await portal.ReadAsync(db => db.FileReadings.Where(r => r.DossierId == made.DossierId).Select(r => r.Pages).SingleAsync()));
    }

    [Fact]
    public async Task Docx_ShowsItsTextAsText()
    {
        var (_, browser, page) = await BringAsync("plan.docx", SampleFiles.Docx("<w:p><w:r><w:t>Armoire</w:t></w:r><w:r><w:t xml:space=\"preserve\"> &lt;b&gt;1</w:t></w:r></w:p><w:p><w:r><w:t>Mât</w:t></w:r></w:p>"));
        await portal.WorkOffAsync();

        Assert.Equal("Armoire <b>1\nMât", (await browser.GetAsync(page)).Document.QuerySelector(".p-preview")!.TextContent);
    }

    [Fact]
    public async Task Photo_IsHandedOutWithoutItsPosition_AndTheOriginalIsKept()
    {
        var photo = SamplePhotos.Jpeg(SamplePhotos.Exif(SamplePhotos.Latitude, SamplePhotos.Longitude));
        var (made, browser, page) = await BringAsync("photo.jpg", photo);
        var file = await FileAsync(made, page);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(file)).Status);
        await portal.WorkOffAsync();
        var served = await browser.Http.GetByteArrayAsync(file);
        using var shown = await browser.Http.GetAsync($"{file}?handler=Picture");

        Assert.DoesNotContain(SamplePhotos.Owner, Encoding.Latin1.GetString(served), StringComparison.Ordinal);
        Assert.Equal(served, await shown.Content.ReadAsByteArrayAsync());
        Assert.Null(shown.Content.Headers.ContentDisposition);
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(shown.Headers.GetValues("Content-Security-Policy")));
        var hashes = await portal.ReadAsync(db => db.StoredFiles.Where(f => f.DossierId == made.DossierId).Select(f => f.Sha256).ToListAsync());
        Assert.Equal([Hash(photo), Hash(served)], hashes);
        Assert.Empty((await browser.GetAsync(page)).Document.QuerySelectorAll(".p-warning"));
    }

    [Fact]
    public async Task Photo_TakenElsewhere_IsPointedOutWithTheDistance()
    {
        var (_, browser, page) = await BringAsync("photo.jpg", SamplePhotos.Jpeg(SamplePhotos.Exif([(50, 1), (50, 1), (0, 1)], [(4, 1), (21, 1), (0, 1)])));
        await portal.WorkOffAsync();

        Assert.Contains("52 km du site", (await browser.GetAsync(page)).Text(".p-warning"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnreadableContent_SaysSo_AndTheFileIsStillHandedOut()
    {
        var (made, browser, page) = await BringAsync("plan.pdf", SampleFiles.Pdf(trailer: "/Encrypt 99 0 R"));
        await portal.WorkOffAsync();

        Assert.Contains("Aucun aperçu", (await browser.GetAsync(page)).MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.Http.GetAsync(await FileAsync(made, page))).StatusCode);
    }

    [Fact]
    public async Task Replacement_SaysWhatChanged()
    {
        var (_, browser, page) = await BringAsync("plan.pdf", PdfOf("Mast 1"));
        var link = (await browser.GetAsync(page)).Document.QuerySelectorAll("a[href*='replaces=']")[^1].GetAttribute("href")!;
        await browser.SubmitAsync(await browser.GetAsync(link), "#upload form", ("Form.Upload", new FormFile("plan-v2.pdf", PdfOf("Mast 2 and cabinet"))));
        await portal.WorkOffAsync();

        var text = (await browser.GetAsync(page)).MainText;
        Assert.Contains("Nom\u202f: «\u202fplan.pdf\u202f» devient «\u202fplan-v2.pdf\u202f»", text, StringComparison.Ordinal);
        Assert.Contains("Mast 2 and cabinet", text, StringComparison.Ordinal);
        Assert.Contains("1 ligne disparue", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_BringsTheSameFileForFurtherRequirements()
    {
        var (made, browser, page) = await BringAsync("plan.pdf", SampleFiles.Pdf());
        var link = $"{await FileAsync(made, page)}/link";
        var target = await made.RequirementAsync("NET-PLAN");

        var none = await browser.SubmitAsync(await browser.GetAsync(link), "main form");
        var done = await browser.SubmitAsync(await browser.GetAsync(link), "main form", ("ItemIds", new object[] { target }));

        Assert.Equal("Cochez au moins une exigence.", none.Errors["ItemIds"]);
        Assert.True(done.IsRedirect, done.MainText);
        var files = await portal.ReadAsync(db => db.EvidenceVersions.Where(v => v.DossierId == made.DossierId && v.FileId != null).Select(v => v.FileId).ToListAsync());
        Assert.Equal(2, files.Count);
        Assert.Single(files.Distinct());
        Assert.DoesNotContain(target.ToString(), (await browser.GetAsync(link)).Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    private async Task<(ReviewCase Made, FormClient Browser, string Page)> BringAsync(string name, byte[] content)
    {
        var made = await ReviewCase.CreateAsync(portal);
        var browser = await portal.SignInAsync(made.Administrator);
        var page = $"/fr/dossiers/{made.DossierId}/evidence/{await made.RequirementAsync("SITE-PLAN")}";
        var answer = await browser.SubmitAsync(await browser.GetAsync(page), "#upload form", ("Form.Upload", new FormFile(name, content)));
        Assert.True(answer.IsRedirect, answer.MainText);
        return (made, browser, page);
    }

    private async Task<string> FileAsync(ReviewCase made, string page) =>
        $"{page}/files/{await portal.ReadAsync(db => db.EvidenceVersions.Where(v => v.DossierId == made.DossierId && v.FileId != null).Select(v => v.Id).FirstAsync())}";

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>One page with one line.</summary>
    private static byte[] PdfOf(string line) => SpecimenPdf.Write(line, []);
}
