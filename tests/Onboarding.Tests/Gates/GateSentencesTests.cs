using System.Globalization;
using System.Text.RegularExpressions;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Gates;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Gates;
using Onboarding.Tests.Operations;
using Onboarding.Tests.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Gates;

/// <summary>Each state of a gate explains itself: who, when, why, and what is open.</summary>
[Trait("Area", "Review")]
public sealed class GateSentencesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Reason = "Le plan existe déjà";

    public static TheoryData<GateState, string, string> Sentences => new()
    {
        { GateState.NotOpen, "Pas encore ouvert\u202F: il s’ouvre dès que «\u202FG3 – Réseau prêt\u202F» est franchi.", "Nog niet open: ze gaat open zodra ‘G3: Netwerk klaar’ gepasseerd is." },
        { GateState.Open, "Ouvert depuis que {lead} a fait franchir «\u202FG2 – Approuvé\u202F», le {on}\u202F: {n} exigences ne sont pas remplies, une caméra n’est pas assez avancée.", "Open sinds {lead} het dossier op {on} langs ‘G2: Goedgekeurd’ bracht: {n} vereisten zijn niet vervuld, één camera staat nog niet ver genoeg." },
        { GateState.Ready, "Ouvert depuis que {lead} a fait franchir «\u202FG2 – Approuvé\u202F», le {on}\u202F: tout est rempli, la décision du chef de projet technique ou de l’utilisateur clé responsable est attendue.", "Open sinds {lead} het dossier op {on} langs ‘G2: Goedgekeurd’ bracht: alles is vervuld, de technisch projectleider of de verantwoordelijke key user moet nog beslissen." },
        { GateState.Passed, "Franchi le {on} par {manager}\u202F: plus rien n’est attendu.", "Gepasseerd op {on} door {manager}: er wordt niets meer verwacht." },
        { GateState.PassedWithConditions, "Franchi avec des conditions le {on} par {manager}\u202F: une condition reste à remplir.", "Gepasseerd met voorwaarden op {on} door {manager}: één voorwaarde moet nog worden vervuld." },
        { GateState.Failed, "Refusé le {on} par {manager} («\u202F{why}\u202F»)\u202F: il reste fermé tant que personne ne le rouvre.", "Geweigerd op {on} door {manager} (‘{why}’): ze blijft dicht zolang niemand ze heropent." },
        { GateState.Waived, "Franchi par dérogation, confirmée le {on} par {lead} («\u202F{why}\u202F»)\u202F: plus rien n’est attendu.", "Gepasseerd met een afwijking, op {on} bevestigd door {lead} (‘{why}’): er wordt niets meer verwacht." },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public async Task Page_SaysWhoWhenWhyAndWhatIsOpen(GateState state, string french, string dutch)
    {
        var made = await InAsync(state);
        var gate = state == GateState.NotOpen ? 4 : 3;

        Assert.Matches(Pattern(french, made), await SentenceAsync(made, "fr", gate));
        Assert.Matches(Pattern(dutch, made), await SentenceAsync(made, "nl", gate));
    }

    [Fact]
    public void Sentences_AreThereForEveryState() => Assert.Equal(Enum.GetValues<GateState>(), Sentences.Select(s => s.Data.Item1));

    [Theory]
    [InlineData("fr", "Rouvert le {on} par {manager} («\u202F{why}\u202F»)\u202F: tout est rempli", "une dérogation est demandée et attend une confirmation (Utilisateur clé responsable).")]
    [InlineData("nl", "Heropend op {on} door {manager} (‘{why}’): alles is vervuld", "er is een afwijking gevraagd die op een bevestiging wacht (Verantwoordelijke key user).")]
    public async Task Page_OfAGateThatWasReopened_OrWaitsForAWaiver_SaysSo(string language, string reopened, string waiver)
    {
        var failed = await InAsync(GateState.Failed);
        await DecideAsync(failed, failed.Manager, GateAction.Reopen, GateState.Failed);
        var open = await OperationCase.ApprovedAsync(portal);
        await DecideAsync(open, open.Manager, GateAction.AskWaiver, GateState.Open);

        Assert.Matches(Pattern(reopened, failed).TrimEnd('$'), await SentenceAsync(failed, language, 3));
        Assert.EndsWith(waiver, await SentenceAsync(open, language, 3), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "Franchi le {on} par {integrator}\u202F: plus rien n’est attendu.")]
    [InlineData(1, "Franchi le {on} par {integrator}\u202F: plus rien n’est attendu.")]
    [InlineData(2, "Franchi le {on} par {lead}\u202F: plus rien n’est attendu.")]
    public async Task Page_OfAGateThatTheDossierPassedByItself_NamesWhoBroughtItThere(int gate, string expected)
    {
        var made = await OperationCase.ApprovedAsync(portal);

        Assert.Matches(Pattern(expected, made), await SentenceAsync(made, "fr", gate));
    }

    [Fact]
    public async Task Page_OfTheSubmission_NamesTheFirstOne_WhateverWasSentAfterwards()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await made.AskAsync(ChangeTarget.Site, made.SiteId, severity: Severity.Incorrect);
        await made.SendBackAsync();
        var first = portal.Clock.GetUtcNow();
        portal.Clock.Advance(TimeSpan.FromDays(3));
        await made.AnswerAsync(await portal.ReadAsync(db => Task.FromResult(db.ChangeItems.Single(c => c.DossierId == made.DossierId).Id)), "Oui.");
        await made.SubmitAsync();

        var sentence = (await (await portal.SignInAsync(made.Administrator)).GetAsync($"/fr/dossiers/{made.DossierId}/gates/1")).Text("#status");

        Assert.StartsWith($"Franchi le {BelgianTime.LocalDate(first.UtcDateTime).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)} par", sentence, StringComparison.Ordinal);
    }

    private async Task<OperationCase> InAsync(GateState state)
    {
        var made = state is GateState.Open or GateState.Waived or GateState.NotOpen ? await OperationCase.ApprovedAsync(portal) : await OperationCase.NetworkReadyAsync(portal);
        if (state == GateState.Waived)
        {
            await DecideAsync(made, made.Manager, GateAction.AskWaiver, GateState.Open);
            await DecideAsync(made, made.Made.Lead, GateAction.ConfirmWaiver, GateState.Open);
        }
        else if (ActionTo(state) is { } action)
        {
            await DecideAsync(made, made.Manager, action, GateState.Ready);
        }

        return made;
    }

    private static GateAction? ActionTo(GateState state) => state switch
    {
        GateState.Passed => GateAction.Pass,
        GateState.PassedWithConditions => GateAction.PassWithConditions,
        GateState.Failed => GateAction.Fail,
        GateState.NotOpen or GateState.Open or GateState.Ready or GateState.Waived => null,
    };

    private static Task DecideAsync(OperationCase made, PortalUser person, GateAction action, GateState seen)
    {
        var reason = action is GateAction.Fail or GateAction.Reopen or GateAction.AskWaiver ? Reason : null;
        AskedCondition[] conditions = action == GateAction.PassWithConditions ? [new("Remplacer le commutateur", Party.Integrator, new(2026, 12, 20))] : [];
        return made.Made.DoneAsync<GateService>(person, s => s.DecideAsync(made.Made.DossierId, new(Stage.NetworkReady, action, seen, reason, conditions), CancellationToken.None));
    }

    private async Task<string> SentenceAsync(OperationCase made, string language, int gate) =>
        (await (await portal.SignInAsync(made.Manager)).GetAsync($"/{language}/dossiers/{made.Made.DossierId}/gates/{gate}")).Text("#status");

    private static string Pattern(string sentence, OperationCase made) => "^" + Regex.Escape(sentence)
        .Replace("\\{on}", "\\d\\d/\\d\\d/\\d{4}", StringComparison.Ordinal)
        .Replace("\\{n}", "\\d+", StringComparison.Ordinal)
        .Replace("\\{lead}", Regex.Escape(made.Made.Lead.FullName), StringComparison.Ordinal)
        .Replace("\\{manager}", Regex.Escape(made.Manager.FullName), StringComparison.Ordinal)
        .Replace("\\{integrator}", Regex.Escape(made.Made.Administrator.FullName), StringComparison.Ordinal)
        .Replace("\\{why}", Regex.Escape(Reason), StringComparison.Ordinal) + "$";
}
