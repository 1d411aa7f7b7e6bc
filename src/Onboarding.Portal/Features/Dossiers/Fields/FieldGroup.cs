using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Sites;

namespace Onboarding.Portal.Features.Dossiers.Fields;

/// <summary>
/// The fields that one page asks for, in its order. Names are those of <see cref="ItemSnapshot"/> and of the page's properties,
/// so that a list, a difference and a link to the field all speak of the same thing.
/// </summary>
public sealed record FieldGroup(ItemKind Kind, string Name, IReadOnlyList<string> Fields)
{
    public static readonly FieldGroup General = new(ItemKind.General, "General",
        [nameof(Dossier.Name), nameof(Dossier.LocalReference), nameof(Dossier.InstallationType), nameof(Dossier.PlaceType), nameof(Dossier.LegalRegime), nameof(Dossier.Purposes), nameof(Dossier.TargetDate)]);

    public static readonly FieldGroup Identity = new(ItemKind.Site, "Identity",
        [nameof(Site.NameFr), nameof(Site.NameNl), nameof(Site.LocalReference), nameof(Site.Owner)]);

    public static readonly FieldGroup Location = new(ItemKind.Site, "Location",
        [nameof(Site.Street), nameof(Site.HouseNumber), nameof(Site.Postcode), nameof(Site.NisCode), nameof(Site.RoadNumber), nameof(Site.KmPoint), nameof(Site.Direction), nameof(Site.RoadManager), nameof(SitePosition.TypedSystem), nameof(SitePosition.TypedFirst), nameof(SitePosition.TypedSecond)]);

    public static readonly FieldGroup Installation = new(ItemKind.Site, "Installation",
        [nameof(Site.Support), nameof(Site.SupportHeight), nameof(Site.NewMastOrCabinet), nameof(Site.Power), nameof(Site.Ean), nameof(Site.Access)]);

    public static readonly FieldGroup SiteNetwork = new(ItemKind.Site, "Network",
        [nameof(Site.Link), nameof(Site.LinkOperator), nameof(Site.UplinkMbps), nameof(Site.LinkOrderedOn), nameof(Site.LinkDeliveredOn), nameof(Site.UsesTls)]);

    public static readonly FieldGroup Model = new(ItemKind.Camera, "Model",
        [nameof(Camera.ModelId), nameof(Camera.Serial), nameof(Camera.Firmware), nameof(Camera.Role)]);

    public static readonly FieldGroup Mounting = new(ItemKind.Camera, "Mounting",
        [nameof(Camera.Lanes), nameof(Camera.Facing), nameof(Camera.Heading), nameof(Camera.Height), nameof(Camera.Tilt), nameof(Camera.Distance)]);

    public static readonly FieldGroup CameraNetwork = new(ItemKind.Camera, "Network", [nameof(Camera.IpAddress), nameof(Camera.MacAddress)]);

    /// <summary>The groups of an item, in the order of its pages.</summary>
    public static IReadOnlyList<FieldGroup> Of(ItemKind kind) => kind switch
    {
        ItemKind.General => [General],
        ItemKind.Site => [Identity, Location, Installation, SiteNetwork],
        ItemKind.Camera => [Model, Mounting, CameraNetwork],
    };

    /// <summary>The group that asks for a field; null for a field that nobody fills in.</summary>
    public static FieldGroup? With(ItemKind kind, string field) => Of(kind).FirstOrDefault(g => g.Fields.Contains(field));

    /// <summary>Text key of the page's title.</summary>
    public string TitleKey => $"{FeatureOf(Kind)}.{Name}.Title";

    /// <summary>The page, from the language on.</summary>
    public string PathOf(Guid itemId) => $"~/{FeatureOf(Kind).ToLowerInvariant()}/{itemId}/{Name.ToLowerInvariant()}";

    /// <summary>The feature of an item's kind: the first word of its text keys and of its pages' addresses.</summary>
    public static string FeatureOf(ItemKind kind) => kind switch
    {
        ItemKind.General => "Dossiers",
        ItemKind.Site => "Sites",
        ItemKind.Camera => "Cameras",
    };
}
