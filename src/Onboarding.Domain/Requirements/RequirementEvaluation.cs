using Onboarding.Domain.Calendar;
using Onboarding.Domain.Evidence;

namespace Onboarding.Domain.Requirements;

/// <summary>Applies the catalogue to one dossier: every requirement of every subject with its state and due date.</summary>
public static class RequirementEvaluation
{
    /// <returns>The items that apply now. An item known before that is not among them applies no longer, and is marked so.</returns>
    public static IReadOnlyList<RequirementItem> Of(DossierPicture picture, IEnumerable<RequirementDefinition> catalogue, WorkingCalendar calendar, DateTime now)
    {
        var today = BelgianTime.LocalDate(now);
        var known = picture.KnownItems.ToDictionary(i => (i.Code, i.SubjectKind, i.SubjectId));
        var subjects = RequirementSubjects.Of(picture);
        var items = new List<RequirementItem>();

        foreach (var definition in catalogue)
        {
            foreach (var subject in subjects[definition.Subject].Where(s => RequirementRule.Applies(definition, s.Facts)))
            {
                var item = known.GetValueOrDefault((definition.Code, subject.Kind, subject.Id)) ?? New(picture.Dossier.Id, definition, subject);
                Evaluate(item, definition, subject, picture, calendar, today);
                items.Add(item);
            }
        }

        foreach (var gone in picture.KnownItems.Except(items))
        {
            gone.State = RequirementState.NotApplicable;
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
        RequirementItem item, RequirementDefinition definition, RequirementSubject subject, DossierPicture picture, WorkingCalendar calendar, DateOnly today)
    {
        var brought = picture.Evidence
            .Where(e => e.RequirementCode == definition.Code && e.Kind == subject.Kind && e.SubjectId == subject.Id)
            .ToList();
        var facts = definition.Evidence == EvidenceKind.Fields
            ? subject.FieldEvidence(definition.Fields!.Value)
            : [.. brought.Select(e => new EvidenceFact(e.State, e.ValidUntil))];

        item.SubjectName = subject.Name;
        item.State = RequirementRule.StateOf(definition, picture.Dossier.Stage, facts, item.Waiver, today);
        item.RefusalReason = item.State == RequirementState.Refused ? brought.LastOrDefault(e => e.State == EvidenceState.Refused)?.RefusalReason : null;
        item.OpenedAt = picture.Openings.FirstOrDefault(o => o.Stage == definition.OpensAt)?.At;
        item.DueAt = item.OpenedAt is { } opened ? calendar.DueAt(Later(opened, subject.Since), definition.DueWorkingDays) : null;
    }

    /// <summary>A camera added later has its full time from then on.</summary>
    private static DateTime Later(DateTime a, DateTime? b) => b > a ? b.Value : a;
}
