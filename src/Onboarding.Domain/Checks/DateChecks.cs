using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Sites;

namespace Onboarding.Domain.Checks;

/// <summary>Dates in an order that cannot be, and authorisations older than what they authorise.</summary>
internal static class DateChecks
{
    /// <summary>Operators do not keep an older promise to deliver.</summary>
    private const int LinkConfirmationDays = 180;

    public static IEnumerable<CheckHit> TargetDatePassed(CheckPicture picture)
    {
        if (picture.Dossier.TargetDate is { } target && target < picture.Today && picture.Dossier.Stage < Stage.InProduction)
        {
            yield return new(picture.Dossier.Id, ("date", target));
        }
    }

    public static IEnumerable<CheckHit> LinkDeliveredBeforeOrdered(CheckPicture picture) =>
        from site in picture.Sites
        where site.LinkDeliveredOn < site.LinkOrderedOn
        select new CheckHit(site.Id, ("ordered", site.LinkOrderedOn), ("delivered", site.LinkDeliveredOn));

    public static IEnumerable<CheckHit> LinkAfterTargetDate(CheckPicture picture) =>
        from site in picture.Sites
        let day = site.LinkDeliveredOn ?? site.LinkOrderedOn
        where day > picture.Dossier.TargetDate
        select new CheckHit(site.Id, ("link", day), ("target", picture.Dossier.TargetDate));

    public static IEnumerable<CheckHit> LinkConfirmedBeforeOrdered(CheckPicture picture) =>
        from site in picture.Sites
        where site.LinkConfirmedOn < site.LinkOrderedOn
        select new CheckHit(site.Id, ("ordered", site.LinkOrderedOn), ("confirmed", site.LinkConfirmedOn));

    public static IEnumerable<CheckHit> LinkConfirmationInFuture(CheckPicture picture) =>
        from site in picture.Sites
        where site.LinkConfirmedOn > picture.Today
        select new CheckHit(site.Id, ("date", site.LinkConfirmedOn));

    public static IEnumerable<CheckHit> LinkConfirmationOld(CheckPicture picture) =>
        from site in picture.Sites
        where site.LinkDeliveredOn is null && picture.Today.DayNumber - site.LinkConfirmedOn?.DayNumber > LinkConfirmationDays
        select new CheckHit(site.Id, ("date", site.LinkConfirmedOn), ("days", LinkConfirmationDays));

    /// <summary>Of an approved model that measures speed. Source: royal decree of 12 October 2010, ten years at most.</summary>
    public static IEnumerable<CheckHit> ModelApprovalExpired(CheckPicture picture) =>
        from camera in picture.Cameras
        where camera.ModelApprovedUntil < picture.Today
        select new CheckHit(camera.Id, ("date", camera.ModelApprovedUntil));

    /// <summary>The scope of the council's authorisation names the type of use. Source: LFP/WPA art. 25/4.</summary>
    public static IEnumerable<CheckHit> TypeChangedSinceAuthorisation(CheckPicture picture)
    {
        var changed = LastChange(picture, picture.Dossier.Id);
        var older = picture.Authorisations.Where(a => a.BroughtAt < changed).ToList();
        if (older.Count > 0)
        {
            yield return new(picture.Dossier.Id, ("brought", older.Max(a => a.BroughtAt)), ("changed", changed));
        }
    }

    /// <inheritdoc cref="TypeChangedSinceAuthorisation"/>
    public static IEnumerable<CheckHit> PlaceChangedSinceAuthorisation(CheckPicture picture) =>
        from site in picture.Sites
        let brought = NewestFor(picture, site)
        let changed = LastChange(picture, site.Id)
        where brought < changed
        select new CheckHit(site.Id, ("brought", brought), ("changed", changed));

    private static DateTime? NewestFor(CheckPicture picture, Site site) =>
        picture.Authorisations.Where(a => a.NisCode == site.NisCode).Max(a => (DateTime?)a.BroughtAt);

    private static DateTime? LastChange(CheckPicture picture, Guid itemId) =>
        picture.ScopeChanges.Where(c => c.ItemId == itemId).Max(c => (DateTime?)c.At);
}
