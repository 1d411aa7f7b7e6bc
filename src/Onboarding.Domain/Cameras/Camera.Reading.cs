namespace Onboarding.Domain.Cameras;

/// <content>What the camera reads and how well, as its maker or integrator declares.</content>
public sealed partial class Camera
{
    /// <summary>Distinguishing signs or ISO codes, as <c>B, NL, F</c>.</summary>
    public string? Countries { get; set; }

    public PlateTypes PlateTypes { get; set; }

    public string? OcrEngine { get; set; }

    public string? OcrVersion { get; set; }

    /// <summary>Date of the data about the plates of countries.</summary>
    public DateOnly? CountryDataOn { get; set; }

    /// <summary>Percent of the vehicles whose plate is seen by day.</summary>
    public decimal? CaptureRateDay { get; set; }

    /// <summary>The same by night.</summary>
    public decimal? CaptureRateNight { get; set; }

    /// <summary>Percent of the plates seen that are read without fault by day.</summary>
    public decimal? ReadRateDay { get; set; }

    /// <summary>The same by night.</summary>
    public decimal? ReadRateNight { get; set; }

    /// <summary>Make, model and colour are recognised.</summary>
    public bool? ReadsVehicle { get; set; }

    public SpeedFunction? Speed { get; set; }

    /// <summary>A picture of the surroundings is taken.</summary>
    public bool? HasContextImage { get; set; }
}
