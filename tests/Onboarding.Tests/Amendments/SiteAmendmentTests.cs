using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Places;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Features.Amendments;
using Onboarding.Portal.Features.Sites;
using Onboarding.Tests.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Amendments;

/// <summary>An approved site changes by the same mechanism as a camera.</summary>
[Trait("Area", "Registration")]
public sealed class SiteAmendmentTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData("identity")]
    [InlineData("parties")]
    [InlineData("location")]
    [InlineData("installation")]
    [InlineData("power")]
    [InlineData("cabinet")]
    [InlineData("network")]
    [InlineData("addressing")]
    [InlineData("certificate")]
    public async Task Get_EachPageOfTheDraft_IsAForm(string page)
    {
        var (made, change) = await BegunAsync();

        var form = await (await portal.SignInAsync(made.Administrator)).GetAsync($"/fr/sites/{change}/{page}");

        Assert.NotEmpty(form.Document.QuerySelectorAll("form[data-autosave]"));
        Assert.Contains("rév. 2 en préparation", form.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_MovesTheSiteAndAsksForTheConsentOfTheNewMunicipality()
    {
        var (made, change) = await BegunAsync();
        var browser = await portal.SignInAsync(made.Administrator);
        Assert.True((await browser.PostAsync($"/fr/sites/{change}/identity", ("NameFr", "Place déplacée"))).IsRedirect);
        await made.DoneAsync<AmendmentService>(made.Administrator, async s => await s.ChangeAsync<Site>(made.DossierId, change, await VersionAsync(change), Move, None));
        var before = await SiteAsync(made);
        var consents = await ConsentsAsync(made);

        await made.DoneAsync<AmendmentService>(made.Administrator, async s => await s.SubmitAsync(made.DossierId, change, await VersionAsync(change), None));
        await made.DoneAsync<AmendmentReview>(made.KeyUser, async s => await s.TakeAsync(made.DossierId, change, await VersionAsync(change), None));
        Assert.Equal(("Brugsesteenweg", "44021", consents.Count), ((await SiteAsync(made)).NameFr, (await SiteAsync(made)).NisCode, (await ConsentsAsync(made)).Count));
        await made.DoneAsync<AmendmentReview>(made.KeyUser, async s => await s.AcceptAsync(made.DossierId, change, await VersionAsync(change), null, None));

        var site = await SiteAsync(made);
        Assert.Equal(("Place déplacée", "44013", 51.0001m, before.Reference), (site.NameFr, site.NisCode, site.Position!.TypedFirst, site.Reference));
        Assert.NotEqual(consents, await ConsentsAsync(made));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/fr/sites/{change}/identity")).Status);
    }

    private static void Move(Site site)
    {
        site.NisCode = "44013";
        site.Position = SitePlaces.PositionOf(new(CoordinateSystem.Wgs84, 51.0001m, 3.8002m));
    }

    private async Task<(ReviewCase Made, Guid Change)> BegunAsync()
    {
        var made = (await AmendmentCase.ApprovedAsync(portal)).Made;
        var answer = await (await portal.SignInAsync(made.Administrator)).PostAsync($"/fr/amendments/new/{made.SiteId}", ("Ground", "Relocation"), ("Reason", "Travaux."));
        Assert.True(answer.IsRedirect, answer.MainText);
        return (made, Guid.Parse(answer.Location!.Split('/')[^1]));
    }

    private Task<Guid> VersionAsync(Guid change) => portal.ReadAsync(db => db.Amendments.Where(a => a.Id == change).Select(a => a.Version).SingleAsync());

    private Task<Site> SiteAsync(ReviewCase made) => portal.ReadAsync(db => db.Sites.AsNoTracking().SingleAsync(s => s.Id == made.SiteId));

    /// <summary>The authorisations that are asked for.</summary>
    private Task<List<Guid>> ConsentsAsync(ReviewCase made) => portal.ReadAsync(db => db.RequirementItems
        .Where(i => i.DossierId == made.DossierId && i.SubjectKind == SubjectKind.Authorisation && i.State != RequirementState.NotApplicable)
        .Select(i => i.SubjectId).Distinct().ToListAsync());
}
