using Onboarding.Domain.Requirements;
using Onboarding.Portal.Features.Dossiers.Fields;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>The lines of one section; shown by the partial <c>_RequirementTable</c>.</summary>
/// <param name="Now">UTC, to tell what is late.</param>
/// <param name="MayViewOrganisations">The network and test teams do not: for them nothing leads to the page of one.</param>
public sealed record RequirementTable(RequirementSection Section, FieldTexts Names, DateTime Now, bool MayViewOrganisations)
{
    /// <summary>Null where the person may not go.</summary>
    public string? LinkOf(RequirementLine line) => line.Item.SubjectKind == SubjectKind.Organisation && !MayViewOrganisations ? null : line.Link;
}
