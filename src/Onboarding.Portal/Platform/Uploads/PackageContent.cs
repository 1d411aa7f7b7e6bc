using Onboarding.Docx;

namespace Onboarding.Portal.Platform.Uploads;

/// <summary>Turns what <see cref="OoxmlGuard"/> finds in an Office package into the sentence that helps its sender most.</summary>
internal static class PackageContent
{
    private static readonly OoxmlLimits Limits = new() { MaxFileBytes = UploadLimits.MaxFileBytes };

    private static readonly Dictionary<string, string> TextByCode = new(StringComparer.Ordinal)
    {
        ["package.kind"] = UploadTexts.PackageKind,

        ["package.type"] = UploadTexts.PackageObjects,
        ["package.nested"] = UploadTexts.PackageObjects,
        ["element.forbidden"] = UploadTexts.PackageObjects,
        ["relationship.forbidden"] = UploadTexts.PackageObjects,
        ["formula.dde"] = UploadTexts.PackageObjects,

        ["relationship.external"] = UploadTexts.PackageLinks,
        ["relationship.scheme"] = UploadTexts.PackageLinks,
        ["relationship.target"] = UploadTexts.PackageLinks,
        ["vml.source"] = UploadTexts.PackageLinks,
        ["formula.web"] = UploadTexts.PackageLinks,
        ["field.forbidden"] = UploadTexts.PackageLinks,
        ["field.hidden"] = UploadTexts.PackageLinks,
        ["field.hyperlink"] = UploadTexts.PackageLinks,

        ["zip.entries"] = UploadTexts.PackageTooComplex,
        ["zip.ratio"] = UploadTexts.PackageTooComplex,
        ["zip.total"] = UploadTexts.PackageTooComplex,
        ["xml.size"] = UploadTexts.PackageTooComplex,
        ["xml.depth"] = UploadTexts.PackageTooComplex,
        ["xml.elements"] = UploadTexts.PackageTooComplex,
        ["xml.token"] = UploadTexts.PackageTooComplex,
        ["relationship.count"] = UploadTexts.PackageTooComplex,
        ["relationship.size"] = UploadTexts.PackageTooComplex,
        ["field.depth"] = UploadTexts.PackageTooComplex,
        ["field.length"] = UploadTexts.PackageTooComplex,

        ["zip.prefix"] = UploadTexts.SecondFile,
        ["zip.overlap"] = UploadTexts.SecondFile,
    };

    /// <returns>The key of the refusal, or null. Whatever has no sentence of its own is a file that no program wrote whole.</returns>
    public static string? Inspect(Stream package, OoxmlKind kind) =>
        OoxmlGuard.Inspect(package, kind, Limits) is [var first, ..] ? TextByCode.GetValueOrDefault(first.Code, UploadTexts.Damaged) : null;
}
