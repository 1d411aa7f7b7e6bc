using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

/// <summary>What the integrator answered by telephone is written down for him, with how and when it came.</summary>
[Trait("Area", "Review")]
public sealed class RecordTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Today = "02/03/2026";

    [Fact]
    public async Task Record_ByTheKeyUser_IsTheAnswer_SeenByBothAndInTheHistory()
    {
        var (made, request) = await SentBackAsync();

        var answer = await RecordAsync(made, made.KeyUser, request, ("Answer", "Le mât est droit."), ("Channel", "Phone"), ("ReceivedOn", Today));

        Assert.Equal($"/fr/dossiers/{made.DossierId}/requests", answer.Location);
        var stored = await made.RequestAsync(request);
        Assert.Equal((ChangeItemState.Answered, "Le mât est droit.", Channel.Phone, made.KeyUser.Id), (stored.State, stored.Answer, stored.AnswerChannel, stored.AnsweredBy!.Value));
        var integrator = await portal.SignInAsync(made.Administrator);
        Assert.Contains($"Ontvangen per telefoon op {Today}, genoteerd door de politie", (await integrator.GetAsync($"/nl/dossiers/{made.DossierId}/requests")).MainText, StringComparison.Ordinal);
        var entry = await portal.ReadAsync(db => Task.FromResult(db.History.Single(h => h.DossierId == made.DossierId && h.Action == "AnswerRecorded")));
        Assert.Equal((made.KeyUser.Id, true, true), (entry.ActorId, entry.Reason!.Contains(Today, StringComparison.Ordinal), entry.Reason.EndsWith("Le mât est droit.", StringComparison.Ordinal)));
        await made.SubmitAsync();
        await made.TakeAsync();
        Assert.Contains("Reçue par téléphone le", (await (await portal.SignInAsync(made.KeyUser)).GetAsync($"/fr/reviews/{made.DossierId}?item={made.SiteId}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_ThenAnsweredByTheIntegrator_IsHisOwnAnswer()
    {
        var (made, request) = await SentBackAsync();
        await RecordAsync(made, await portal.Data.CreatePersonAsync(Role.ProjectManager), request, ("Answer", "Oui."), ("Channel", "Mail"), ("ReceivedOn", Today));

        await made.AnswerAsync(request, "Plutôt non.");

        var stored = await made.RequestAsync(request);
        Assert.Equal(("Plutôt non.", null, null), (stored.Answer, stored.AnswerChannel, stored.AnswerReceivedOn));
    }

    [Theory]
    [InlineData(Language.Fr, "Votre réponse à la demande 1 est notée", "téléphone")]
    [InlineData(Language.Nl, "Uw antwoord op aanvraag 1 is genoteerd", "telefoon")]
    public async Task Record_TellsTheIntegrator(Language reader, string subject, string channel)
    {
        var (made, request) = await SentBackAsync();
        await portal.SaveAsync(async db => (await db.Organisations.SingleAsync(o => o.Id == made.Organisation.Id)).CorrespondenceLanguage = reader);

        await RecordAsync(made, made.KeyUser, request, ("Answer", "Le mât est droit."), ("Channel", "Phone"), ("ReceivedOn", Today));

        var mail = (await portal.MailsToAsync(made.Administrator.Email!))[^1];
        Assert.Contains(subject, mail.Subject, StringComparison.Ordinal);
        Assert.Contains($"{Today} ({channel})", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Le mât est droit.", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_WithoutAnything_SaysWhatIsMissing()
    {
        var (made, request) = await SentBackAsync();

        var answer = await RecordAsync(made, made.KeyUser, request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["Answer", "Channel", "ReceivedOn"], answer.Errors.Keys);
        Assert.Equal(ChangeItemState.Open, (await made.RequestAsync(request)).State);
    }

    [Theory]
    [InlineData("01/01/2020", "Cette date précède la demande elle-même.")]
    [InlineData("01/01/2099", "Cette date est encore à venir.")]
    public async Task Record_OnADayThatCannotBe_IsRefused(string day, string message)
    {
        var (made, request) = await SentBackAsync();

        var answer = await RecordAsync(made, made.KeyUser, request, ("Answer", "Oui."), ("Channel", "Phone"), ("ReceivedOn", day));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(message, answer.Errors["ReceivedOn"]);
    }

    [Fact]
    public async Task Record_AsIfGivenOnThePortal_IsNotPossible()
    {
        var (made, request) = await SentBackAsync();

        var result = await made.AsAsync<RequestService, Portal.Platform.ChangeResult>(
            made.KeyUser, s => s.RecordAsync(made.DossierId, request, new("Oui.", Channel.Portal, new DateOnly(2026, 3, 2)), CancellationToken.None));

        Assert.Equal((Portal.Platform.ChangeStatus.NotFound, ChangeItemState.Open), (result.Status, (await made.RequestAsync(request)).State));
    }

    [Theory]
    [InlineData(Role.KeyUser, HttpStatusCode.NotFound)]
    [InlineData(Role.IntegratorAdministrator, HttpStatusCode.Forbidden)]
    public async Task Record_ByAStranger_IsNotPossible(Role role, HttpStatusCode expected)
    {
        var (made, request) = await SentBackAsync();

        Assert.Equal(expected, (await (await portal.SignInAsync(await portal.Data.CreatePersonAsync(role))).GetAsync($"/fr/dossiers/{made.DossierId}/requests/{request}/record")).Status);
    }

    private async Task<(ReviewCase Made, Guid Request)> SentBackAsync()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var request = await made.AskAsync(ChangeTarget.Site, made.SiteId);
        await made.SendBackAsync();
        return (made, request);
    }

    private async Task<PageAnswer> RecordAsync(ReviewCase made, PortalUser person, Guid request, params (string, object?)[] typed)
    {
        var answer = await (await portal.SignInAsync(person)).PostAsync($"/fr/dossiers/{made.DossierId}/requests/{request}/record", typed);
        return answer;
    }
}
