using Onboarding.Domain.Requirements;
using Onboarding.Portal.Features.Dossiers.Fields;

namespace Onboarding.Portal.Features.Requirements;

/// <summary>Where a requirement is answered: the page with its fields, or the one that takes its document.</summary>
public static class RequirementLinks
{
    public static string Of(Guid dossierId, Guid itemId, RequirementDefinition definition, Guid subjectId) =>
        definition.Fields is { } fields ? FieldPage(fields, subjectId) : $"~/dossiers/{dossierId}/evidence/{itemId}";

    private static string FieldPage(FieldCheck fields, Guid subjectId) => fields switch
    {
        FieldCheck.EnterpriseNumber or FieldCheck.Contacts => $"~/organisations/{subjectId}",
        FieldCheck.Location => FieldGroup.Location.PathOf(subjectId),
        FieldCheck.Power => FieldGroup.Installation.PathOf(subjectId),
        FieldCheck.NetworkLink => FieldGroup.SiteNetwork.PathOf(subjectId),
        FieldCheck.Model or FieldCheck.Serial => FieldGroup.Model.PathOf(subjectId),
        FieldCheck.Mounting => FieldGroup.Mounting.PathOf(subjectId),
    };
}
