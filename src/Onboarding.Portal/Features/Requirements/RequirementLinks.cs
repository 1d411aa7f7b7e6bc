using Onboarding.Domain.Acceptance;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Features.Dossiers.Fields;

namespace Onboarding.Portal.Features.Requirements;

/// <summary>Where a requirement is answered: the page with its fields, the one that takes its document, or the tests of the camera.</summary>
public static class RequirementLinks
{
    public static string Of(Guid dossierId, Guid itemId, RequirementDefinition definition, Guid subjectId) =>
        definition.Fields is { } fields ? FieldPage(fields, subjectId)
        : definition.Code == AcceptanceTest.RequirementCode ? $"~/cameras/{subjectId}/tests"
        : $"~/dossiers/{dossierId}/evidence/{itemId}";

    /// <summary>The page with the fields; null for those of an organisation, which are no part of the dossier.</summary>
    public static FieldGroup? GroupOf(FieldCheck fields) => fields switch
    {
        FieldCheck.EnterpriseNumber or FieldCheck.Contacts => null,
        FieldCheck.Location => FieldGroup.Location,
        FieldCheck.Power => FieldGroup.Power,
        FieldCheck.NetworkLink => FieldGroup.SiteNetwork,
        FieldCheck.Model or FieldCheck.Serial => FieldGroup.Model,
        FieldCheck.Mounting => FieldGroup.Mounting,
    };

    private static string FieldPage(FieldCheck fields, Guid subjectId) => GroupOf(fields)?.PathOf(subjectId) ?? $"~/organisations/{subjectId}";
}
