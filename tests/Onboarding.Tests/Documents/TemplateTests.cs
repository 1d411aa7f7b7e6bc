using System.Globalization;
using Onboarding.Docx;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Features.Documents;

namespace Onboarding.Tests.Documents;

/// <summary>Every template of the folder, in both languages, with the sample that is its contract.</summary>
public sealed class TemplateTests
{
    private static readonly DocumentTemplates Templates = new();

    public static TheoryData<string, Language> All =>
        [.. from code in Codes from language in Enum.GetValues<Language>() select new TheoryDataRow<string, Language>(code, language)];

    public static TheoryData<string> Tagged => [.. Codes.Where(code => Templates.Get(code, Language.Fr).Fields.Count > 0)];

    private static IEnumerable<string> Codes => Directory.EnumerateDirectories(Path.Combine(AppContext.BaseDirectory, "templates")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(All))]
    public void Render_WithItsSample_IsASoundDocumentWithoutTags(string code, Language language)
    {
        var template = Templates.Get(code, language);
        var sample = template.Fields.Count == 0 ? DocxModel.FromJson("{}") : Sample(code, language);

        Assert.Empty(template.Check(sample));
        using var made = new MemoryStream();
        template.Render(sample, CultureInfo.GetCultureInfo(language == Language.Fr ? "fr-BE" : "nl-BE"), made);

        Assert.Empty(DocxValidator.Validate(made));
        Assert.DoesNotContain("{{", WordText.Of(made), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Tagged))]
    public void Fields_AreTheSameInBothLanguages(string code) => Assert.Equal(
        Templates.Get(code, Language.Fr).Fields.Select(f => f.Path).Order(StringComparer.Ordinal),
        Templates.Get(code, Language.Nl).Fields.Select(f => f.Path).Order(StringComparer.Ordinal));

    private static DocxModel Sample(string code, Language language)
    {
        var french = Templates.SampleOf(code);
        return DocxModel.FromJson(File.ReadAllText(language == Language.Fr ? french : Path.ChangeExtension(french, ".nl.json")));
    }
}
