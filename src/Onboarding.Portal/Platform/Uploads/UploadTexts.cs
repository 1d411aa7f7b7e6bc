namespace Onboarding.Portal.Platform.Uploads;

/// <summary>Keys of the sentences with which uploads are refused.</summary>
internal static class UploadTexts
{
    public const string Empty = "Uploads.Empty";
    public const string TooBig = "Uploads.TooBig";
    public const string Type = "Uploads.Type";
    public const string Mismatch = "Uploads.Mismatch";
    public const string OldOffice = "Uploads.OldOffice";
    public const string Password = "Uploads.Password";
    public const string Damaged = "Uploads.Damaged";
    public const string SecondFile = "Uploads.SecondFile";
    public const string TooManyPixels = "Uploads.TooManyPixels";
    public const string PackageKind = "Uploads.Package.Kind";
    public const string PackageObjects = "Uploads.Package.Objects";
    public const string PackageLinks = "Uploads.Package.Links";
    public const string PackageTooComplex = "Uploads.Package.TooComplex";
}
