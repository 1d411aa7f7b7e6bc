using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Tests.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Amendments;

[Trait("Area", "Registration")]
public sealed class NewTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Post_BeginsTheNextRevisionAndLeavesTheCameraAsItIs()
    {
        var made = await AmendmentCase.ApprovedAsync(portal);
        var before = await made.LiveAsync();
        var browser = await portal.SignInAsync(made.Made.Administrator);

        var answer = await browser.PostAsync($"/fr/amendments/new/{made.Made.CameraId}", ("Ground", "Replacement"), ("Reason", "Choc du 12 mars."));

        var page = await browser.FollowAsync(answer);
        Assert.EndsWith($"Modification de {before.Reference} (révision 2)", page.Title, StringComparison.Ordinal);
        Assert.Contains("Choc du 12 mars.", page.MainText, StringComparison.Ordinal);
        Assert.Equal([(1, ApprovalState.Approved, true), (2, ApprovalState.Draft, false)], (await made.RevisionsAsync()).Select(r => (r.Number, r.State, r.IsCurrent)));
        Assert.Equal(before.Version, (await made.LiveAsync()).Version);
        Assert.Equal(ApprovalState.Approved, await made.Made.StateAsync());
    }

    [Fact]
    public async Task Post_WithoutGroundAndReason_ReturnsErrorsAndBeginsNothing()
    {
        var made = await AmendmentCase.ApprovedAsync(portal);

        var answer = await (await portal.SignInAsync(made.Made.Administrator)).PostAsync($"/nl/amendments/new/{made.Made.CameraId}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("Kies het soort wijziging.", answer.Errors["Ground"]);
        Assert.Equal("Leg uit waarom u wijzigt wat goedgekeurd is.", answer.Errors["Reason"]);
        Assert.Equal(0, await CountAsync(made));
    }

    [Fact]
    public async Task Post_SameFormTwice_BeginsOne()
    {
        var made = await AmendmentCase.ApprovedAsync(portal);
        var browser = await portal.SignInAsync(made.Made.Administrator);
        var form = await browser.GetAsync($"/fr/amendments/new/{made.Made.CameraId}");

        var first = await browser.SubmitAsync(form, ("Ground", "Other"), ("Reason", "R"));
        var second = await browser.SubmitAsync(form, ("Ground", "Other"), ("Reason", "R"));

        Assert.Equal(first.Location, second.Location);
        Assert.Equal(1, await CountAsync(made));
    }

    [Fact]
    public async Task Post_WhileAnotherIsUnderWay_SaysSoAndLeadsToIt()
    {
        var made = await AmendmentCase.ApprovedAsync(portal);
        var browser = await portal.SignInAsync(made.Made.Administrator);
        var form = await browser.GetAsync($"/fr/amendments/new/{made.Made.CameraId}");
        await made.BeginAsync(made.Id);

        var answer = await browser.SubmitAsync(form, ("Ground", "Other"), ("Reason", "R"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.StartsWith("La révision 2 de", answer.Errors[""], StringComparison.Ordinal);
        Assert.Equal(made.Path, answer.Document.QuerySelector("main .govuk-inset-text a")!.GetAttribute("href"));
        Assert.Equal(1, await CountAsync(made));
    }

    [Fact]
    public async Task Begin_ByTwoAtOnce_BeginsOne()
    {
        var made = await AmendmentCase.ApprovedAsync(portal);

        var results = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => made.TryBeginAsync(Guid.CreateVersion7())));

        Assert.Single(results, r => r.IsDone);
        Assert.Equal(1, await CountAsync(made));
    }

    [Fact]
    public async Task Get_OfADossierThatIsNotApproved_LeadsToTheCamera()
    {
        var made = await ReviewCase.CreateAsync(portal);

        var answer = await (await portal.SignInAsync(made.Administrator)).GetAsync($"/fr/amendments/new/{made.CameraId}");

        Assert.Equal($"/fr/cameras/{made.CameraId}", answer.Location);
    }

    [Fact]
    public async Task Get_OfAForeignCamera_IsNotFound()
    {
        var made = await AmendmentCase.ApprovedAsync(portal);
        var stranger = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.IntegratorAdministrator, await portal.Data.CreateOrganisationAsync()));

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/fr/amendments/new/{made.Made.CameraId}")).Status);
    }

    private Task<int> CountAsync(AmendmentCase made) => portal.ReadAsync(db => db.Amendments.CountAsync(a => a.ItemId == made.Made.CameraId));
}
