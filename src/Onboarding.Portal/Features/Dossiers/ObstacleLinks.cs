using Onboarding.Domain.Shared;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Dossiers;

/// <summary>Where an obstacle to sending a dossier is taken away.</summary>
public static class ObstacleLinks
{
    /// <returns>Null when the pieces themselves carry the links.</returns>
    public static string? LinkIn(this RuleViolation obstacle, Guid dossierId) => obstacle.Key switch
    {
        K.Dossiers_Submit_GeneralIncomplete => FieldGroup.General.PathOf(dossierId),
        K.Dossiers_Submit_NoCamera => $"~/dossiers/{dossierId}#sites",
        K.Dossiers_Submit_Unanswered => $"~/dossiers/{dossierId}/requests",
        K.Dossiers_Submit_Checks => $"~/dossiers/{dossierId}/check#found",
        _ => null,
    };
}
