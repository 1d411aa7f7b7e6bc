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

    public static int Render(RenderRequest request, bool json) => Guarded(json, () =>
    {
        using var document = new MemoryStream();
        Load(request.Template).Render(
            ReadModel(request.Data), CultureInfo.GetCultureInfo(request.Culture), document, new() { Language = request.Culture });
        File.WriteAllBytes(request.Output.FullName, document.ToArray()); // only once it is whole
        return request.Pdf && PdfConversion.Convert(request.Output) is { } problem ? [problem] : [];
    });

    public static int Inspect(FileInfo template, bool json) => Guarded(json: false, () =>
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

    public static int Check(FileInfo template, FileInfo? sample, bool json) => Guarded(json, () =>
    {
        var loaded = Load(template);
        return sample is null ? [] : TryOut(loaded, ReadModel(sample));
    });

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

    /// <param name="json">The problems as JSON too, for machines; there may be none.</param>
    private static int Guarded(bool json, Func<IReadOnlyList<object>> action)
    {
        var problems = Find(action);
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { Problems = problems }, Format));
        }

        return problems.Count == 0 ? CommandLine.Sound : CommandLine.Problems;
    }

    private static IReadOnlyList<object> Find(Func<IReadOnlyList<object>> action)
    {
        try
        {
            return action();
        }
        catch (DocxTemplateException exception)
        {
            return exception.Problems;
        }
        catch (DocxRenderException exception)
        {
            return exception.Problems;
        }
        catch (DocxRejectedException exception)
        {
            return exception.Findings;
        }
        catch (Exception exception) when (exception is ArgumentException or IOException or UnauthorizedAccessException)
        {
            return [exception.Message];
        }
    }
}
