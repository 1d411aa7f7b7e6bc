using Onboarding.Domain.Requirements;
using Onboarding.Portal.Features.Dossiers.Fields;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>What was announced for a requirement, and the way to do so; shown by the partial <c>_Announced</c>.</summary>
/// <param name="Label">Its name, for who does not see beside what the link stands.</param>
public sealed record AnnouncedLine(RequirementItem Item, string Label, DateOnly Today, bool MayAnnounce);

/// <summary>The lines of one section; shown by the partial <c>_RequirementTable</c>.</summary>
/// <param name="Now">UTC, to tell what is late.</param>
/// <param name="Today">Local date in Belgium.</param>
/// <param name="Announceable">The requirements for which the person may announce a date.</param>
/// <param name="MayViewOrganisations">The network and test teams do not: for them nothing leads to the page of one.</param>
public sealed record RequirementTable(RequirementSection Section, FieldTexts Names, DateTime Now, DateOnly Today, bool MayViewOrganisations, IReadOnlySet<Guid> Announceable)
{
    public AnnouncedLine AnnouncedOf(RequirementLine line) => new(line.Item, line.Definition.Label.In(Names.Language), Today, Announceable.Contains(line.Item.Id));

    /// <summary>Null where the person may not go.</summary>
    public string? LinkOf(RequirementLine line) => line.Item.SubjectKind == SubjectKind.Organisation && !MayViewOrganisations ? null : line.Link;
}
