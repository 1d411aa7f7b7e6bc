namespace Onboarding.Domain.Places;

/// <summary>The three systems in which a Belgian position is written.</summary>
public enum CoordinateSystem
{
    /// <summary>EPSG:4326, degrees.</summary>
    Wgs84,

    /// <summary>EPSG:31370, metres.</summary>
    Lambert72,

    /// <summary>EPSG:3812, metres.</summary>
    Lambert2008,
}
