using Onboarding.Domain.Dossiers;

namespace Onboarding.Domain.Reviews;

public static class ChangeTargets
{
    /// <summary>The item whose fields the request is about; null for a document.</summary>
    public static ItemKind? AsItem(this ChangeTarget target) => target switch
    {
        ChangeTarget.General => ItemKind.General,
        ChangeTarget.Site => ItemKind.Site,
        ChangeTarget.Camera => ItemKind.Camera,
        ChangeTarget.Evidence => null,
    };

    /// <summary>The item that goes back with the request. A document hangs on no item of its own: the dossier's general data carry its request.</summary>
    public static Guid ItemId(this ChangeItem request) => request.Target == ChangeTarget.Evidence ? request.DossierId : request.TargetId;

    public static ChangeTarget AsTarget(this ItemKind kind) => kind switch
    {
        ItemKind.General => ChangeTarget.General,
        ItemKind.Site => ChangeTarget.Site,
        ItemKind.Camera => ChangeTarget.Camera,
    };
}
