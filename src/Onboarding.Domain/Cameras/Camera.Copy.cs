namespace Onboarding.Domain.Cameras;

/// <summary>What cameras of one kind have in common.</summary>
public sealed partial class Camera
{
    /// <summary>Takes over all but what belongs to one device only: serial number and addresses.</summary>
    public void TakeCommonFrom(Camera source)
    {
        (ModelId, Firmware, Role, PartNumber) = (source.ModelId, source.Firmware, source.Role, source.PartNumber);
        (ModelApproval, ModelApprovedUntil) = (source.ModelApproval, source.ModelApprovedUntil);
        (FramesPerSecond, ShutterMicroseconds, FocalLength) = (source.FramesPerSecond, source.ShutterMicroseconds, source.FocalLength);
        (FieldOfView, IrWavelength) = (source.FieldOfView, source.IrWavelength);
        (Lanes, Facing, Heading, Traffic, MaxSpeed) = (source.Lanes, source.Facing, source.Heading, source.Traffic, source.MaxSpeed);
        (Height, Tilt, Distance, Pan, Roll) = (source.Height, source.Tilt, source.Distance, source.Pan, source.Roll);
        (Countries, PlateTypes, CountryDataOn) = (source.Countries, source.PlateTypes, source.CountryDataOn);
        (OcrEngine, OcrVersion, ReadsVehicle) = (source.OcrEngine, source.OcrVersion, source.ReadsVehicle);
        (CaptureRateDay, CaptureRateNight, ReadRateDay, ReadRateNight) = (source.CaptureRateDay, source.CaptureRateNight, source.ReadRateDay, source.ReadRateNight);
        (Speed, HasContextImage) = (source.Speed, source.HasContextImage);
        (ClockSource, ClockOffsetMs, Interfaces) = (source.ClockSource, source.ClockOffsetMs, source.Interfaces);
        (WarrantyUntil, MaintenanceUntil) = (source.WarrantyUntil, source.MaintenanceUntil);
    }
    /// <summary>Becomes what another one says it is; key, place and reference stay.</summary>
    public void TakeAllFrom(Camera source)
    {
        TakeCommonFrom(source);
        (Serial, SerialKey, IpAddress, MacAddress) = (source.Serial, source.SerialKey, source.IpAddress, source.MacAddress);
    }
}
