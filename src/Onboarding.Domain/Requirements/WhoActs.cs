using Onboarding.Domain.Calendar;
using Onboarding.Domain.Dossiers;

namespace Onboarding.Domain.Requirements;

/// <summary>
/// Why a dossier does not move, and whose turn it is: one function behind the panel on the dossier, the column in every list and the mails.
/// </summary>
public static class WhoActs
{
    /// <summary>Working days to take up a submitted dossier (clock C1).</summary>
    public const int TakeUpWorkingDays = 3;

    /// <summary>Working days to decide after taking it up (clock C2).</summary>
    public const int ReviewWorkingDays = 10;

    /// <summary>Working days to answer a request for changes (clock C3).</summary>
    public const int AnswerWorkingDays = 15;

    /// <summary>Working days of the project manager, from the moment when nothing is asked of anyone else.</summary>
    public const int GateWorkingDays = 5;

    /// <param name="dossier">With the standing evaluated before: a turn that has begun keeps its date.</param>
    public static Standing Of(Dossier dossier, IReadOnlyCollection<RequirementItem> items, WorkingCalendar calendar, DateTime now)
    {
        var counted = items.Where(i => i.IsBlocking && i.DueBy <= dossier.NextStage).ToList();
        var (party, actBy) = Turn(dossier, counted, calendar, now);

        return new()
        {
            Required = counted.Count,
            Satisfied = counted.Count(i => i.State.IsSettled()),
            BeingChecked = counted.Count(i => i.State == RequirementState.BeingChecked),
            Provided = counted.Count(i => i.State == RequirementState.Provided),
            Missing = counted.Count(i => i.State.IsMissing() || i.State == RequirementState.Later),
            Acting = party,
            ActBy = actBy,
        };
    }

    private static (Party, DateTime?) Turn(Dossier dossier, List<RequirementItem> items, WorkingCalendar calendar, DateTime now) => dossier.State switch
    {
        ApprovalState.Draft => (Party.Integrator, EarliestDue(items.Where(i => i.Responsible == Party.Integrator))),
        ApprovalState.Submitted => (Party.Zone, calendar.DueAt(dossier.StateSince, TakeUpWorkingDays)),
        ApprovalState.InReview => (Party.Zone, calendar.DueAt(dossier.StateSince, ReviewWorkingDays)),
        ApprovalState.ChangesRequested => (Party.Integrator, calendar.DueAt(dossier.StateSince, AnswerWorkingDays)),
        ApprovalState.Approved or ApprovalState.ApprovedWithRemarks => AfterApproval(dossier, items, calendar, now),
        ApprovalState.Rejected or ApprovalState.Withdrawn => (Party.Nobody, null),
    };

    private static (Party, DateTime?) AfterApproval(Dossier dossier, List<RequirementItem> items, WorkingCalendar calendar, DateTime now)
    {
        // what is asked later waits for nobody now
        var open = items.Where(i => !i.State.IsSettled() && i.State != RequirementState.Later).ToList();
        if (open.Count == 0)
        {
            var begun = dossier.Standing is { Acting: Party.ProjectManager, ActBy: { } kept } ? kept : (DateTime?)null;
            return (Party.ProjectManager, begun ?? calendar.DueAt(now, GateWorkingDays));
        }

        // who has to bring something comes before who has to check something
        var next = open.OrderBy(i => i.State == RequirementState.BeingChecked).ThenBy(i => i.DueAt).First();
        return (next.State == RequirementState.BeingChecked ? Party.Zone : next.Responsible, next.DueAt);
    }

    private static DateTime? EarliestDue(IEnumerable<RequirementItem> items) => items.Where(i => !i.State.IsSettled()).Min(i => i.DueAt);
}
