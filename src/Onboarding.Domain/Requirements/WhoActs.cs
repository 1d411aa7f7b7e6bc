using Onboarding.Domain.Calendar;
using Onboarding.Domain.Clocks;
using Onboarding.Domain.Dossiers;

namespace Onboarding.Domain.Requirements;

/// <summary>
/// Why a dossier does not move, and whose turn it is: one function behind the panel on the dossier, the column in every list and the mails.
/// </summary>
public static class WhoActs
{
    /// <summary>Working days of the project manager, from the moment when nothing is asked of anyone else.</summary>
    public const int GateWorkingDays = 5;

    /// <param name="dossier">With the standing evaluated before: a turn that has begun keeps its date.</param>
    /// <param name="clocks">Moved to where the dossier is now.</param>
    public static Standing Of(Dossier dossier, IReadOnlyCollection<RequirementItem> items, DossierClocks clocks, WorkingCalendar calendar, DateTime now)
    {
        var counted = Counted(dossier, items);
        return Count(counted, Turn(dossier, items, counted, DueAt(dossier.State, clocks), calendar, now));
    }

    /// <summary>
    /// The same for a part of a dossier, such as a site with its cameras: where nothing is asked of the part itself, it waits for the dossier.
    /// </summary>
    /// <param name="dossier">With its standing evaluated.</param>
    /// <param name="items">Those of the part.</param>
    /// <param name="hasRequests">The police asks something of the part that is not answered.</param>
    public static Standing OfPart(Dossier dossier, IReadOnlyCollection<RequirementItem> items, bool hasRequests, WorkingCalendar calendar, DateTime now)
    {
        var counted = Counted(dossier, items);
        var turn = Turn(dossier, items, counted, dossier.Standing.ActBy, calendar, now);
        var isItsOwn = turn.Reason switch
        {
            TurnReason.Nothing or TurnReason.TakeUp or TurnReason.Review or TurnReason.Provide or TurnReason.Check => true,
            TurnReason.Describe => items.All(i => i.SubjectKind != SubjectKind.Camera),
            TurnReason.Answer => hasRequests,
            TurnReason.Submit or TurnReason.PassGate or TurnReason.Follow => false,
        };
        return Count(counted, isItsOwn ? turn : Own(dossier, counted) ?? new(dossier.Standing.Acting, dossier.Standing.ActBy, TurnReason.Follow));
    }

    private static List<RequirementItem> Counted(Dossier dossier, IEnumerable<RequirementItem> items) =>
        [.. items.Where(i => i.IsBlocking && i.DueBy <= dossier.NextStage)];

    private static Standing Count(List<RequirementItem> counted, Whose turn) => new()
    {
        Required = counted.Count,
        Satisfied = counted.Count(i => i.State.IsSettled()),
        BeingChecked = counted.Count(i => i.State == RequirementState.BeingChecked),
        Provided = counted.Count(i => i.State == RequirementState.Provided),
        Missing = counted.Count(i => i.State.IsMissing() || i.State == RequirementState.Later),
        Acting = turn.Party,
        ActBy = turn.ActBy,
        Reason = turn.Reason,
        Asked = turn.Items.Count,
        Announced = turn.Items.Count(i => i.Announcement is not null),
        ExpectedOn = turn.Items.Max(i => i.Announcement?.On),
    };

    /// <summary>The term of the one clock that runs for whoever holds the dossier; null where none does.</summary>
    private static DateTime? DueAt(ApprovalState state, DossierClocks clocks) => state switch
    {
        ApprovalState.Submitted => clocks[ClockKind.TakeUp].DueAt,
        ApprovalState.InReview => clocks[ClockKind.Review].DueAt,
        ApprovalState.ChangesRequested => clocks[ClockKind.Answer].DueAt,
        ApprovalState.Draft or ApprovalState.Approved or ApprovalState.ApprovedWithRemarks or ApprovalState.Rejected or ApprovalState.Withdrawn => null,
    };

    private static Whose Turn(
        Dossier dossier, IReadOnlyCollection<RequirementItem> items, List<RequirementItem> counted, DateTime? dueAt, WorkingCalendar calendar, DateTime now) => dossier.State switch
        {
            ApprovalState.Draft => Drafting(dossier, items, counted),
            ApprovalState.Submitted => new(Party.Zone, dueAt, TurnReason.TakeUp),
            ApprovalState.InReview => new(Party.Zone, dueAt, TurnReason.Review),
            ApprovalState.ChangesRequested => new(Party.Integrator, dueAt, TurnReason.Answer),
            ApprovalState.Approved or ApprovalState.ApprovedWithRemarks => AfterApproval(dossier, counted, calendar, now),
            ApprovalState.Rejected or ApprovalState.Withdrawn => new(Party.Nobody, null, TurnReason.Nothing),
        };

    private static Whose Drafting(Dossier dossier, IEnumerable<RequirementItem> items, List<RequirementItem> counted)
    {
        var until = EarliestDue(counted.Where(i => i.Responsible == Party.Integrator));
        return !dossier.IsGeneralComplete || items.All(i => i.SubjectKind != SubjectKind.Camera) ? new(Party.Integrator, until, TurnReason.Describe)
            : counted.Where(i => i.State.IsMissing()).ToList() is { Count: > 0 } missing ? new(Party.Integrator, until, TurnReason.Provide) { Items = missing }
            : new(Party.Integrator, until, TurnReason.Submit);
    }

    /// <summary>What a part lacks while the dossier as a whole has another reason to wait for the integrator; null when nothing.</summary>
    private static Whose? Own(Dossier dossier, List<RequirementItem> counted) =>
        dossier.State.IsOpenForEditing() && counted.Where(i => i.State.IsMissing()).ToList() is { Count: > 0 } missing
            ? new(Party.Integrator, dossier.State == ApprovalState.Draft ? EarliestDue(missing) : dossier.Standing.ActBy, TurnReason.Provide) { Items = missing }
            : null;

    private static Whose AfterApproval(Dossier dossier, List<RequirementItem> items, WorkingCalendar calendar, DateTime now)
    {
        // what is asked later waits for nobody now
        var open = items.Where(i => !i.State.IsSettled() && i.State != RequirementState.Later).ToList();
        if (open.Count == 0 && dossier.Stage == Stage.Closure)
        {
            return new(Party.Nobody, null, TurnReason.Nothing);
        }

        if (open.Count == 0)
        {
            var begun = dossier.Standing is { Acting: Party.ProjectManager, ActBy: { } kept } ? kept : (DateTime?)null;
            return new(Party.ProjectManager, begun ?? calendar.DueAt(now, GateWorkingDays), TurnReason.PassGate);
        }

        // who has to bring something comes before who has to check something
        var next = open.OrderBy(i => i.State == RequirementState.BeingChecked).ThenBy(i => i.DueAt).First();
        return next.State == RequirementState.BeingChecked
            ? new(Party.Zone, next.DueAt, TurnReason.Check) { Items = open }
            : new(next.Responsible, next.DueAt, TurnReason.Provide) { Items = [.. open.Where(i => i.State != RequirementState.BeingChecked && i.Responsible == next.Responsible)] };
    }

    private static DateTime? EarliestDue(IEnumerable<RequirementItem> items) => items.Where(i => !i.State.IsSettled()).Min(i => i.DueAt);

    /// <summary>Whose turn it is, until when, why, and for which requirements.</summary>
    private sealed record Whose(Party Party, DateTime? ActBy, TurnReason Reason)
    {
        public List<RequirementItem> Items { get; init; } = [];
    }
}
