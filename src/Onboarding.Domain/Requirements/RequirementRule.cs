using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;

namespace Onboarding.Domain.Requirements;

/// <summary>A piece of evidence as the rule sees it.</summary>
public sealed record EvidenceFact(EvidenceState State, DateOnly? ValidUntil = null);

/// <summary>A requirement set aside for one subject, by a named person, for a reason, until a day.</summary>
public sealed record Waiver(Guid By, string Reason, DateOnly? Until);

/// <summary>
/// The one definition of <em>missing</em>, used by screens, mails, gates and reports.
/// <para>
/// A requirement is satisfied when enough accepted and still valid evidence exists, or it is waived; it is being checked when what was sent
/// to the police would be enough; it is provided when what lies ready would be enough; otherwise it is missing, with the reason: refused,
/// expired, or never brought. What is being checked is waiting for the police and never asked of the integrator again.
/// Accepted evidence that ends within <see cref="NoticeDays"/> days is expiring: still settled, and its successor is asked.
/// What is only provided does not hold up the submission, but is still chased: a draft that is never sent helps nobody.
/// </para>
/// </summary>
public static class RequirementRule
{
    /// <summary>Calendar days before its last day from which the successor of a piece of evidence is asked.</summary>
    public const int NoticeDays = 60;

    /// <summary>Whether the requirement is asked of a subject with these facts at all.</summary>
    public static bool Applies(RequirementDefinition definition, RequirementFacts facts) => definition.Condition.Holds(facts);

    /// <param name="passed">The gate that the dossier passed last.</param>
    /// <param name="dossier">Decides whether its fields can be filled in, now or on request.</param>
    /// <param name="today">Local date in Belgium.</param>
    public static RequirementState StateOf(
        RequirementDefinition definition, Stage passed, ApprovalState dossier, IReadOnlyCollection<EvidenceFact> evidence, Waiver? waiver, DateOnly today)
    {
        if (waiver is not null && (waiver.Until is null || waiver.Until >= today))
        {
            return RequirementState.Waived;
        }

        var valid = evidence.Where(e => e.ValidUntil is null || e.ValidUntil >= today).ToList();
        var accepted = valid.Count(e => e.State == EvidenceState.Accepted);
        var candidates = valid.Count(e => e.State == EvidenceState.Candidate);
        var drafts = valid.Count(e => e.State == EvidenceState.Draft);

        if (accepted >= definition.MinimumCount)
        {
            var lasting = valid.Count(e => e.State is EvidenceState.Accepted or EvidenceState.Candidate && !(e.ValidUntil < today.AddDays(NoticeDays)));
            return lasting >= definition.MinimumCount ? RequirementState.Satisfied : RequirementState.Expiring;
        }

        if (accepted + candidates >= definition.MinimumCount)
        {
            return RequirementState.BeingChecked;
        }

        if (accepted + candidates + drafts >= definition.MinimumCount)
        {
            return RequirementState.Provided;
        }

        if (definition.OpensAt > passed || IsOutOfReach(definition, dossier))
        {
            return RequirementState.Later;
        }

        if (evidence.Any(e => e.State == EvidenceState.Accepted && e.ValidUntil < today))
        {
            return RequirementState.Expired;
        }

        return evidence.Any(e => e.State == EvidenceState.Refused) ? RequirementState.Refused : RequirementState.Missing;
    }

    /// <summary>The last day on which what was accepted is still enough; null when it has no end.</summary>
    /// <param name="today">Local date in Belgium.</param>
    public static DateOnly? SettledUntil(RequirementDefinition definition, IEnumerable<EvidenceFact> evidence, DateOnly today) => evidence
        .Where(e => e.State == EvidenceState.Accepted && !(e.ValidUntil < today))
        .OrderByDescending(e => e.ValidUntil ?? DateOnly.MaxValue)
        .ElementAtOrDefault(definition.MinimumCount - 1)?.ValidUntil;

    /// <summary>
    /// The last day on which the requirement was settled, when it is no longer; null when it never was. From then on it is asked anew.
    /// </summary>
    /// <param name="today">Local date in Belgium.</param>
    public static DateOnly? LapsedOn(IEnumerable<EvidenceFact> evidence, Waiver? waiver, DateOnly today) =>
        evidence.Where(e => e.State == EvidenceState.Accepted).Select(e => e.ValidUntil).Append(waiver?.Until).Where(until => until < today).Max();

    /// <summary>Whether it is answered by fields that nobody can fill in now. Those of an organisation are always open.</summary>
    public static bool FieldsAreClosed(bool isAnsweredByFields, SubjectKind subject, ApprovalState dossier) =>
        isAnsweredByFields && subject != SubjectKind.Organisation && !dossier.IsOpenForEditing();

    /// <summary>
    /// Whether the requirement keeps the dossier from passing a gate. Submission only asks that nothing is missing;
    /// every later gate asks that it is settled, so what is provided or being checked holds it up too.
    /// </summary>
    public static bool Blocks(RequirementDefinition definition, RequirementState state, Stage gate) =>
        definition.IsBlocking
        && definition.DueBy is { } dueBy && dueBy <= gate
        && (gate == Stage.Submission ? state.IsMissing() : !state.IsSettled());

    /// <summary>Whether the responsible party is asked for it: missing, or lying ready without having been sent.</summary>
    public static bool IsChased(RequirementState state) => state.IsMissing() || state == RequirementState.Provided;

    /// <summary>
    /// The data of an approved dossier are closed to everyone. A field that only a later gate needs is asked when they are opened again;
    /// one that the approval needed is missing all the same.
    /// </summary>
    private static bool IsOutOfReach(RequirementDefinition definition, ApprovalState dossier) =>
        dossier.IsApproved() && FieldsAreClosed(definition.Evidence == EvidenceKind.Fields, definition.Subject, dossier) && !(definition.DueBy <= Stage.Approval);
}
