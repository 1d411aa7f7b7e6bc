namespace Onboarding.Portal.Platform.Geodesy;

/// <summary>One point in all three systems: degrees with eight decimals (a millimetre), metres with three.</summary>
public sealed record DerivedCoordinates(
    decimal Latitude, decimal Longitude, decimal Lambert72X, decimal Lambert72Y, decimal Lambert2008X, decimal Lambert2008Y);
