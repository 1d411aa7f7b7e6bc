using Onboarding.Portal.Features.Dossiers.Fields;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>The lines of one section; shown by the partial <c>_RequirementTable</c>.</summary>
/// <param name="Now">UTC, to tell what is late.</param>
public sealed record RequirementTable(RequirementSection Section, FieldTexts Names, DateTime Now);
