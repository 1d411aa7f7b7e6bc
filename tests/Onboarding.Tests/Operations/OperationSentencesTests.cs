using System.Text.RegularExpressions;
using Onboarding.Domain.Operations;
using Onboarding.Portal.Data;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Operations;

/// <summary>Each state of a camera explains itself: who, when, why, and what is open.</summary>
[Trait("Area", "Review")]
public sealed class OperationSentencesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Reason = "Travaux au carrefour";

    public static TheoryData<OperationalState, string, string> Sentences => new()
    {
        { OperationalState.Planned, "Prête depuis l’approbation du dossier, le {on} par {lead}\u202F: {n} exigences sont encore ouvertes.", "Klaar sinds de goedkeuring van het dossier op {on} door {lead}: er staan nog {n} vereisten open." },
        { OperationalState.NetworkReady, "En réseau depuis le {on}, par {engineer}\u202F: {n} essais ne sont pas encore réussis.", "Op het netwerk sinds {on}, door {engineer}: {n} tests zijn nog niet geslaagd." },
        { OperationalState.Tested, "Essais clos le {on} par {tester}\u202F: tout est en ordre pour «\u202FMettre en production\u202F».", "Tests afgesloten op {on} door {tester}: alles is in orde voor ‘In productie nemen’." },
        { OperationalState.InProduction, "Mise en production le {on} par {lead}\u202F: plus rien n’est attendu tant qu’elle fonctionne.", "In productie genomen op {on} door {lead}: er wordt niets meer verwacht zolang ze werkt." },
        { OperationalState.Suspended, "Suspendue le {on} par {engineer} («\u202F{until} – {why}\u202F»)\u202F: sa reprise est prévue le {until}.", "Opgeschort op {on} door {engineer} (‘{until} – {why}’): de hervatting is gepland op {until}." },
        { OperationalState.Decommissioned, "Mise hors service le {on} par {manager} («\u202F{why}\u202F»)\u202F: plus rien n’est attendu.", "Buiten dienst gesteld op {on} door {manager} (‘{why}’): er wordt niets meer verwacht." },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public async Task Page_SaysWhoWhenWhyAndWhatIsOpen(OperationalState state, string french, string dutch)
    {
        var made = await InAsync(state);
        Assert.Equal(state, (await made.CameraAsync()).Operation);

        Assert.Matches(Pattern(french, made), await SentenceAsync(made, "fr"));
        Assert.Matches(Pattern(dutch, made), await SentenceAsync(made, "nl"));
    }

    [Fact]
    public void Sentences_AreThereForEveryState() => Assert.Equal(Enum.GetValues<OperationalState>(), Sentences.Select(s => s.Data.Item1));

    [Theory]
    [InlineData("fr", "En réseau depuis le {on}, par {engineer}\u202F: {n} essais ne sont pas encore réussis.", "Renvoyée aux essais le {on} par {tester} («\u202F{why}\u202F»)\u202F: {n} essais ne sont pas encore réussis.", "Réseau à refaire depuis le {on}, par {engineer} («\u202F{why}\u202F»)\u202F: tout est en ordre pour «\u202FDéclarer le réseau prêt\u202F».")]
    [InlineData("nl", "Op het netwerk sinds {on}, door {engineer}: {n} tests zijn nog niet geslaagd.", "Opnieuw naar de tests gestuurd op {on} door {tester} (‘{why}’): {n} tests zijn nog niet geslaagd.", "Van het netwerk gehaald op {on} door {engineer} (‘{why}’): alles is in orde voor ‘Netwerk klaar melden’.")]
    public async Task Page_OfACameraThatWentBack_SaysWhy(string language, string before, string again, string disconnected)
    {
        var made = await OperationCase.TestedAsync(portal);
        await made.TakeAsync(made.Tester, OperationalAction.TestAgain, Reason);
        var sentAgain = await SentenceAsync(made, language);
        await made.TakeAsync(made.Engineer, OperationalAction.Disconnect, Reason);
        var taken = await SentenceAsync(made, language);
        await made.TakeAsync(made.Engineer, OperationalAction.Connect);

        Assert.Matches(Pattern(again, made), sentAgain);
        Assert.Matches(Pattern(disconnected, made), taken);
        Assert.Matches(Pattern(before, made), await SentenceAsync(made, language));
    }

    [Theory]
    [InlineData("fr", "est demandé depuis le \\d\\d/\\d\\d/\\d{4} et attend une confirmation \\(Utilisateur clé responsable\\)\\.$")]
    [InlineData("nl", "is op \\d\\d/\\d\\d/\\d{4} gevraagd en wacht op een bevestiging \\(Verantwoordelijke key user\\)\\.$")]
    public async Task Page_OfWhatNeedsTwo_SaysWhoIsWaitedFor(string language, string expected)
    {
        var made = await OperationCase.TestedAsync(portal);
        await made.TakeAsync(made.Manager, OperationalAction.GoLive);

        Assert.Matches(expected, await SentenceAsync(made, language));
    }

    [Theory]
    [InlineData("fr", "sa reprise était prévue le {until} et n’a pas eu lieu.")]
    [InlineData("nl", "de hervatting was gepland op {until} en bleef uit.")]
    public async Task Page_OfASuspensionThatLastsTooLong_SaysSo(string language, string expected)
    {
        var made = await InAsync(OperationalState.Suspended);
        portal.Clock.Advance(TimeSpan.FromDays(400));

        Assert.Matches(Pattern(expected, made)[1..], await SentenceAsync(made, language));
    }

    private async Task<OperationCase> InAsync(OperationalState state)
    {
        var made = state switch
        {
            OperationalState.Planned => await OperationCase.ApprovedAsync(portal),
            OperationalState.NetworkReady => await OperationCase.NetworkReadyAsync(portal),
            OperationalState.Tested => await OperationCase.TestedAsync(portal),
            OperationalState.InProduction or OperationalState.Suspended or OperationalState.Decommissioned => await OperationCase.InProductionAsync(portal),
        };
        if (state == OperationalState.Suspended)
        {
            await made.TakeAsync(made.Engineer, OperationalAction.Suspend, Reason, DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime).AddDays(18));
        }

        if (state == OperationalState.Decommissioned)
        {
            await made.TakeAsync(made.Made.Lead, OperationalAction.Decommission, Reason);
            await made.TakeAsync(made.Manager, OperationalAction.Decommission);
        }

        return made;
    }

    private async Task<string> SentenceAsync(OperationCase made, string language) =>
        (await (await portal.SignInAsync(made.Manager)).GetAsync($"/{language}/cameras/{made.Made.CameraId}")).Text("#status");

    private static string Pattern(string sentence, OperationCase made) => "^" + Regex.Escape(sentence)
        .Replace("\\{on}", "\\d\\d/\\d\\d/\\d{4}", StringComparison.Ordinal)
        .Replace("\\{until}", "\\d\\d/\\d\\d/\\d{4}", StringComparison.Ordinal)
        .Replace("\\{n}", "\\d+", StringComparison.Ordinal)
        .Replace("\\{lead}", NameOf(made.Made.Lead), StringComparison.Ordinal)
        .Replace("\\{engineer}", NameOf(made.Engineer), StringComparison.Ordinal)
        .Replace("\\{tester}", NameOf(made.Tester), StringComparison.Ordinal)
        .Replace("\\{manager}", NameOf(made.Manager), StringComparison.Ordinal)
        .Replace("\\{why}", Regex.Escape(Reason), StringComparison.Ordinal) + "$";

    private static string NameOf(PortalUser person) => Regex.Escape(person.FullName);
}
