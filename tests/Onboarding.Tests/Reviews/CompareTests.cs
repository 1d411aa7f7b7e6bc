using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Portal.Features.Demo.Specimens;
using Onboarding.Portal.Features.Evidence;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

/// <summary>A document that was replaced, beside what it replaces.</summary>
[Trait("Area", "Review")]
public sealed class CompareTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Get_ShowsTheWordsThatChanged_OldAndNewSideBySide()
    {
        var (made, version) = await ReplacedAsync();
        var browser = await portal.SignInAsync(made.KeyUser);

        var review = await browser.GetAsync($"/fr/reviews/{made.DossierId}?item={made.SiteId}");
        Assert.Contains("Mis à jour", review.Texts("article .p-tag"));
        var link = Assert.Single(review.Document.QuerySelectorAll("article a[href*='/documents/']")).GetAttribute("href")!;
        var page = await browser.GetAsync(link);

        Assert.EndsWith($"/documents/{version}", link, StringComparison.Ordinal);
        Assert.Equal("6", page.Text("td:first-child del"));
        Assert.Equal("7", page.Text("td:last-child ins"));
        Assert.Equal(["Avant (version 1)", "Maintenant (version 2)"], page.Texts("thead th"));
    }

    [Fact]
    public async Task Get_OfTheFirstVersion_OrByAStranger_IsNotFound()
    {
        var (made, version) = await ReplacedAsync();
        var first = await portal.ReadAsync(db => db.EvidenceVersions.Where(v => v.DossierId == made.DossierId && v.FileId != null && v.Id != version).Select(v => v.Id).SingleAsync());
        var stranger = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.KeyUser));

        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync(made.KeyUser)).GetAsync($"/fr/reviews/{made.DossierId}/documents/{first}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/fr/reviews/{made.DossierId}/documents/{version}")).Status);
    }

    /// <summary>A plan of the site that was refused, replaced and sent again.</summary>
    private async Task<(ReviewCase Made, Guid Version)> ReplacedAsync()
    {
        var made = await ReviewCase.CreateAsync(portal);
        var browser = await portal.SignInAsync(made.Administrator);
        var page = $"/fr/dossiers/{made.DossierId}/evidence/{await made.RequirementAsync("SITE-PLAN")}";
        await browser.SubmitAsync(await browser.GetAsync(page), "#upload form", ("Form.Upload", new FormFile("plan.pdf", SpecimenPdf.Write("Mast of 6 metres", []))));
        await portal.WorkOffAsync();
        await made.SubmitAsync();
        await made.TakeAsync();
        var old = await VersionAsync(made, 1);
        await made.DoneAsync<EvidenceJudgement>(made.KeyUser, s => s.JudgeAsync(made.DossierId, old, new("Hauteur ?"), CancellationToken.None));
        await made.SendBackAsync();
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var link = (await browser.GetAsync(page)).Document.QuerySelectorAll("a[href*='replaces=']")[^1].GetAttribute("href")!;
        await browser.SubmitAsync(await browser.GetAsync(link), "#upload form", ("Form.Upload", new FormFile("plan.pdf", SpecimenPdf.Write("Mast of 7 metres", []))));
        await portal.WorkOffAsync();
        var request = await portal.ReadAsync(db => db.ChangeItems.Where(c => c.DossierId == made.DossierId).Select(c => c.Id).SingleAsync());
        await made.DoneAsync<RequestService>(made.Administrator, s => s.AnswerAsync(made.DossierId, [new(request, null)], CancellationToken.None));
        await made.SubmitAsync();
        await made.TakeAsync();
        return (made, await VersionAsync(made, 2));
    }

    private Task<Guid> VersionAsync(ReviewCase made, int number) => portal.ReadAsync(db =>
        db.EvidenceVersions.Where(v => v.DossierId == made.DossierId && v.FileId != null && v.Number == number).Select(v => v.Id).SingleAsync());
}
