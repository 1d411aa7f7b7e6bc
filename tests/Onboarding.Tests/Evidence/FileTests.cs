using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Tests.Platform.Uploads;
using Onboarding.Tests.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Evidence;

[Trait("Area", "Registration")]
public sealed class FileTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Get_HandsOutTheFileAsAHarmlessDownload()
    {
        var (made, path) = await UploadedAsync();
        var browser = await portal.SignInAsync(made.Administrator);

        using var response = await browser.Http.GetAsync(path);

        Assert.Equal(SampleFiles.Pdf(), await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("plan.pdf", response.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Get_ByAnotherCompany_IsNotFound()
    {
        var (_, path) = await UploadedAsync();
        var stranger = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.IntegratorAdministrator));

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(path)).Status);
    }

    private async Task<(ReviewCase Made, string Path)> UploadedAsync()
    {
        var made = await ReviewCase.CreateAsync(portal);
        var browser = await portal.SignInAsync(made.Administrator);
        var page = $"/fr/dossiers/{made.DossierId}/evidence/{await made.RequirementAsync("SITE-PLAN")}";
        await browser.SubmitAsync(await browser.GetAsync(page), "#upload form", ("Form.Upload", new FormFile("plan.pdf", SampleFiles.Pdf())));
        var version = await portal.ReadAsync(db => db.EvidenceVersions.Where(v => v.DossierId == made.DossierId && v.FileId != null).Select(v => v.Id).SingleAsync());
        return (made, $"{page}/files/{version}");
    }
}
