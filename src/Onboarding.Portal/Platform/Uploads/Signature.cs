namespace Onboarding.Portal.Platform.Uploads;

/// <summary>What the first bytes of a file say it is.</summary>
internal enum Signature
{
    Unknown,
    Pdf,
    Png,
    Jpeg,

    /// <summary>A ZIP archive; DOCX and XLSX are such archives.</summary>
    Zip,

    /// <summary>The compound file of Office until 2003, in which a password-protected DOCX or XLSX is wrapped too.</summary>
    CompoundFile,
}
