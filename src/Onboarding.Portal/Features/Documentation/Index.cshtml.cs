using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Documentation;

/// <summary>The standard documentation, for everybody who signs in, always in both languages.</summary>
public sealed class IndexModel(DocumentationService documentation, Texts texts) : PageModel
{
    private const string DocxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public IReadOnlyList<StandardRow> Rows { get; private set; } = [];

    [Needs(Permission.ViewDocumentation)]
    public void OnGet() => Rows =
    [
        .. StandardDocument.All.Select(d => new StandardRow(
            d, DocumentationService.TitleOf(d, texts), [.. Enum.GetValues<Language>().Select(l => (l, documentation.ChangedOn(d, l)))])),
    ];

    [Needs(Permission.ViewDocumentation)]
    public async Task<IActionResult> OnGetFileAsync(string code, Language language, CancellationToken cancellation)
    {
        if (StandardDocument.All.SingleOrDefault(d => d.Code == code) is not { } document || !ModelState.IsValid)
        {
            return NotFound();
        }

        var content = new MemoryStream();
        await documentation.WriteAsync(document, language, content, cancellation);
        content.Position = 0;
        return File(content, DocxType, $"{code}-{language.ToString().ToLowerInvariant()}.docx");
    }
}

/// <summary>One document with its editions.</summary>
public sealed record StandardRow(StandardDocument Document, string Title, IReadOnlyList<(Language Language, DateOnly ChangedOn)> Editions);
