using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Onboarding.Docx.Compile;
using Onboarding.Docx.Expressions;

namespace Onboarding.Docx.Packaging;

/// <summary>
/// Puts documents in the place of <c>{{ include "name" }}</c> before anything is compiled, so that their tags mean what they mean there. A document
/// comes from the options by its name and never from anywhere else.
/// </summary>
internal sealed partial class Inclusion(TemplatePackage package, DocxLoadOptions options)
{
    private const int MostInclusions = 500;
    private const int MostElements = 300_000;
    private const int LongestTag = 4_096;
    private readonly ProblemList _problems = new();
    private readonly SortedDictionary<string, (TemplatePackage Package, byte[] Hash)> _documents = new(StringComparer.Ordinal);
    private IncludingPackage? _target;
    private int _count;
    private int _elements;

    [GeneratedRegex("""^include\s+(?:"([^"\\]+)"|'([^'\\]+)')$""")]
    private static partial Regex Include { get; }

    /// <summary>The template with its documents brought in; the same package when it names none.</summary>
    /// <exception cref="DocxTemplateException">A document is unknown, cannot be brought in, or would bring in itself.</exception>
    public TemplatePackage Expand()
    {
        if (options.Documents.Count == 0)
        {
            return package;
        }

        var root = package.Load(package.Main);
        Expand(root, FindIn(root, package.Main), []);
        _problems.ThrowIfAny();
        return _target is null ? package : _target.Write();
    }

    /// <summary>The hash of a template and of all that it brings in.</summary>
    public string HashWith(byte[] file) => Convert.ToHexStringLower(_documents.Count == 0
        ? SHA256.HashData(file)
        : SHA256.HashData([.. SHA256.HashData(file), .. _documents.SelectMany(document => (byte[])[.. Encoding.UTF8.GetBytes(document.Key), 0, .. document.Value.Hash])]));

    /// <summary>What a document itself brings in follows when its blocks stand in the template, so that each block is made to fit only once.</summary>
    private void Expand(XElement root, List<(XElement Paragraph, TemplatePlace Place, string Name)> found, IReadOnlyList<string> path)
    {
        foreach (var (paragraph, place, name) in found)
        {
            if (!Allows(name, path, place))
            {
                continue;
            }

            var document = Open(name);
            var source = document.Load(document.Main);
            var inner = FindIn(source, $"{name}: {document.Main}");
            _elements += source.Descendants().Count();
            _target ??= new(package, root);
            new IncludedContent(name, document, source, _target, message => _problems.Add("include.content", $"“{name}” cannot be brought in: {message}", place)).Replace(paragraph);
            Expand(root, inner, [.. path, name]);
        }
    }

    private static List<(XElement Paragraph, TemplatePlace Place, string Name)> FindIn(XElement root, string part)
    {
        var places = new PlaceFinder(part, new HashSet<string>());
        places.Walk(root);
        return [.. places.Found.Select(found => (found.Paragraph, found.Place, Name: NameIn(found.Text.Value) ?? "")).Where(found => found.Name.Length > 0)];
    }

    private static string? NameIn(string text) =>
        TagScanner.Scan(text, LongestTag, (_, _) => { }) is [var tag] && string.IsNullOrWhiteSpace(text[..tag.Start] + text[tag.End..]) && Include.Match(tag.Code) is { Success: true } match
            ? match.Groups[1].Value + match.Groups[2].Value : null;

    private bool Allows(string name, IReadOnlyList<string> path, TemplatePlace place)
    {
        var found = (Code: "", Message: "", Suggestion: (string?)null);
        if (!options.Documents.ContainsKey(name))
        {
            found = ("include.unknown", $"there is no document “{name}” to bring in", NearestName.Find(name, options.Documents.Keys));
        }
        else if (path.Contains(name))
        {
            found = ("include.recursion", $"“{name}” would bring in itself: {string.Join(" → ", [.. path, name])}", null);
        }
        else if (path.Count >= options.MaxIncludeDepth)
        {
            found = ("include.depth", $"documents bring in one another more than {options.MaxIncludeDepth} deep", null);
        }
        else if (++_count > MostInclusions || _elements > MostElements)
        {
            found = ("limit.include", $"the template brings in more than {MostInclusions} documents or {MostElements} elements", null);
        }

        if (found.Code.Length > 0)
        {
            _problems.Add(found.Code, found.Message, place, found.Suggestion);
        }

        return found.Code.Length == 0;
    }

    private TemplatePackage Open(string name)
    {
        if (!_documents.TryGetValue(name, out var document))
        {
            var bytes = options.Documents[name].ToArray();
            using var stream = new MemoryStream(bytes, writable: false);
            _documents[name] = document = (TemplatePackage.Open(TemplateFile.Read(stream, options.Package), options.Package.MaxEntries), SHA256.HashData(bytes));
        }

        return document.Package;
    }
}
