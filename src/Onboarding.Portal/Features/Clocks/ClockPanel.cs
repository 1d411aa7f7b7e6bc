using Onboarding.Domain.Calendar;
using Onboarding.Domain.Clocks;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.TagHelpers;

namespace Onboarding.Portal.Features.Clocks;

/// <summary>The clocks of a dossier that have begun; shown by the partial <c>_Clocks</c>.</summary>
/// <param name="MayAdjust">The person may grant more time.</param>
public sealed record ClockPanel(Guid DossierId, IReadOnlyList<ClockLine> Lines, bool MayAdjust);

/// <summary>One clock in words.</summary>
/// <param name="Used">Working days of how many.</param>
/// <param name="Notes">When it is due or ended, its pauses and why, what would be if it went on today.</param>
public sealed record ClockLine(ClockDefinition Definition, ClockState State, TagTone Tone, string? Used, int DaysLate, IReadOnlyList<string> Notes);

/// <summary>Puts the clocks of a dossier into words.</summary>
public sealed class ClockPanels(ClockKeeper keeper, CurrentUser user, TimeProvider clock, Texts texts)
{
    /// <param name="dossierId">Found within the person's scope.</param>
    public async Task<ClockPanel> OfAsync(Guid dossierId, Guid organisationId, ApprovalState state, CancellationToken cancellation)
    {
        var clocks = await keeper.ReadAsync(dossierId, cancellation);
        var isYours = user.ScopeOf(Permission.ViewDossier).OrganisationIds.Contains(organisationId);
        List<ClockLine> lines = [.. clocks.Begun.Select(c => Line(c, state, isYours, clock.GetUtcNow().UtcDateTime))];
        return new(dossierId, lines, user.Has(Permission.AdjustClocks) && clocks.Begun.Any(c => c.IsTicking));
    }

    private ClockLine Line(Clock clock, ApprovalState state, bool isYours, DateTime now)
    {
        var late = clock.WorkingDaysLate(now);
        return new(
            ClockTable.Of(clock.Kind),
            clock.State,
            clock.State switch
            {
                ClockState.Running => late > 0 ? TagTone.Problem : TagTone.Busy,
                ClockState.Paused => TagTone.Wait,
                ClockState.Stopped => TagTone.Done,
                ClockState.NotStarted => TagTone.Neutral,
            },
            clock.StartedAt is null ? null : texts.Count(K.Clocks_Used, clock.UsedWorkingDays(now), ("target", clock.TargetWorkingDays)),
            late,
            [.. Notes(clock, state, isYours, now)]);
    }

    private IEnumerable<string> Notes(Clock clock, ApprovalState state, bool isYours, DateTime now)
    {
        foreach (var pause in clock.Pauses.Where(p => p.Until is not null))
        {
            yield return texts.Count(K.Clocks_Pause, clock.Lasted(pause, now), ("from", Day(pause.From)), ("until", Day(pause.Until!.Value)), ("why", Why(pause)));
        }

        if (clock.State == ClockState.Paused)
        {
            yield return texts.With(K.Clocks_PausedSince, ("date", Day(clock.Pauses[^1].From)), ("why", Why(clock.Pauses[^1])));
            yield return texts.With(clock.IsHeld ? K.Clocks_If_Released : If(state, isYours), ("date", Day(clock.DueIfResumed(now)!.Value)));
        }

        if (clock.State == ClockState.Running)
        {
            yield return texts.With(K.Clocks_Due, ("date", Day(clock.DueAt!.Value)));
        }

        if (clock.StoppedAt is { } stopped)
        {
            yield return texts.With(K.Clocks_Stopped, ("date", Day(stopped)));
        }

        if (clock.ResetAt is { } reset)
        {
            yield return texts.With(K.Clocks_Reset, ("date", Day(reset)));
        }
    }

    /// <summary>What would let a paused clock go on.</summary>
    private static string If(ApprovalState state, bool isYours) => state switch
    {
        ApprovalState.Submitted => K.Clocks_If_TakenUp,
        ApprovalState.ChangesRequested => isYours ? K.Clocks_If_YouAnswer : K.Clocks_If_Answered,
        ApprovalState.Draft or ApprovalState.InReview or ApprovalState.Approved or ApprovalState.ApprovedWithRemarks or ApprovalState.Rejected or ApprovalState.Withdrawn =>
            isYours ? K.Clocks_If_YouComplete : K.Clocks_If_Completed,
    };

    private string Why(ClockPause pause) => pause.Reason ?? texts[$"Clocks.Because.{pause.Because}"];

    private static DateOnly Day(DateTime utc) => BelgianTime.LocalDate(utc);
}
