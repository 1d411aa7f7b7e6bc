using Onboarding.Domain.Cameras;

namespace Onboarding.Portal.Features.Demo;

/// <summary>How cameras of one model are set in the demonstration, named as in <see cref="Camera"/>. Invented: not what a maker promises.</summary>
/// <param name="Model">As in <see cref="DemoCamera"/>.</param>
public sealed record DemoSetup(string Model)
{
    public string? Firmware { get; init; }

    public string? PartNumber { get; init; }

    public int? FramesPerSecond { get; init; }

    public int? ShutterMicroseconds { get; init; }

    public decimal? FocalLength { get; init; }

    public decimal? FieldOfView { get; init; }

    public int? IrWavelength { get; init; }

    public int? MaxSpeed { get; init; }

    public string? Countries { get; init; }

    public PlateTypes? PlateTypes { get; init; }

    public string? OcrEngine { get; init; }

    public string? OcrVersion { get; init; }

    public decimal? CaptureRateDay { get; init; }

    public decimal? CaptureRateNight { get; init; }

    public decimal? ReadRateDay { get; init; }

    public decimal? ReadRateNight { get; init; }

    public bool? ReadsVehicle { get; init; }

    public SpeedFunction? Speed { get; init; }

    public bool? HasContextImage { get; init; }

    public ClockSource? ClockSource { get; init; }

    public int? ClockOffsetMs { get; init; }

    public CameraInterfaces? Interfaces { get; init; }

    public int? CountryDataWorkingDaysAgo { get; init; }

    public int? WarrantyEndsInWorkingDays { get; init; }

    public int? MaintenanceEndsInWorkingDays { get; init; }
}
