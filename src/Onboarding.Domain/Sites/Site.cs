using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Sites;

public enum SupportType
{
    Pole,
    Gantry,
    Facade,
    Bridge,
    SignalMast,
}

public enum PowerSupply
{
    PublicLighting,
    OwnMeter,
    SolarAndBattery,
}

public enum LinkType
{
    Fibre,
    CopperVdsl,
    Mobile4G,
    Mobile5G,
    RadioLink,
}

/// <summary>A place by the road where cameras stand.</summary>
public sealed partial class Site : Entity, IPartOfDossier
{
    public const int NameMaxLength = 100;
    public const int ReferenceMaxLength = 50;
    public const int TextMaxLength = 200;
    public const int ReasonMaxLength = 500;

    public required Guid DossierId { get; init; }

    /// <summary>Number inside the police zone; with the zone's code it is the reference, kept for life.</summary>
    public required int Number { get; init; }

    /// <summary><c>BE-5339-S0001</c>.</summary>
    public required string Reference { get; init; }

    /// <summary>Its requirements have their full time from here.</summary>
    public required DateTime AddedAt { get; init; }

    // Identity
    public string? NameFr { get; set; }

    public string? NameNl { get; set; }

    public string? LocalReference { get; set; }

    // Location
    public string? Street { get; set; }

    public string? HouseNumber { get; set; }

    public string? Postcode { get; set; }

    /// <summary>NIS code of the municipality (Statbel).</summary>
    public string? NisCode { get; set; }

    public string? RoadNumber { get; set; }

    /// <summary>Kilometre point along the road, in km with three decimals.</summary>
    public decimal? KmPoint { get; set; }

    /// <summary>Place towards which the traffic drives.</summary>
    public string? Direction { get; set; }

    /// <summary>Lanes of the road in the direction of the site.</summary>
    public int? LaneCount { get; set; }

    /// <summary>As typed; never rewritten.</summary>
    public SitePosition? Position { get; set; }

    public SurveyMethod? SurveyMethod { get; set; }

    /// <summary>How far the coordinates may lie from the place itself, in metres.</summary>
    public decimal? SurveyAccuracy { get; set; }

    /// <summary>Why the site lies more than a kilometre outside its municipality, for the reviewer.</summary>
    public string? PlaceReason { get; set; }

    // Installation
    public SupportType? Support { get; set; }

    /// <summary>Height of the mast or gantry above the road, in metres.</summary>
    public decimal? SupportHeight { get; set; }

    /// <summary>A mast or a cabinet is built for this site: then a permit or its exemption is due.</summary>
    public bool? NewMastOrCabinet { get; set; }

    public string? Access { get; set; }

    /// <summary>Follows what the site says of itself.</summary>
    public string SearchKey
    {
        get => Shared.SearchKey.Of(Reference, NameFr, NameNl, LocalReference, Street, Postcode, RoadNumber);
        private set { }
    }

    public string DisplayName(Language language) => (language switch
    {
        Language.Fr => NameFr ?? NameNl,
        Language.Nl => NameNl ?? NameFr,
    }) ?? Reference;

    public static string ReferenceOf(string zoneCode, int number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"BE-{zoneCode}-S{number:0000}");
}
