using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Mails;
using Onboarding.Portal.Platform.Mail;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Mails;

public sealed class DossierMailsTests : IAsyncLifetime
{
    private JobsHost _host = null!;
    private JobsWorld _world = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await JobsHost.StartAsync(settings: ("Portal:BaseUrl", "https://onboarding.example"));
        _world = await JobsWorld.CreateAsync(_host);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Submitted_SendsAReceiptAndAsksTheZone()
    {
        var mails = await WriteAsync((service, dossier, round) => service.SubmittedAsync(dossier, round, CancellationToken.None));

        Assert.Equal(["anne@visiobel.example", "anpr@visiobel.example", "koen@zone.example", "lies@zone.example"], mails.Select(m => m.To).Order());
        var receipt = mails.Single(m => m.To == "anne@visiobel.example");
        Assert.Equal("[ANPR] Dossier BE-ANPR-1026 introduit – dépôt n° 1", receipt.Subject);
        AssertText(
            """
            Bonjour Anne Dupont,

            Le dossier BE-ANPR-1026 (Gand – N9) est introduit auprès de la zone de police Gand. C’est le dépôt n° 1, reçu le lundi 2 mars 2026.

            La zone de police le prend en examen au plus tard le jeudi 5 mars 2026. Elle dispose ensuite de 10 jours ouvrables pour vous répondre. Vous n’avez rien à faire d’ici là.

            Ouvrir le dossier BE-ANPR-1026~: https://onboarding.example/fr/dossiers/ID

            Vous avez une question~? Répondez à ce message sans modifier l’objet.

            Vous recevez ce message parce que vous travaillez sur les dossiers de Visio Bel.

            Portail ANPR – Police fédérale

            """,
            receipt);
        AssertText(
            """
            Dag Koen Peeters,

            Visio Bel heeft dossier BE-ANPR-1026 (Gand – N9) ingediend. Kunt u het uiterlijk op donderdag 5 maart 2026 in behandeling nemen?

            Dossier BE-ANPR-1026 openen: https://onboarding.example/nl/dossiers/ID

            Zolang niemand het in behandeling neemt, kan de integrator niet verder.

            Hebt u een vraag? Antwoord op deze e-mail zonder het onderwerp te wijzigen.

            U krijgt deze e-mail omdat u de dossiers van politiezone Gent onderzoekt.

            ANPR-portaal – Federale Politie

            """,
            mails.Single(m => m.To == "koen@zone.example"));
    }

    [Fact]
    public async Task ChangesRequested_ListsWhatIsAskedButNotWhatMayNotTravel()
    {
        var mails = await DecideAsync(RoundOutcome.ChangesRequested, "Presque complet.", "Le plan est illisible.", "L’adresse 10.20.30.4 manque.");

        Assert.Equal(["anne@visiobel.example", "anpr@visiobel.example"], mails.Select(m => m.To).Order());
        var mail = mails.Single(m => m.To == "anne@visiobel.example");
        Assert.Equal("[ANPR] Adaptations demandées au plus tard le 23/03/2026 – 2 points – dossier BE-ANPR-1026", mail.Subject);
        AssertText(
            """
            Bonjour Anne Dupont,

            La zone de police Gand a examiné le dossier BE-ANPR-1026 (Gand – N9) et demande 2 adaptations. Merci d’y répondre au plus tard le lundi 23 mars 2026.

            Décision~: C – À revoir et à réintroduire

            Message de la zone de police~: Presque complet.

            – BE-5415-S0001~: Le plan est illisible.
            – BE-5415-S0001~: à lire sur le portail

            Répondre aux demandes~: https://onboarding.example/fr/dossiers/ID/requests

            L’examen reprend quand chaque demande a une réponse et que le dossier est introduit à nouveau.

            Vous avez une question~? Répondez à ce message sans modifier l’objet.

            Vous recevez ce message parce que vous travaillez sur les dossiers de Visio Bel.

            Portail ANPR – Police fédérale

            """,
            mail);
    }

    [Theory]
    [InlineData(RoundOutcome.Approved, "[ANPR] Dossier BE-ANPR-1026 goedgekeurd", "Goed nieuws: politiezone Gent heeft dossier")]
    [InlineData(RoundOutcome.ApprovedWithRemarks, "[ANPR] Dossier BE-ANPR-1026 goedgekeurd met 1 opmerking", "– BE-5415-S0001: Foto is donker.")]
    [InlineData(RoundOutcome.Rejected, "[ANPR] Dossier BE-ANPR-1026 geweigerd", "Reden: Geen toestemming van de gemeenteraad.")]
    public async Task Decided_SaysSoInTheLanguageOfTheOrganisation(RoundOutcome outcome, string subject, string sentence)
    {
        await _host.SaveAsync<TimeProvider>((_, db) => db.Organisations.Single().CorrespondenceLanguage = Language.Nl);
        var remarks = outcome == RoundOutcome.ApprovedWithRemarks ? ["Foto is donker."] : Array.Empty<string>();

        var mails = await DecideAsync(outcome, "Geen toestemming van de gemeenteraad.", remarks);

        Assert.All(mails, m => Assert.Equal((subject, Language.Nl), (m.Subject, m.Language)));
        Assert.All(mails, m => Assert.Contains(sentence, m.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Decided_RequestAboutAPiece_NamesItInTheLanguageOfTheReader()
    {
        await _host.SaveAsync<TimeProvider>((_, db) => db.Organisations.Single().CorrespondenceLanguage = Language.Nl);

        var mails = await WriteAsync((service, dossier, round) =>
        {
            round.Decide(RoundOutcome.ChangesRequested, _world.Lead.Id, _host.Clock.GetUtcNow().UtcDateTime, null);
            return service.DecidedAsync(dossier, round, [Item(dossier, round, 1, "Het noorden ontbreekt.", "SITE-PLAN · BE-5415-S0001")], CancellationToken.None);
        });

        Assert.All(mails, m => Assert.Contains("– Inplantingsplan · BE-5415-S0001: Het noorden ontbreekt.", m.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Decided_WhenWithdrawn_WritesNothing() => Assert.Empty(await DecideAsync(RoundOutcome.Withdrawn, null));

    [Fact]
    public async Task Submitted_ToldTwiceInOneUnit_WritesOnce()
    {
        var mails = await WriteAsync(async (service, dossier, round) =>
        {
            await service.SubmittedAsync(dossier, round, CancellationToken.None);
            await service.SubmittedAsync(dossier, round, CancellationToken.None);
        });

        Assert.Equal(4, mails.Count);
    }

    private Task<List<MailMessage>> DecideAsync(RoundOutcome outcome, string? message, params string[] asked) => WriteAsync((service, dossier, round) =>
    {
        round.Decide(outcome, _world.Lead.Id, _host.Clock.GetUtcNow().UtcDateTime, message);
        var items = asked.Select((text, n) => Item(dossier, round, n + 1, text)).ToList();
        return service.DecidedAsync(dossier, round, items, CancellationToken.None);
    });

    private static ChangeItem Item(Dossier dossier, Submission round, int number, string text, string target = "BE-5415-S0001")
    {
        var item = new ChangeItem
        {
            DossierId = dossier.Id,
            Number = number,
            SubmissionId = round.Id,
            Target = ChangeTarget.Site,
            TargetId = Guid.NewGuid(),
            TargetName = target,
            Severity = Severity.Incorrect,
            Text = text,
            AskedBy = Guid.NewGuid(),
            AskedAt = round.SubmittedAt,
        };
        item.Send();
        return item;
    }

    private async Task<List<MailMessage>> WriteAsync(Func<DossierMails, Dossier, Submission, Task> write)
    {
        await _host.DoAsync<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<PortalDbContext>();
            var (dossier, round) = _world.AddDossier(db, ApprovalAction.Submit);
            await write(services.GetRequiredService<DossierMails>(), dossier, round!);
            await db.SaveChangesAsync();
        });
        var entries = await _host.AskAsync<PortalDbContext, List<Onboarding.Portal.Platform.Outbox.OutboxEntry>>(db => db.Outbox.ToListAsync());
        return [.. entries.Select(_host.Get<MailPayload>().Read)];
    }

    /// <summary>~ stands for the narrow no-break space of French punctuation, ID for the key of the dossier.</summary>
    private static void AssertText(string expected, MailMessage mail) =>
        Assert.Equal(expected.ReplaceLineEndings("\n").Replace('~', '\u202F').Replace("ID", mail.DossierId.ToString(), StringComparison.Ordinal), mail.Text);
}
