using Onboarding.Domain.Calendar;
using Onboarding.Domain.People;
using Onboarding.Domain.Reminders;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Features.Mails;
using Onboarding.Portal.Features.Reminders;
using Onboarding.Portal.Platform.Mail;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reminders;

/// <summary>Digests word for word, as people receive them.</summary>
public sealed class DigestMailTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 3, 20);
    private static readonly Guid DossierId = Guid.Parse("0196f3a0-0000-7000-8000-000000000001");
    private static readonly Guid ItemId = Guid.Parse("0196f3a0-0000-7000-8000-000000000002");
    private static readonly DigestDossier Ghent = new(DossierId, "BE-ANPR-1026", "Gand – N9", new(2026, 4, 30), "Visio Bel", new("Gand", "Gent"));

    private JobsHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await JobsHost.StartAsync(settings: ("Portal:BaseUrl", "https://onboarding.example"));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public void Digest_InFrench_ReadsLikeThis() => AssertReads(
        Write(Language.Fr, Today, Pieces(new(2026, 3, 27))),
        "[ANPR] Action demandée au plus tard le 27/03/2026 – 3 pièces – dossier BE-ANPR-1026",
        """
        Bonjour Anne Dupont,

        Pour le dossier BE-ANPR-1026 (Gand – N9), il reste 3 pièces à régler. Merci de le faire au plus tard le vendredi 27 mars 2026.

        BE-ANPR-1026 – Gand – N9

        – Plan d’implantation – BE-5415-S0001~: à remplacer, «~Le fichier est illisible.~» (au plus tard le 27/03/2026)
        – Photos du site – BE-5415-S0001~: à fournir (au plus tard le 27/03/2026)
        – Synthèse de l’analyse d’impact~: prêt, à envoyer avec le dossier (au plus tard le 27/03/2026)

        Ouvrir les pièces attendues du dossier BE-ANPR-1026~: https://onboarding.example/fr/dossiers/0196f3a0-0000-7000-8000-000000000001/missing#0196f3a0-0000-7000-8000-000000000002

        Sans cela, le dossier ne peut pas passer à l’étape suivante et la mise en service souhaitée pour le jeudi 30 avril 2026 est reportée d’autant.

        Vous avez une question~? Répondez à ce message sans modifier l’objet.

        Vous recevez ce message parce que vous travaillez sur le dossier BE-ANPR-1026 (Gand – N9). Vous recevez au plus un rappel par jour ouvrable~; les rappels s’arrêtent dès que tout est réglé.

        Portail ANPR – Police fédérale

        """);

    [Theory]
    [InlineData(Language.Fr, "à fournir (en retard depuis le 17/03/2026~; annoncé pour le 19/03/2026, date passée)")]
    [InlineData(Language.Nl, "toe te voegen (te laat sinds 17/03/2026; aangekondigd tegen 19/03/2026, die datum is voorbij)")]
    public void Digest_AfterAnAnnouncedDay_SaysThatItHasPassed(Language language, string sentence)
    {
        var line = Pieces(new(2026, 3, 17))[1];

        var mail = Write(language, Today, [line with { Piece = line.Piece! with { AnnouncedOn = new(2026, 3, 19) } }]);

        Assert.Contains(sentence.Replace('~', '\u202F'), mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Digest_InDutch_ReadsLikeThis() => AssertReads(
        Write(Language.Nl, Today, Pieces(new(2026, 3, 27))),
        "[ANPR] Actie gevraagd uiterlijk op 27/03/2026 – 3 stukken – dossier BE-ANPR-1026",
        """
        Dag Anne Dupont,

        Voor dossier BE-ANPR-1026 (Gand – N9) moet u nog 3 stukken in orde brengen. Kunt u dat uiterlijk op vrijdag 27 maart 2026 doen?

        BE-ANPR-1026 – Gand – N9

        – Inplantingsplan – BE-5415-S0001: te vervangen, ‘Le fichier est illisible.’ (in het Frans geschreven, niet vertaald) (uiterlijk op 27/03/2026)
        – Foto’s van de site – BE-5415-S0001: toe te voegen (uiterlijk op 27/03/2026)
        – Samenvatting van de GEB: klaar, in te dienen met het dossier (uiterlijk op 27/03/2026)

        De gevraagde stukken van dossier BE-ANPR-1026 openen: https://onboarding.example/nl/dossiers/0196f3a0-0000-7000-8000-000000000001/missing#0196f3a0-0000-7000-8000-000000000002

        Zolang dat niet gebeurt, kan het dossier niet naar de volgende stap en schuift de indienststelling, gewenst op donderdag 30 april 2026, op.

        Hebt u een vraag? Antwoord op deze e-mail zonder het onderwerp te wijzigen.

        U krijgt deze e-mail omdat u aan dossier BE-ANPR-1026 (Gand – N9) werkt. U krijgt hoogstens één herinnering per werkdag; ze stoppen zodra alles in orde is.

        ANPR-portaal – Federale Politie

        """);

    [Fact]
    public void Digest_ForWhoOnlyFollows_SaysWhoActsAndThatTheRemindersEnd() => AssertReads(
        Write(Language.Fr, new(2026, 4, 27), [Piece("SITE-PLAN", new(2026, 3, 27), RequirementState.Missing) with { IsTodo = false, Rung = ReminderLadder.Rungs[^1] }]),
        "[ANPR] Suivi – 1 pièce en retard – dossier BE-ANPR-1026",
        """
        Bonjour Anne Dupont,

        Pour votre suivi~: 1 pièce en retard pour le dossier BE-ANPR-1026 (Gand – N9). Vous n’avez rien à fournir vous-même.

        BE-ANPR-1026 – Gand – N9 (Visio Bel, zone de police Gand)

        – Plan d’implantation – BE-5415-S0001~: à fournir (en retard depuis le 27/03/2026) – Intégrateur

        Ouvrir les pièces attendues du dossier BE-ANPR-1026~: https://onboarding.example/fr/dossiers/0196f3a0-0000-7000-8000-000000000001/missing#0196f3a0-0000-7000-8000-000000000002

        Les rappels automatiques s’arrêtent ici pour 1 pièce. À vous de décider de la suite, par exemple en appelant la personne de contact.

        Vous avez une question~? Répondez à ce message sans modifier l’objet.

        Vous recevez ce message parce que vous travaillez sur le dossier BE-ANPR-1026 (Gand – N9). Vous recevez au plus un rappel par jour ouvrable~; les rappels s’arrêtent dès que tout est réglé.

        Portail ANPR – Police fédérale

        """);

    [Fact]
    public void Digest_ForTheZone_AsksToTakeTheDossierUp()
    {
        var line = Piece("SITE-PLAN", new(2026, 3, 20), RequirementState.Missing);
        var mail = Write(Language.Nl, Today, [line with { Piece = null, Case = line.Case with { Kind = ReminderKind.TakeUp, Responsible = Party.Zone } }]);

        Assert.Equal("[ANPR] Actie gevraagd uiterlijk op 20/03/2026 – 1 punt – dossier BE-ANPR-1026", mail.Subject);
        Assert.Contains("Kunt u dat vandaag doen, vrijdag 20 maart 2026?", mail.Text, StringComparison.Ordinal);
        Assert.Contains("– Dossier in behandeling te nemen (uiterlijk op 20/03/2026)", mail.Text, StringComparison.Ordinal);
        Assert.Contains("De integrator wacht op uw antwoord", mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Fr, "et 25 autres points, à voir sur le portail")]
    [InlineData(Language.Nl, "en nog 25 punten, te bekijken op het portaal")]
    public void Digest_OfManyLines_ListsFifteenAndCountsTheRest(Language language, string rest)
    {
        var mail = Write(language, Today, [.. Enumerable.Range(0, 40).Select(_ => Piece("SITE-PLAN", Today, RequirementState.Missing))]);

        Assert.Equal(15, mail.Text.Split('\n').Count(l => l.StartsWith('–')));
        Assert.Contains(rest, mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Digest_WithAReasonThatMayNotTravel_PointsToThePortal()
    {
        var mail = Write(Language.Fr, Today, [Piece("SITE-PLAN", Today, RequirementState.Refused, "L’adresse 10.20.30.4 n’est pas la bonne.")]);

        Assert.Contains("à remplacer, la raison se trouve sur le portail", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("10.20", mail.Text + mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_SaysTheSameAndEncodesWhatPeopleTyped()
    {
        var mail = Write(Language.Fr, Today, [Piece("SITE-PLAN", Today, RequirementState.Refused, "<b>non</b> & oui")]);

        Assert.Contains("<html lang=\"fr\">", mail.Html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;non&lt;/b&gt; &amp; oui", mail.Html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://onboarding.example/fr/dossiers/", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", mail.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("style", mail.Html, StringComparison.OrdinalIgnoreCase);
    }

    private MailMessage Write(Language language, DateOnly today, IReadOnlyList<DigestLine> lines) => _host.Get<DigestMail>().Write(
        new DigestReader(Guid.NewGuid(), new MailRecipient(Guid.NewGuid(), "Anne Dupont", "anne@example.be", language), Array.Empty<Membership>(), null), lines, today);

    private static DigestLine[] Pieces(DateOnly due) =>
    [
        Piece("SITE-PLAN", due, RequirementState.Refused, "Le fichier est illisible."),
        Piece("SITE-PHOTO", due, RequirementState.Missing),
        Piece("LEG-DPIA", due, RequirementState.Provided),
    ];

    private static DigestLine Piece(string code, DateOnly due, RequirementState state, string? refusal = null)
    {
        var definition = RequirementCatalogue.Shipped().First(d => d.Code == code);
        var subject = definition.Subject == SubjectKind.Dossier ? null : new LocalizedText("BE-5415-S0001", "BE-5415-S0001");
        return new(
            new(ReminderKind.Piece, ItemId, Party.Integrator, BelgianTime.EndOfDay(due), null),
            ReminderLadder.Rungs[0],
            IsTodo: true,
            Ghent,
            new(definition.Label, subject, state, refusal is null ? null : new(null, null, refusal, Language.Fr), definition.IsBlocking));
    }

    /// <summary>~ stands for the narrow no-break space of French punctuation, which an editor does not show.</summary>
    private static void AssertReads(MailMessage mail, string subject, string text)
    {
        Assert.Equal(subject, mail.Subject);
        Assert.Equal(text.ReplaceLineEndings("\n").Replace('~', '\u202F'), mail.Text);
    }
}
