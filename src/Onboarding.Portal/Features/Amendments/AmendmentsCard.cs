using Onboarding.Domain.Dossiers;
using Onboarding.Portal.Features.Dossiers;

namespace Onboarding.Portal.Features.Amendments;

/// <summary>The changes beside a dossier, a site or a camera, shown by the partial <c>_AmendmentsCard</c>.</summary>
/// <param name="Begin">Key of the site or camera to which the person may begin one now.</param>
/// <param name="IsNamed">They are of several things.</param>
public sealed record AmendmentsCard(IReadOnlyList<AmendmentLine> Lines, Guid? Begin, bool IsNamed)
{
    public static AmendmentsCard None { get; } = new([], null, false);

    public AmendmentLine? UnderWay => Lines.SingleOrDefault(l => !l.State.IsApproved() && !l.State.IsClosed());

    /// <param name="ofItem">All changes of one site or camera.</param>
    /// <param name="isGone">It is out of service for good.</param>
    public static AmendmentsCard Of(IReadOnlyList<AmendmentLine> ofItem, DossierHead dossier, Guid itemId, bool isGone = false)
    {
        var card = new AmendmentsCard(ofItem, null, IsNamed: false);
        return !isGone && dossier.MayEdit && dossier.State.IsApproved() && card.UnderWay is null ? card with { Begin = itemId } : card;
    }
}
