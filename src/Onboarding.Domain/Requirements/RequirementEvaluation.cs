using Onboarding.Domain.Calendar;
using Onboarding.Domain.Evidence;

namespace Onboarding.Domain.Requirements;

/// <summary>Applies the catalogue to one dossier: every requirement of every subject with its state and due date.</summary>
public static class RequirementEvaluation
{
    /// <returns>The items that apply now. An item known before that is not among them applies no longer, and is marked so.</returns>
    public static IReadOnlyList<RequirementItem> Of(DossierPicture picture, IEnumerable<RequirementDefinition> catalogue, WorkingCalendar calendar, DateTime now)
    {
        var known = picture.KnownItems.ToDictionary(i => (i.Code, i.SubjectKind, i.SubjectId));
        var subjects = RequirementSubjects.Of(picture);
        var items = new List<RequirementItem>();

        foreach (var definition in catalogue)
        {
            foreach (var subject in subjects[definition.Subject].Where(s => RequirementRule.Applies(definition, s.Facts)))
            {
                var item = known.GetValueOrDefault((definition.Code, subject.Kind, subject.Id)) ?? New(picture.Dossier.Id, definition, subject);
                Evaluate(item, definition, subject, picture, calendar, now);
                items.Add(item);
            }
        }

        foreach (var gone in picture.KnownItems.Except(items))
        {
            gone.Take(RequirementState.NotApplicable, null, null);
        }

        return items;
    }

    private static RequirementItem New(Guid dossierId, RequirementDefinition definition, RequirementSubject subject) => new()
    {
        DossierId = dossierId,
        Code = definition.Code,
        SubjectKind = subject.Kind,
        SubjectId = subject.Id,
        SubjectName = subject.Name,
        IsBlocking = definition.IsBlocking,
        IsAnsweredByFields = definition.Evidence == EvidenceKind.Fields,
        Responsible = definition.Responsible,
        DueBy = definition.DueBy,
    };

    private static void Evaluate(
        RequirementItem item, RequirementDefinition definition, RequirementSubject subject, DossierPicture picture, WorkingCalendar calendar, DateTime now)
    {
        var dossier = picture.Dossier;
        var today = BelgianTime.LocalDate(now);
        var brought = picture.Evidence
            .Where(e => e.RequirementCode == definition.Code && e.Kind == subject.Kind && e.SubjectId == subject.Id)
            .ToList();
        var facts = definition.Evidence == EvidenceKind.Fields
            ? subject.FieldEvidence(definition.Fields!.Value)
            : [.. brought.Select(e => new EvidenceFact(e.State, e.ValidUntil))];

        var state = RequirementRule.StateOf(definition, dossier.Stage, dossier.State, facts, item.Waiver, today);
        var opened = definition.OpensAt > dossier.Stage || state == RequirementState.Later ? (DateTime?)null : AskedSince(item, state, facts, now, today);

        item.SubjectName = subject.Name;
        item.RefusalReason = state == RequirementState.Refused ? brought.LastOrDefault(e => e.State == EvidenceState.Refused)?.RefusalReason : null;
        var lastDay = state == RequirementState.Expiring ? RequirementRule.SettledUntil(definition, facts, today) : null;
        item.Take(state, opened, lastDay is { } day ? BelgianTime.EndOfDay(day) : opened is { } since ? calendar.DueAt(since, definition.DueWorkingDays) : null);
    }

    /// <summary>
    /// The full time is given from the first evaluation at which it can be asked: the passing of its gate, a camera added or a condition met later.
    /// It is given again when what settled it lapses.
    /// </summary>
    private static DateTime AskedSince(RequirementItem item, RequirementState state, IReadOnlyCollection<EvidenceFact> facts, DateTime now, DateOnly today)
    {
        var since = item.OpenedAt ?? now;
        return state.IsMissing() && RequirementRule.LapsedOn(facts, item.Waiver, today) is { } day && BelgianTime.EndOfDay(day) is var lapsed && lapsed > since
            ? lapsed
            : since;
    }
}
