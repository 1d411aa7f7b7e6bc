namespace Onboarding.Docx.Zip;

/// <summary>An archive is damaged or deceitful. Never leaves the assembly: the guard turns it into a finding.</summary>
internal sealed class ZipFormatException(string code, string message, string? entry = null) : Exception(message)
{
    public string Code { get; } = code;

    public string? Entry { get; } = entry;
}
