using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

/// <summary>A request that is taken back keeps its text, and stops nobody.</summary>
[Trait("Area", "Review")]
public sealed class CancelTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Cancel_KeepsTheText_AndTheDossierCanBeSentAgain()
    {
        var (made, request) = await SentBackAsync();

        var answer = await CancelAsync(made, made.KeyUser, request, "Trouvé ailleurs.");
        await made.SubmitAsync();

        Assert.Equal($"/fr/dossiers/{made.DossierId}/requests", answer.Location);
        Assert.Equal((ChangeItemState.Cancelled, "Vérifiez.", "Trouvé ailleurs."), await ReadAsync(made, request));
        var page = await (await portal.SignInAsync(made.Administrator)).GetAsync($"/fr/dossiers/{made.DossierId}/requests");
        Assert.Contains("Vérifiez.", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Trouvé ailleurs.", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NamesTheDossier()
    {
        var (made, request) = await SentBackAsync();

        var page = await (await portal.SignInAsync(made.KeyUser)).GetAsync($"/fr/dossiers/{made.DossierId}/requests/{request}/cancel");

        Assert.StartsWith("BE-ANPR-", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_WithoutReason_IsRefused()
    {
        var (made, request) = await SentBackAsync();

        Assert.Equal("Expliquez pourquoi la demande est annulée.", (await CancelAsync(made, made.KeyUser, request, " ")).Errors["Reason"]);
    }

    [Fact]
    public async Task Cancel_WhatAColleagueAsked_IsForTheLeadAndTheProjectManager()
    {
        var (made, request) = await SentBackAsync();

        var colleague = await CancelAsync(made, made.Colleague, request, "Non.");
        Assert.StartsWith("Un collègue a écrit cette demande.", colleague.Errors["Reason"], StringComparison.Ordinal);
        Assert.True((await CancelAsync(made, await portal.Data.CreatePersonAsync(Role.ProjectManager), request, "Oui.")).IsRedirect);
    }

    [Theory]
    [InlineData(Role.KeyUserLead, HttpStatusCode.NotFound)]
    [InlineData(Role.IntegratorAdministrator, HttpStatusCode.Forbidden)]
    public async Task Cancel_ByAStranger_IsNotPossible(Role role, HttpStatusCode expected)
    {
        var (made, request) = await SentBackAsync();

        Assert.Equal(expected, (await (await portal.SignInAsync(await portal.Data.CreatePersonAsync(role))).GetAsync($"/fr/dossiers/{made.DossierId}/requests/{request}/cancel")).Status);
    }

    [Fact]
    public async Task Reopen_ARefusedDossier_GivesItBack_AndItsNextRevisionIsSent()
    {
        var made = await RefusedAsync();

        var answer = await (await portal.SignInAsync(made.Lead)).PostAsync($"/fr/dossiers/{made.DossierId}/reopen", ("Reason", "Le plan existe."));
        Assert.True(answer.IsRedirect, answer.MainText);
        Assert.Equal(ApprovalState.ChangesRequested, await made.StateAsync());
        Assert.Matches($"^Rouvert le .+ par {made.Lead.FullName} .+Le plan existe\\..+: ", (await (await portal.SignInAsync(made.Administrator)).GetAsync($"/fr/dossiers/{made.DossierId}")).Text("#status"));
        await made.SubmitAsync();

        Assert.Equal([1, 2], await portal.ReadAsync(db => db.ItemRevisions.Where(r => r.DossierId == made.DossierId && r.Kind == ItemKind.Site).OrderBy(r => r.Number).Select(r => r.Number).ToListAsync()));
        Assert.Contains("Le plan existe.", (await (await portal.SignInAsync(made.Administrator)).GetAsync($"/fr/dossiers/{made.DossierId}")).MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ApprovalState.Rejected, 11, null)]
    [InlineData(ApprovalState.Rejected, 12, "Dossiers.Reopen.TooLate")]
    [InlineData(ApprovalState.Withdrawn, 1, "Dossiers.Reopen.NotRefused")]
    public void Reopen_IsPossibleForAYear(ApprovalState state, int months, string? expected)
    {
        var refusedAt = new DateTime(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);

        Assert.Equal(expected, ReopenRule.Obstacle(state, refusedAt, refusedAt.AddMonths(months))?.Key);
    }

    [Fact]
    public async Task Reopen_ByAKeyUserWhoIsNotLead_IsForbidden()
    {
        var made = await RefusedAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync(made.KeyUser)).GetAsync($"/fr/dossiers/{made.DossierId}/reopen")).Status);
        var other = await made.AsAsync<Reopening, Portal.Platform.ChangeResult>(await portal.Data.CreatePersonAsync(Role.KeyUserLead), s => s.ReopenAsync(made.DossierId, "x", CancellationToken.None));
        Assert.Equal(Portal.Platform.ChangeStatus.NotFound, other.Status);
    }

    private async Task<ReviewCase> RefusedAsync()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await made.DoneAsync<DecisionService>(made.KeyUser, s => s.RejectAsync(made.DossierId, null, "Pas de plan.", CancellationToken.None));
        return made;
    }

    private async Task<(ReviewCase Made, Guid Request)> SentBackAsync()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var request = await made.AskAsync(ChangeTarget.Site, made.SiteId);
        await made.SendBackAsync();
        return (made, request);
    }

    private async Task<PageAnswer> CancelAsync(ReviewCase made, Portal.Data.PortalUser person, Guid request, string reason) =>
        await (await portal.SignInAsync(person)).PostAsync($"/fr/dossiers/{made.DossierId}/requests/{request}/cancel", ("Reason", reason));

    private static async Task<(ChangeItemState, string, string?)> ReadAsync(ReviewCase made, Guid request)
    {
        var item = await made.RequestAsync(request);
        return (item.State, item.Text, item.CancelReason);
    }
}
