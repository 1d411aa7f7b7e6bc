namespace Onboarding.Portal.Platform.Uploads;

/// <summary>The kinds of file that the portal accepts.</summary>
public enum UploadKind
{
    Pdf,
    Docx,
    Xlsx,
    Png,
    Jpeg,
}
