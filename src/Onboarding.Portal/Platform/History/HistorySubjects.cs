using Microsoft.EntityFrameworkCore.Metadata;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.People;
using Onboarding.Domain.Reference;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Sites;
using Onboarding.Domain.Zones;

namespace Onboarding.Portal.Platform.History;

/// <summary>Which things have a history of their fields, under which name, and which fields are bookkeeping that nobody reads.</summary>
internal static class HistorySubjects
{
    private static readonly HashSet<string> Bookkeeping =
    [
        nameof(Entity.Id), nameof(Entity.Version), nameof(Dossier.StateSince), nameof(Dossier.CatalogueVersion), nameof(Dossier.OpenedAt),
        nameof(Dossier.OpenedBy), nameof(Dossier.Number), nameof(IPartOfDossier.DossierId), nameof(Dossier.OrganisationId),
        nameof(Dossier.PoliceZoneId), nameof(Camera.SiteId), nameof(Camera.SerialKey), nameof(Site.AddedAt), nameof(PoliceZone.SearchKey), nameof(Site.SubnetFirst),
        nameof(Site.SubnetLast),
    ];

    public static (string Name, Guid? DossierId)? Describe(Entity entity) => entity switch
    {
        Dossier dossier => (dossier.Reference, dossier.Id),
        Site site => (site.Reference, site.DossierId),
        Camera camera => (camera.Reference, camera.DossierId),
        CameraModel model => (model.FullName, null),
        Organisation organisation => (organisation.Name, null),
        Contact contact => (contact.Name, null),
        PoliceZone zone => (zone.Code, null),
        Municipality municipality => (municipality.NisCode, null),
        ReferenceTerm term => (term.Code, null),
        Membership membership => (membership.Role.ToString(), null),
        _ => null,
    };

    public static bool IsTold(IReadOnlyProperty property) =>
        property.DeclaringType.ClrType != typeof(Standing) && !property.IsForeignKey() && !Bookkeeping.Contains(property.Name);
}
