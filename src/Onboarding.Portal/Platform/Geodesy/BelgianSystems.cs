using Onboarding.Domain.Places;

namespace Onboarding.Portal.Platform.Geodesy;

/// <summary>
/// Definitions of the three systems in the well-known text of OGC 01-009. Source of the constants: EPSG 4326, 31370 and 3812.
/// </summary>
internal static class BelgianSystems
{
    private const string Degree = """UNIT["degree",0.0174532925199433]""";
    private const string Greenwich = """PRIMEM["Greenwich",0]""";

    private const string Wgs84 = $"""GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563],TOWGS84[0,0,0,0,0,0,0]],{Greenwich},{Degree}]""";

    // The seven parameters are rotations of the position vector (EPSG method 9606), the convention of TOWGS84; with the opposite
    // signs (coordinate frame, 9607) every point would lie 57 to 60 m off.
    private const string Lambert72 = $"""
        PROJCS["BD72 / Belgian Lambert 72",
          GEOGCS["BD72",DATUM["Reseau_National_Belge_1972",SPHEROID["International 1924",6378388,297],
            TOWGS84[-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747]],{Greenwich},{Degree}],
          PROJECTION["Lambert_Conformal_Conic_2SP"],
          PARAMETER["standard_parallel_1",51.1666672333333],PARAMETER["standard_parallel_2",49.8333339],
          PARAMETER["latitude_of_origin",90],PARAMETER["central_meridian",4.36748666666667],
          PARAMETER["false_easting",150000.013],PARAMETER["false_northing",5400088.438],UNIT["metre",1]]
        """;

    // ETRS89 and WGS84 differ by less than a metre and are taken as one, as EPSG does (transformation 1149).
    private const string Lambert2008 = $"""
        PROJCS["ETRS89 / Belgian Lambert 2008",
          GEOGCS["ETRS89",DATUM["European_Terrestrial_Reference_System_1989",SPHEROID["GRS 1980",6378137,298.257222101],
            TOWGS84[0,0,0,0,0,0,0]],{Greenwich},{Degree}],
          PROJECTION["Lambert_Conformal_Conic_2SP"],
          PARAMETER["standard_parallel_1",49.8333333333333],PARAMETER["standard_parallel_2",51.1666666666667],
          PARAMETER["latitude_of_origin",50.797815],PARAMETER["central_meridian",4.35921583333333],
          PARAMETER["false_easting",649328],PARAMETER["false_northing",665262],UNIT["metre",1]]
        """;

    public static string DefinitionOf(CoordinateSystem system) => system switch
    {
        CoordinateSystem.Wgs84 => Wgs84,
        CoordinateSystem.Lambert72 => Lambert72,
        CoordinateSystem.Lambert2008 => Lambert2008,
    };
}
