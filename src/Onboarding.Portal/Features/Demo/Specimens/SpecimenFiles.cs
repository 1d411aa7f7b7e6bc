using Onboarding.Domain.Requirements;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Uploads;

namespace Onboarding.Portal.Features.Demo.Specimens;

/// <summary>A document to make up.</summary>
/// <param name="Piece">1 for the first of several that one requirement asks.</param>
/// <param name="Reference">Number that it bears.</param>
internal sealed record Specimen(RequirementDefinition Requirement, string Subject, int Piece, string? Reference);

/// <summary>Makes up the documents that the people of the demonstration bring: drawings for plans and photos, a page of text for the rest.</summary>
internal sealed class SpecimenFiles(Texts texts)
{
    private const int MaxLanes = 3;

    private static readonly HashSet<string> Drawn = ["SITE-PLAN", "SITE-PHOTO", "LEG-PICTO"];

    /// <returns>Name, kind and content of the file.</returns>
    public (string Name, UploadKind Kind, byte[] Content) Make(Specimen specimen, DateOnly date, Language language)
    {
        var kind = Drawn.Contains(specimen.Requirement.Code) ? UploadKind.Png : UploadKind.Pdf;
        var content = kind == UploadKind.Png
            ? SpecimenPlan.Draw(1 + ((specimen.Subject.Sum(sign => sign) + specimen.Piece) % MaxLanes))
            : Page(specimen, date, texts.In(language));
        return ($"{Name(specimen)}{AcceptedTypes.ExtensionOf(kind)}", kind, content);
    }

    private static byte[] Page(Specimen specimen, DateOnly date, Texts texts)
    {
        List<string> lines =
        [
            texts.With(K.Demo_Specimen_Requirement, ("code", specimen.Requirement.Code), ("label", specimen.Requirement.Label)),
            texts.With(K.Demo_Specimen_Subject, ("subject", specimen.Subject)),
            texts.With(K.Demo_Specimen_Date, ("date", date)),
        ];
        if (specimen.Reference is not null)
        {
            lines.Add(texts.With(K.Demo_Specimen_Reference, ("reference", specimen.Reference)));
        }

        lines.Add(texts[K.Demo_Specimen_Note]);
        return SpecimenPdf.Write(texts[K.Demo_Specimen_Title], lines);
    }

    private static string Name(Specimen specimen)
    {
        var subject = string.Concat(specimen.Subject.Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '-'));
        return specimen.Requirement.MinimumCount > 1
            ? $"{specimen.Requirement.Code}_{subject}_{specimen.Piece}"
            : $"{specimen.Requirement.Code}_{subject}";
    }
}
