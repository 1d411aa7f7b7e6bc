using Onboarding.Docx;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Features.Documents;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Documentation;

/// <summary>Makes the standard documents. They are small and hold no dossier's data, so they are made when they are asked for.</summary>
public sealed class DocumentationService(DocumentTemplates templates, CatalogueSource catalogue, Texts texts, TimeProvider clock)
{
    /// <summary>When the template was last changed.</summary>
    public DateOnly ChangedOn(StandardDocument document, Language language) =>
        DateOnly.FromDateTime(File.GetLastWriteTimeUtc(templates.PathOf(document.Code, language)));

    /// <summary>The document as a Word file.</summary>
    public async Task WriteAsync(StandardDocument document, Language language, Stream output, CancellationToken cancellation)
    {
        var speech = texts.In(language);
        if (document.Kind == StandardKind.Guide)
        {
            await using var guide = File.OpenRead(templates.PathOf(document.Code, language));
            await guide.CopyToAsync(output, cancellation);
            return;
        }

        var template = templates.Get(document.Code, language);
        var title = TitleOf(document, speech);
        var now = clock.GetUtcNow().UtcDateTime;
        var model = document.Kind == StandardKind.Checklist
            ? DocxModel.FromObject(ChecklistModelFactory.Fill(
                await catalogue.GetAsync(RequirementCatalogue.CurrentVersion, cancellation),
                RequirementCatalogue.CurrentVersion,
                template.ContentHash[..12],
                speech,
                BelgianTime.LocalDate(now),
                BelgianTime.ToLocal(now)))
            : SpecimenModel.From(await File.ReadAllTextAsync(templates.SampleOf(document.Code), cancellation), title, speech, BelgianTime.LocalDate(now));
        template.Render(model, speech.Culture, output, new() { Title = title, Language = speech.Culture.Name }, cancellation);
    }

    public static string TitleOf(StandardDocument document, Texts texts) => document.Code switch
    {
        "guide" => texts[K.Documentation_Title_Guide],
        "checklist" => texts[K.Documentation_Title_Checklist],
        var code => texts[$"Enums.DocumentType.{char.ToUpperInvariant(code[0])}{code[1..]}"],
    };
}
