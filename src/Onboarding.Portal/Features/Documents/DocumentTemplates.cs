using System.Collections.Concurrent;
using Onboarding.Docx;
using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Features.Documents;

/// <summary>The Word templates that ship with the program, each compiled once and again when its file changes.</summary>
public sealed class DocumentTemplates
{
    private readonly string _folder = Path.Combine(AppContext.BaseDirectory, "templates");
    private readonly ConcurrentDictionary<string, Loaded> _loaded = new();

    /// <param name="code">Folder and first part of the name, in any case: <c>DTR</c> is <c>templates/dtr/dtr.fr.docx</c>.</param>
    public DocxTemplate Get(string code, Language language)
    {
        var path = PathOf(code, language);
        var written = File.GetLastWriteTimeUtc(path);
        if (_loaded.TryGetValue(path, out var known) && known.Written == written)
        {
            return known.Template;
        }

        using var content = File.OpenRead(path);
        var template = DocxTemplate.Load(content);
        _loaded[path] = new(written, template);
        return template;
    }

    public string PathOf(string code, Language language)
    {
        var name = code.ToLowerInvariant();
        return Path.Combine(_folder, name, $"{name}.{language.ToString().ToLowerInvariant()}.docx");
    }

    /// <summary>The sample that shows template authors, and the specimens, what a template may print.</summary>
    public string SampleOf(string code) => Path.Combine(_folder, code.ToLowerInvariant(), $"{code.ToLowerInvariant()}.sample.json");

    private sealed record Loaded(DateTime Written, DocxTemplate Template);
}
