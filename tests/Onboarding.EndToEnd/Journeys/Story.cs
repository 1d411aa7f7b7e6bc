namespace Onboarding.EndToEnd.Journeys;

/// <summary>What the people of one journey type. The place exists; the persons and the company are those of the demo data.</summary>
internal sealed record Story
{
    /// <summary>Of the screen, the mails and the documents: <c>fr</c> or <c>nl</c>.</summary>
    public required string Language { get; init; }

    public bool JavaScript { get; init; } = true;

    public required string Integrator { get; init; }

    public required string IntegratorMail { get; init; }

    public required string KeyUser { get; init; }

    /// <summary>Who decides: the key user, or the lead where the zone's policy says so.</summary>
    public required string Decider { get; init; }

    public required string Zone { get; init; }

    public required string Dossier { get; init; }

    public required string Site { get; init; }

    public required string Street { get; init; }

    public required string Postcode { get; init; }

    public required string Municipality { get; init; }

    public required string Road { get; init; }

    public required string Direction { get; init; }

    /// <summary>The direction after the key user asked for another one.</summary>
    public required string MendedDirection { get; init; }

    /// <summary>Member of CoordinateSystem in which the position is typed.</summary>
    public required string TypedSystem { get; init; }

    public required string TypedFirst { get; init; }

    public required string TypedSecond { get; init; }

    /// <summary>The typed values stand in each other's field: the portal proposes to exchange them.</summary>
    public bool AreSwapped { get; init; }

    /// <summary>The point in WGS84 (degrees), Lambert 72 and Lambert 2008 (metres), calculated from what is typed with cs2cs of PROJ 9.1.</summary>
    public required IReadOnlyList<decimal> Coordinates { get; init; }

    /// <summary>The consent of the municipal council, which another dossier has brought or which the zone still has to bring.</summary>
    public bool HasConsent { get; init; }

    public required string Model { get; init; }

    public required IReadOnlyList<string> Serials { get; init; }

    /// <summary>What the catalogue calls the documents of this journey.</summary>
    public DocumentWords Words => Language == "fr"
        ? new("Plan d’implantation", "Fiche technique du fabricant", "Autorisation de principe du conseil communal", "A – Approuvé", "D – Refusé")
        : new("Inplantingsplan", "Technische fiche van de fabrikant", "Principiële toestemming van de gemeenteraad", "A – Goedgekeurd", "D – Geweigerd");

    public static Story InFrench { get; } = new()
    {
        Language = "fr",
        Integrator = "Odette Exemple",
        IntegratorMail = "odette.exemple@trafimeuse.example",
        KeyUser = "Amélie Gabarit",
        Decider = "Amélie Gabarit",
        Zone = "5340 – Bruxelles-Ouest",
        Dossier = "Ganshoren : Charles-Quint",
        Site = "Avenue Charles-Quint, côté Basilique",
        Street = "Avenue Charles-Quint",
        Postcode = "1083",
        Municipality = "Ganshoren",
        Road = "N9",
        Direction = "Gand",
        MendedDirection = "Koekelberg",
        TypedSystem = "Lambert2008",
        TypedFirst = "645730,5",
        TypedSecond = "673146,2",
        Coordinates = [50.868680m, 4.308109m, 145_731.15m, 173_146.32m, 645_730.50m, 673_146.20m],
        Model = "Axis P1445-LE-3",
        Serials = ["ACCC8E-51F2A7", "ACCC8E-51F2B3"],
    };

    public static Story InDutch { get; } = new()
    {
        Language = "nl",
        Integrator = "Lieve Voorbeeld",
        IntegratorMail = "lieve.voorbeeld@dijleborg.example",
        KeyUser = "Bart Oefening",
        Decider = "Karen Sjabloon",
        Zone = "5907 – Limburg Regio Hoofdstad",
        Dossier = "Zonhoven: N72 Genkerbaan",
        Site = "Genkerbaan N72, Zonhoven",
        Street = "Genkerbaan",
        Postcode = "3520",
        Municipality = "Zonhoven",
        Road = "N72",
        Direction = "Beringen",
        MendedDirection = "Genk",
        TypedSystem = "Lambert72",
        TypedFirst = "221325,0",
        TypedSecond = "186873,4",
        Coordinates = [50.987700m, 5.384600m, 221_325.00m, 186_873.40m, 721_322.10m, 686_882.17m],
        HasConsent = true,
        Model = "Neology neoForce",
        Serials = ["NF-2607-0418", "NF-2607-0425"],
    };

    public static Story WithoutJavaScript { get; } = new()
    {
        Language = "fr",
        JavaScript = false,
        Integrator = "Yasmine Spécimen",
        IntegratorMail = "yasmine.specimen@sennovia.example",
        KeyUser = "Amélie Gabarit",
        Decider = "Amélie Gabarit",
        Zone = "5341 – Midi",
        Dossier = "Forest : Altitude Cent",
        Site = "Chaussée d’Alsemberg, Altitude Cent",
        Street = "Chaussée d’Alsemberg",
        Postcode = "1190",
        Municipality = "Forest",
        Road = "N261",
        Direction = "Uccle",
        MendedDirection = "Saint-Gilles",
        TypedSystem = "Wgs84",
        TypedFirst = "4,33941",
        TypedSecond = "50,81652",
        AreSwapped = true,
        Coordinates = [50.816520m, 4.339410m, 147_932.25m, 167_342.72m, 647_932.27m, 667_342.91m],
        Model = "Dahua ITC415-PW6M-IZ",
        Serials = ["6M0A4F7PAZ11C", "6M0A4F7PAZ12D"],
    };

    public override string ToString() => JavaScript ? Language : $"{Language}, without JavaScript";
}

/// <summary>Labels of the requirements catalogue, and of the codes of two decisions.</summary>
internal sealed record DocumentWords(string SitePlan, string DataSheet, string CouncilConsent, string Approved, string Refused);
