using System.Globalization;
using System.Text.Json;

namespace Onboarding.Docx.Cli;

/// <summary>What each command does.</summary>
internal static class Commands
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static bool IsCulture(string? name)
    {
        try
        {
            return !string.IsNullOrEmpty(name) && CultureInfo.GetCultureInfo(name, predefinedOnly: true) is not null;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    public static int Render(FileInfo template, FileInfo data, FileInfo output, string culture) => Guarded(() =>
    {
        using var document = new MemoryStream();
        Load(template).Render(
            ReadModel(data), CultureInfo.GetCultureInfo(culture), document, new() { Language = culture });
        File.WriteAllBytes(output.FullName, document.ToArray()); // only once it is whole
        return [];
    });

    public static int Inspect(FileInfo template, bool json) => Guarded(() =>
    {
        var loaded = Load(template);
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { loaded.ContentHash, loaded.Fields }, Format));
            return [];
        }

        foreach (var field in loaded.Fields)
        {
            Console.WriteLine($"{field.Path}\t{(field.Kind == TemplateFieldKind.Loop ? "loop" : "scalar")}\t{field.Place}");
        }

        return [];
    });

    public static int Check(FileInfo template, FileInfo? sample, bool json)
    {
        IReadOnlyList<object> found = [];
        var code = Guarded(
            () =>
            {
                var loaded = Load(template);
                return sample is null ? [] : TryOut(loaded, ReadModel(sample));
            },
            problems => found = problems);
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { Problems = found }, Format));
        }

        return code;
    }

    /// <summary>Fields that do not fit; when all do, what is wrong with a document made from them.</summary>
    private static IReadOnlyList<TemplateProblem> TryOut(DocxTemplate template, DocxModel model)
    {
        var problems = template.Check(model);
        if (problems.Count > 0)
        {
            return problems;
        }

        using var document = new MemoryStream();
        template.Render(model, CultureInfo.GetCultureInfo("fr-BE"), document);
        return DocxValidator.Validate(document);
    }

    private static DocxTemplate Load(FileInfo file)
    {
        using var stream = file.OpenRead();
        return DocxTemplate.Load(stream);
    }

    private static DocxModel ReadModel(FileInfo file)
    {
        using var stream = file.OpenRead();
        return DocxModel.FromJson(stream);
    }

    private static int Guarded(Func<IReadOnlyList<object>> action, Action<IReadOnlyList<object>>? found = null)
    {
        IReadOnlyList<object> problems;
        try
        {
            problems = action();
        }
        catch (DocxTemplateException exception)
        {
            problems = exception.Problems;
        }
        catch (DocxRenderException exception)
        {
            problems = exception.Problems;
        }
        catch (DocxRejectedException exception)
        {
            problems = exception.Findings;
        }
        catch (Exception exception) when (exception is ArgumentException or IOException or UnauthorizedAccessException)
        {
            problems = [exception.Message];
        }

        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        found?.Invoke(problems);
        return problems.Count == 0 ? CommandLine.Sound : CommandLine.Problems;
    }
}
