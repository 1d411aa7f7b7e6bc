using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Portal.Platform.Mail;
using Onboarding.Tests.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Mails;

/// <summary>The mails about what happens between the beginning and the end of a round, and after a refusal.</summary>
[Trait("Area", "Review")]
public sealed class ReviewMailsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData(Language.Fr, "] Demande 1 annulée – dossier ", "\u202F: Vérifiez le mât.", "Motif de l’annulation\u202f: Trouvé ailleurs.", "(écrit en français, non traduit)")]
    [InlineData(Language.Nl, "] Aanvraag 1 geannuleerd – dossier ", ": Vérifiez le mât. (in het Frans geschreven, niet vertaald)", "Reden van de annulering: Trouvé ailleurs. (in het Frans geschreven, niet vertaald)", "écrit")]
    public async Task Cancelled_RepeatsTheRequestAndSaysWhy(Language reader, string subject, string request, string reason, string absent)
    {
        var made = await InReviewAsync(reader);
        var asked = await made.AskAsync(ChangeTarget.Site, made.SiteId, text: "Vérifiez le mât.");
        await made.SendBackAsync();

        await made.DoneAsync<RequestCancellation>(made.KeyUser, s => s.CancelAsync(made.DossierId, asked, "Trouvé ailleurs.", CancellationToken.None));

        var mail = await LastToAsync(made.Administrator);
        Assert.Contains(subject, mail.Subject, StringComparison.Ordinal);
        Assert.Contains(request, mail.Text, StringComparison.Ordinal);
        Assert.Contains(reason, mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(absent, mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Fr, "rouvert", "Motif\u202f: Le plan existe.")]
    [InlineData(Language.Nl, "heropend", "Reden: Le plan existe. (in het Frans geschreven, niet vertaald)")]
    public async Task Reopened_SaysWhy(Language reader, string word, string reason)
    {
        var made = await InReviewAsync(reader);
        await made.DoneAsync<DecisionService>(made.KeyUser, s => s.RejectAsync(made.DossierId, null, "Pas de plan.", CancellationToken.None));

        await made.DoneAsync<Reopening>(made.Lead, s => s.ReopenAsync(made.DossierId, "Le plan existe.", CancellationToken.None));

        var mail = await LastToAsync(made.Administrator);
        Assert.EndsWith(word, mail.Subject, StringComparison.Ordinal);
        Assert.Contains(reason, mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Fr, true, 1, "vous demande votre avis sur le dossier", "obligatoire", "Il est prévu à l’étape")]
    [InlineData(Language.Fr, false, 2, "Il est prévu à l’étape 2", "Cet avis est facultatif", "sans lui")]
    [InlineData(Language.Nl, true, 2, "vraagt uw advies over dossier", "Het hoort bij stap 2", "niet verplicht")]
    public async Task OpinionAsked_IsReadByTheColleagueInHisLanguage(Language reader, bool required, int step, string sentence, string other, string absent)
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await SpeakAsync(made.Colleague, reader);

        await made.DoneAsync<OpinionService>(made.KeyUser, s => s.AskAsync(made.DossierId, new(Guid.CreateVersion7(), made.Colleague.Id, required, step), CancellationToken.None));

        var mail = await LastToAsync(made.Colleague);
        Assert.Equal(reader, mail.Language);
        Assert.Contains(made.KeyUser.FullName, mail.Text, StringComparison.Ordinal);
        Assert.Contains(sentence, mail.Text, StringComparison.Ordinal);
        Assert.Contains(other, mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(absent, mail.Text, StringComparison.Ordinal);
        Assert.Contains($"/reviews/{made.DossierId}/opinions", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await portal.MailsToAsync(made.Administrator.Email!), m => m.Subject == mail.Subject);
    }

    [Fact]
    public async Task Decided_NamesTheCodeAsTheAdministratorCallsIt()
    {
        var made = await InReviewAsync(Language.Nl);
        await portal.SaveAsync(db =>
        {
            var term = db.ReferenceTerms.Single(t => t.Kind == Domain.Reference.TermKind.Decision && t.Code == "D");
            (term.LabelFr, term.LabelNl) = ("Écarté", "Afgewezen");
            return Task.CompletedTask;
        });

        await made.DoneAsync<DecisionService>(made.KeyUser, s => s.RejectAsync(made.DossierId, null, "Pas de plan.", CancellationToken.None));

        Assert.Contains("Beslissing: D – Afgewezen", (await LastToAsync(made.Administrator)).Text, StringComparison.Ordinal);
    }

    /// <summary>The key user writes in French, and the organisation reads another language or the same.</summary>
    private async Task<ReviewCase> InReviewAsync(Language reader)
    {
        var made = await ReviewCase.InReviewAsync(portal);
        made.KeyUser.Language = made.Lead.Language = Language.Fr;
        await portal.SaveAsync(async db => (await db.Organisations.FindAsync(made.Organisation.Id))!.CorrespondenceLanguage = reader);
        return made;
    }

    private Task SpeakAsync(PortalUser person, Language language) => portal.SaveAsync(async db => (await db.Users.FindAsync(person.Id))!.Language = language);

    private async Task<MailMessage> LastToAsync(PortalUser person) => (await portal.MailsToAsync(person.Email!))[^1];
}
