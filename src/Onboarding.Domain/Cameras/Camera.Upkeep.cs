namespace Onboarding.Domain.Cameras;

/// <content>Until when the camera is kept up.</content>
public sealed partial class Camera
{
    /// <summary>Last day of the warranty.</summary>
    public DateOnly? WarrantyUntil { get; set; }

    /// <summary>Last day of the maintenance contract.</summary>
    public DateOnly? MaintenanceUntil { get; set; }
}
