using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Data;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

/// <summary>Colleagues who are asked for their opinion: required or not, at once or one after the other, here or by telephone.</summary>
[Trait("Area", "Review")]
public sealed class OpinionTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Approve_WithoutARequiredOpinion_IsRefused_AndWithItDone()
    {
        var made = await ReadyAsync();
        await AskAsync(made, made.Colleague, required: true);

        var early = await DecideAsync(made, made.KeyUser);
        await GiveAsync(made, made.Colleague, ("Code", "Approved"));
        var later = await DecideAsync(made, made.KeyUser);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.Contains("Des avis obligatoires manquent encore (1).", early.MainText, StringComparison.Ordinal);
        Assert.True(later.IsRedirect, later.MainText);
        Assert.Equal(ApprovalState.Approved, await made.StateAsync());
    }

    [Fact]
    public async Task Approve_AgainstARequiredOpinion_IsRefused_AndAnOptionalOneIsNotAwaited()
    {
        var made = await ReadyAsync();
        await AskAsync(made, made.Colleague, required: true);
        await AskAsync(made, made.Lead, required: false);
        await GiveAsync(made, made.Colleague, ("Code", "Revise"), ("Comment", "Le mât penche."));

        var answer = await DecideAsync(made, made.KeyUser);

        Assert.Contains("Des avis obligatoires s’opposent à l’approbation (1).", answer.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("manquent encore (", answer.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Give_InASecondStep_WaitsForTheFirst()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await AskAsync(made, made.Colleague, required: true, step: 1);
        await AskAsync(made, made.Lead, required: true, step: 2);

        var early = await GiveAsync(made, made.Lead, ("Code", "Approved"));
        await GiveAsync(made, made.Colleague, ("Code", "Approved"));
        var later = await GiveAsync(made, made.Lead, ("Code", "Approved"));

        Assert.Equal("Cet avis vient après ceux des étapes précédentes.", early.Errors["Code"]);
        Assert.True(later.IsRedirect, later.MainText);
    }

    [Fact]
    public async Task Give_InTheSameStep_IsPossibleInAnyOrder()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await AskAsync(made, made.Colleague, required: true);
        await AskAsync(made, made.Lead, required: true);

        Assert.True((await GiveAsync(made, made.Lead, ("Code", "Approved"))).IsRedirect);
        Assert.True((await GiveAsync(made, made.Colleague, ("Code", "ForRecord"))).IsRedirect);
        Assert.Contains("Ensemble\u202f: A – ", (await (await portal.SignInAsync(made.KeyUser)).GetAsync($"/fr/reviews/{made.DossierId}/opinions")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Give_AgainstIt_AsksWords()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await AskAsync(made, made.Colleague, required: true);

        Assert.Equal("Expliquez cet avis.", (await GiveAsync(made, made.Colleague, ("Code", "Rejected"))).Errors["Comment"]);
    }

    [Fact]
    public async Task Give_OnBehalfOfSomebodyElse_AsksItsSourceAndDay_AndKeepsThem()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await AskAsync(made, made.Colleague, required: true);

        var bare = await GiveAsync(made, made.Colleague, made.KeyUser, ("Code", "Approved"));
        var full = await GiveAsync(made, made.Colleague, made.KeyUser, ("Code", "Approved"), ("Source", "Phone"), ("ReceivedOn", "02/03/2026"));

        Assert.Equal(["Source", "ReceivedOn"], bare.Errors.Keys);
        Assert.True(full.IsRedirect, full.MainText);
        var opinion = await portal.ReadAsync(db => db.ReviewOpinions.SingleAsync(o => o.DossierId == made.DossierId));
        Assert.Equal((Channel.Phone, new DateOnly(2026, 3, 2), made.KeyUser.Id), (opinion.Source!.Value, opinion.ReceivedOn!.Value, opinion.GivenBy!.Value));
        var page = await (await portal.SignInAsync(made.KeyUser)).GetAsync($"/nl/reviews/{made.DossierId}/opinions");
        Assert.Contains($"Ontvangen per telefoon op 02/03/2026, genoteerd door {made.KeyUser.FullName}", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_WhoSentTheDossier_IsNotOffered()
    {
        var made = await ReviewCase.CreateAsync(portal);
        await portal.Data.GiveRoleAsync(made.Colleague, Role.IntegratorAdministrator, made.Organisation);
        await made.DoneAsync<Portal.Features.Reviews.SubmissionService>(made.Colleague, s => s.SubmitAsync(made.DossierId, null, CancellationToken.None));
        await made.TakeAsync();

        var page = await (await portal.SignInAsync(made.KeyUser)).GetAsync($"/fr/reviews/{made.DossierId}/opinions");

        Assert.DoesNotContain(made.Colleague.FullName, page.Texts("#ask option"));
        Assert.Contains(made.Lead.FullName, page.Texts("#ask option"));
    }

    [Theory]
    [InlineData("/opinions")]
    [InlineData("/opinions/OPINION")]
    public async Task Get_ByAKeyUserOfAnotherZone_IsNotFound(string path)
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await AskAsync(made, made.Colleague, required: true);
        var stranger = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.KeyUser));

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/fr/reviews/{made.DossierId}{path.Replace("OPINION", $"{await OpinionAsync(made, made.Colleague)}", StringComparison.Ordinal)}")).Status);
    }

    [Fact]
    public async Task Strike_BeforeItIsGiven_AsksItNoLonger()
    {
        var made = await ReadyAsync();
        await AskAsync(made, made.Colleague, required: true);
        var browser = await portal.SignInAsync(made.KeyUser);

        await browser.SubmitAsync(await browser.GetAsync($"/fr/reviews/{made.DossierId}/opinions"), "form[action*='handler=Strike'] button");

        Assert.True((await DecideAsync(made, made.KeyUser)).IsRedirect);
    }

    private async Task<ReviewCase> ReadyAsync()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await made.AcceptAllAsync();
        return made;
    }

    private async Task AskAsync(ReviewCase made, PortalUser colleague, bool required, int step = 1)
    {
        var browser = await portal.SignInAsync(made.KeyUser);
        var page = await browser.GetAsync($"/fr/reviews/{made.DossierId}/opinions");
        var answer = await browser.SubmitAsync(page, "#ask", ("PersonId", colleague.Id), ("IsRequired", required), ("Step", step));
        Assert.True(answer.IsRedirect, answer.MainText);
    }

    private Task<PageAnswer> GiveAsync(ReviewCase made, PortalUser of, params (string, object?)[] typed) => GiveAsync(made, of, of, typed);

    private async Task<PageAnswer> GiveAsync(ReviewCase made, PortalUser of, PortalUser by, params (string, object?)[] typed) =>
        await (await portal.SignInAsync(by)).PostAsync($"/fr/reviews/{made.DossierId}/opinions/{await OpinionAsync(made, of)}", typed);

    private Task<Guid> OpinionAsync(ReviewCase made, PortalUser of) =>
        portal.ReadAsync(db => db.ReviewOpinions.Where(o => o.DossierId == made.DossierId && o.PersonId == of.Id).Select(o => o.Id).SingleAsync());

    private async Task<PageAnswer> DecideAsync(ReviewCase made, PortalUser person) =>
        await (await portal.SignInAsync(person)).PostAsync($"/fr/reviews/{made.DossierId}/decision", ("Decision", "Approve"));
}
