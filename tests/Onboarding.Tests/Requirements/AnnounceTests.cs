using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Features.Evidence;
using Onboarding.Tests.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Requirements;

[Trait("Area", "Registration")]
public sealed class AnnounceTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Post_IsShownToBothSidesInEveryListAndInTheHistory()
    {
        var (made, browser, path) = await BeginAsync("SPEC-SERIAL");

        var answer = await browser.PostAsync(path, ("On", "16/03/2026"), ("Note", "Le fournisseur livre le 12."));

        Assert.Equal($"/fr/dossiers/{made.DossierId}/missing#{await made.RequirementAsync("SPEC-SERIAL")}", answer.Location);
        await made.SubmitAsync();
        var reviewer = await portal.SignInAsync(made.KeyUser);
        foreach (var page in new[] { await browser.GetAsync($"/fr/dossiers/{made.DossierId}/missing"), await reviewer.GetAsync($"/fr/dossiers/{made.DossierId}/missing") })
        {
            Assert.Contains("annoncé pour le 16/03/2026 – Le fournisseur livre le 12.", page.MainText, StringComparison.Ordinal);
        }

        Assert.Contains("annoncé pour le 16/03/2026", (await browser.GetAsync($"/fr/sites/{made.SiteId}")).MainText, StringComparison.Ordinal);
        var history = await reviewer.GetAsync($"/fr/dossiers/{made.DossierId}/history");
        Assert.Contains("Date annoncée", history.MainText, StringComparison.Ordinal);
        Assert.Contains("16/03/2026 – Le fournisseur livre le 12.", history.MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Commandé.", "On")]
    [InlineData("01/03/2026", "Commandé.", "On")]
    [InlineData("01/06/2026", "Commandé.", "On")]
    [InlineData("16/03/2026", "", "Note")]
    public async Task Post_WithoutAPossibleDateAndAReason_ReturnsErrorAndSavesNothing(string on, string note, string field)
    {
        var (made, browser, path) = await BeginAsync("SPEC-SERIAL");

        var answer = await browser.PostAsync(path, ("On", on), ("Note", note));

        Assert.NotEqual(HttpStatusCode.Redirect, answer.Status);
        Assert.Contains(field, answer.Errors.Keys);
        Assert.Null((await ItemAsync(made, "SPEC-SERIAL")).Announcement);
    }

    [Fact]
    public async Task Post_ThirdTime_IsForTheProjectManager()
    {
        var (made, browser, path) = await BeginAsync("SITE-PHOTO");
        await browser.PostAsync(path, ("On", "10/03/2026"), ("Note", "Il neige."));
        await browser.PostAsync(path, ("On", "12/03/2026"), ("Note", "Il neige encore."));
        var manager = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.ProjectManager));

        var page = await browser.GetAsync(path);
        await manager.PostAsync(path, ("On", "13/03/2026"), ("Note", "Vu avec l’intégrateur."));

        Assert.Contains("déjà été annoncée 2 fois", page.MainText, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("[name=On]"));
        var item = await ItemAsync(made, "SITE-PHOTO");
        Assert.Equal((3, new DateOnly(2026, 3, 13)), (item.TimesAnnounced, item.Announcement!.On));
    }

    [Fact]
    public async Task Post_SentTwice_CountsOnce()
    {
        var (made, browser, path) = await BeginAsync("SITE-PHOTO");
        var page = await browser.GetAsync(path);

        await browser.SubmitAsync(page, "main form button", ("On", "10/03/2026"), ("Note", "Il neige."));
        await browser.SubmitAsync(page, "main form button", ("On", "10/03/2026"), ("Note", "Il neige."));

        Assert.Equal(1, (await ItemAsync(made, "SITE-PHOTO")).TimesAnnounced);
    }

    [Fact]
    public async Task Bringing_EndsTheAnnouncement()
    {
        var (made, browser, path) = await BeginAsync("SITE-PHOTO");
        await browser.PostAsync(path, ("On", "10/03/2026"), ("Note", "Il neige."));

        var id = await made.RequirementAsync("SITE-PHOTO");
        for (var photo = 0; photo < RequirementCatalogue.Shipped().Single(d => d.Code == "SITE-PHOTO").MinimumCount; photo++)
        {
            await made.DoneAsync<EvidenceService>(made.Administrator, s => s.BringAsync(made.DossierId, new(id, null, null, "test", null, null, null), CancellationToken.None));
        }

        Assert.Null((await ItemAsync(made, "SITE-PHOTO")).Announcement);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path)).Status);
    }

    [Theory]
    [InlineData("SPEC-SERIAL", Role.KeyUser)] // the integrator's turn
    [InlineData("LEG-COUNCIL", Role.IntegratorAdministrator)] // the zone's turn
    [InlineData("ORG-KBO", Role.IntegratorAdministrator)] // there already
    [InlineData("SPEC-SERIAL", Role.Auditor)]
    public async Task Get_WhereItIsNotTheirTurn_IsRefused(string code, Role role)
    {
        var (made, _, path) = await BeginAsync(code);
        var person = role switch
        {
            Role.KeyUser => made.KeyUser,
            Role.IntegratorAdministrator => made.Administrator,
            _ => await portal.Data.CreatePersonAsync(role),
        };

        var status = (await (await portal.SignInAsync(person)).GetAsync(path)).Status;

        Assert.Contains(status, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
    }

    [Fact]
    public async Task Get_OfAStranger_IsNotFound()
    {
        var (_, _, path) = await BeginAsync("SPEC-SERIAL");
        var stranger = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.IntegratorAdministrator));

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(path)).Status);
    }

    [Fact]
    public async Task FieldPage_OffersADateInsteadOfAnInventedValue()
    {
        var (made, browser, path) = await BeginAsync("SPEC-SERIAL");

        var page = await browser.GetAsync($"/nl/cameras/{made.CameraId}/model");

        Assert.NotNull(page.Document.QuerySelector($"main a[href='{path.Replace("/fr/", "/nl/", StringComparison.Ordinal)}']"));
    }

    private async Task<(ReviewCase Made, FormClient Browser, string Path)> BeginAsync(string code)
    {
        var made = await ReviewCase.CreateAsync(portal);
        return (made, await portal.SignInAsync(made.Administrator), $"/fr/dossiers/{made.DossierId}/missing/{await made.RequirementAsync(code)}/date");
    }

    private Task<RequirementItem> ItemAsync(ReviewCase made, string code) =>
        portal.ReadAsync(db => db.RequirementItems.AsNoTracking().SingleAsync(i => i.DossierId == made.DossierId && i.Code == code));
}
