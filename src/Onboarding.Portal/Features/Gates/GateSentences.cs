using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Gates;
using Onboarding.Domain.History;
using Onboarding.Domain.People;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Gates;

/// <summary>Explains where a gate stands in one sentence made from the log: who brought it there, when, why, and what is open.</summary>
public sealed class GateSentences(StatusLog log, Texts texts)
{
    private const string Reopened = "GateReopen";

    private static readonly string[] Passing = ["GatePass", "GatePassWithConditions", "GateConfirmWaiver"];

    /// <returns>Null when the log does not hold how it came there.</returns>
    public async Task<string?> OfAsync(GateView view, Stage gate, CancellationToken cancellation)
    {
        var state = view.Picture.StateOf(gate);
        if (state == GateState.NotOpen)
        {
            return texts.With(view.Head.State.IsClosed() ? K.Gates_Status_NeverOpens : K.Gates_Status_NotOpen, ("gate", Name(gate - 1)));
        }

        if (state is GateState.Open or GateState.Ready)
        {
            return await OpenAsync(view, gate, state, cancellation);
        }

        var entry = state == GateState.Failed ? await OfReviewAsync(view, gate, ["GateFail"], cancellation) : await PassedAsync(view, gate, cancellation);
        return entry is null ? null : log.Tell($"Gates.Status.{state}", entry, After(view, gate, state), ("reason", view.Picture.ReviewOf(gate)?.Reason));
    }

    private async Task<string?> OpenAsync(GateView view, Stage gate, GateState state, CancellationToken cancellation)
    {
        var open = state == GateState.Ready ? texts[K.Gates_Status_Open_Decide] : Lacking(view, gate);
        return await OfReviewAsync(view, gate, [Reopened], cancellation) is { } reopened ? log.Tell(K.Gates_Status_Reopened, reopened, open)
            : await PassedAsync(view, gate - 1, cancellation) is { } entry ? log.Tell(K.Gates_Status_Open, entry, open, ("gate", Name(gate - 1)))
            : null;
    }

    private string After(GateView view, Stage gate, GateState state) => state switch
    {
        GateState.Failed => texts[K.Gates_Status_Open_Reopen],
        GateState.PassedWithConditions when view.Picture.Conditions.Count(c => c.Gate == gate && c.IsOpen) is > 0 and var conditions => texts.Count(K.Gates_Status_Open_Conditions, conditions),
        _ => texts[K.Gates_Status_Open_Nothing],
    };

    private string Lacking(GateView view, Stage gate)
    {
        if (view.Picture.ReviewOf(gate) is { IsWaiverAsked: true, WaiverAskedAs: { } role })
        {
            return texts.With(K.Gates_Status_Open_Waiver, ("role", TwoPersons.Other(role)));
        }

        var (criteria, cameras) = (GateRule.Open(gate, view.Picture.Items).Count(), view.NotThere(gate).Count());
        var conditions = gate == Stage.Closure ? view.Picture.Conditions.Count(c => c.IsOpen) : 0;
        List<string> lacking =
        [
            .. criteria > 0 ? [texts.Count(K.Gates_Status_Open_Criteria, criteria)] : Array.Empty<string>(),
            .. cameras > 0 ? [texts.Count(K.Gates_Status_Open_Cameras, cameras)] : Array.Empty<string>(),
            .. conditions > 0 ? [texts.Count(K.Gates_Status_Open_Conditions, conditions)] : Array.Empty<string>(),
        ];
        return lacking.Count > 0 ? string.Join(", ", lacking) : texts[K.Gates_Status_Open_Police];
    }

    /// <summary>What passed a gate: an event of the dossier, or a decision.</summary>
    private Task<HistoryEntry?> PassedAsync(GateView view, Stage gate, CancellationToken cancellation) => gate switch
    {
        Stage.Opened => OfDossierAsync(view, ["DossierOpened"], cancellation),
        Stage.Submission => OfDossierAsync(view, ["Submitted"], cancellation),
        Stage.Approval => OfDossierAsync(view, ["Approved", "ApprovedWithRemarks"], cancellation),
        Stage.NetworkReady or Stage.Tested or Stage.InProduction or Stage.Closure => OfReviewAsync(view, gate, Passing, cancellation),
    };

    private Task<HistoryEntry?> OfDossierAsync(GateView view, string[] actions, CancellationToken cancellation) => log.LastAsync(view.Head.Id, view.Head.Id, actions, cancellation);

    private Task<HistoryEntry?> OfReviewAsync(GateView view, Stage gate, string[] actions, CancellationToken cancellation) =>
        view.Picture.ReviewOf(gate) is { } review ? log.LastAsync(view.Head.Id, review.Id, actions, cancellation) : Task.FromResult<HistoryEntry?>(null);

    private string Name(Stage gate) => texts.With(K.Gates_Name, ("number", gate.ToString("D")), ("stage", gate));
}
