using System.Text.RegularExpressions;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Tests.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Dossiers;

/// <summary>Each state explains itself: who, when, why, and what is open.</summary>
[Trait("Area", "Review")]
public sealed class StatusSentencesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Reason = "Voir nos échanges du 2 mars";

    public static TheoryData<ApprovalState, string, string> Sentences => new()
    {
        { ApprovalState.Draft, "Créé le {on} par {integrator}\u202F: il ne reste qu’à l’introduire.", "Aangemaakt op {on} door {integrator}: het hoeft alleen nog te worden ingediend." },
        { ApprovalState.Submitted, "Introduit le {on} par {integrator} («\u202F{why}\u202F»)\u202F: {zone} doit encore le prendre en main.", "Ingediend op {on} door {integrator} (‘{why}’): {zone} moet het nog in behandeling nemen." },
        { ApprovalState.InReview, "Pris en examen le {on} par {police}\u202F: la décision de {zone} est attendue.", "In behandeling genomen op {on} door {police}: {zone} moet nog beslissen." },
        { ApprovalState.ChangesRequested, "Renvoyé pour adaptation le {on} par {police} («\u202F{why}\u202F»)\u202F: une demande attend une réponse.", "Voor aanpassing teruggestuurd op {on} door {police} (‘{why}’): één vraag wacht op antwoord." },
        { ApprovalState.Approved, "Approuvé le {on} par {police} («\u202F{why}\u202F»)\u202F: {open}.", "Goedgekeurd op {on} door {police} (‘{why}’): {open}." },
        { ApprovalState.ApprovedWithRemarks, "Approuvé avec remarques le {on} par {police} («\u202F{why}\u202F»)\u202F: une remarque reste à régler.", "Goedgekeurd met opmerkingen op {on} door {police} (‘{why}’): één opmerking moet nog worden afgewerkt." },
        { ApprovalState.Rejected, "Refusé le {on} par {police} («\u202F{why}\u202F»)\u202F: plus rien n’est attendu.", "Geweigerd op {on} door {police} (‘{why}’): er wordt niets meer verwacht." },
        { ApprovalState.Withdrawn, "Retiré le {on} par {integrator} («\u202F{why}\u202F»)\u202F: plus rien n’est attendu.", "Ingetrokken op {on} door {integrator} (‘{why}’): er wordt niets meer verwacht." },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public async Task Page_SaysWhoWhenWhyAndWhatIsOpen(ApprovalState state, string french, string dutch)
    {
        var made = await InAsync(state);
        Assert.Equal(state, await made.StateAsync());

        Assert.Matches(Pattern(french, made, "Zone de police", "il manque encore (un élément|\\d+ éléments) pour l’étape «\u202F.+\u202F»"), await SentenceAsync("fr", made));
        Assert.Matches(Pattern(dutch, made, "Politiezone", "voor de stap ‘.+’ (ontbreekt nog één stuk of gegeven|ontbreken nog \\d+ stukken of gegevens)"), await SentenceAsync("nl", made));
    }

    [Fact]
    public void Sentences_AreThereForEveryState() => Assert.Equal(Enum.GetValues<ApprovalState>().Order(), Sentences.Select(s => s.Data.Item1).Order());

    [Fact]
    public async Task Page_OfADraftThatLacksThings_SaysHowMany()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var id = await integrator.OpenDossierAsync();
        await integrator.AddSiteAsync(id);

        Assert.Matches("^Créé le .+ par .+\u202F: il manque encore (un élément|\\d+ éléments) pour l’étape «\u202F.+\u202F»\\.$", (await integrator.Browser.GetAsync($"/fr/dossiers/{id}")).Text("#status"));
    }

    [Fact]
    public async Task Page_OfALongReason_CutsIt()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await DoneAsync<DecisionService>(made, made.KeyUser, s => s.RejectAsync(made.DossierId, null, new string('a', 400), CancellationToken.None));

        Assert.Contains(new string('a', 160) + "…", await SentenceAsync("fr", made), StringComparison.Ordinal);
        Assert.DoesNotContain(new string('a', 161), await SentenceAsync("fr", made), StringComparison.Ordinal);
    }

    private async Task<ReviewCase> InAsync(ApprovalState state)
    {
        var none = CancellationToken.None;
        var made = await ReviewCase.CreateAsync(portal);
        if (state is ApprovalState.Draft)
        {
            return made;
        }

        if (state is ApprovalState.Withdrawn)
        {
            await DoneAsync<DossierService>(made, made.Administrator, s => s.WithdrawAsync(made.DossierId, Reason, none));
            return made;
        }

        await DoneAsync<SubmissionService>(made, made.Administrator, s => s.SubmitAsync(made.DossierId, Reason, none));
        if (state is ApprovalState.Submitted)
        {
            return made;
        }

        await made.TakeAsync();
        if (state is ApprovalState.Approved or ApprovalState.ApprovedWithRemarks)
        {
            await made.AcceptAllAsync();
        }

        if (state is ApprovalState.ChangesRequested or ApprovalState.ApprovedWithRemarks)
        {
            await made.AskAsync(ChangeTarget.Site, made.SiteId, severity: state is ApprovalState.ChangesRequested ? Severity.Incorrect : Severity.Remark);
        }

        await DoneAsync<DecisionService>(made, made.KeyUser, s => state switch
        {
            ApprovalState.ChangesRequested => s.RequestChangesAsync(made.DossierId, null, Reason, none),
            ApprovalState.Approved => s.ApproveAsync(made.DossierId, null, withRemarks: false, Reason, none),
            ApprovalState.ApprovedWithRemarks => s.ApproveAsync(made.DossierId, null, withRemarks: true, Reason, none),
            ApprovalState.Rejected => s.RejectAsync(made.DossierId, null, Reason, none),
            ApprovalState.InReview or ApprovalState.Draft or ApprovalState.Submitted or ApprovalState.Withdrawn => Task.FromResult(Portal.Platform.ChangeResult.Done),
        });
        return made;
    }

    private static Task DoneAsync<TService>(ReviewCase made, PortalUser person, Func<TService, Task<Portal.Platform.ChangeResult>> action)
        where TService : notnull => made.DoneAsync(person, action);

    private async Task<string> SentenceAsync(string language, ReviewCase made) =>
        (await (await portal.SignInAsync(made.Administrator)).GetAsync($"/{language}/dossiers/{made.DossierId}")).Text("#status");

    /// <summary>The sentence with the names of this case, where <c>{open}</c> is what lacks.</summary>
    private static string Pattern(string sentence, ReviewCase made, string zone, string open) => "^" + Regex.Escape(sentence)
        .Replace("\\{on}", "\\d\\d/\\d\\d/\\d{4}", StringComparison.Ordinal)
        .Replace("\\{integrator}", Regex.Escape(made.Administrator.FullName), StringComparison.Ordinal)
        .Replace("\\{police}", Regex.Escape(made.KeyUser.FullName), StringComparison.Ordinal)
        .Replace("\\{zone}", $"{zone} {made.Zone.Code}.*", StringComparison.Ordinal)
        .Replace("\\{why}", Regex.Escape(Reason), StringComparison.Ordinal)
        .Replace("\\{open}", open, StringComparison.Ordinal) + "$";
}
