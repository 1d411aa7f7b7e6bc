using System.Globalization;
using Onboarding.Docx.Compile;
using Onboarding.Docx.Expressions;
using Onboarding.Docx.Packaging;
using Onboarding.Docx.Rendering;
using Onboarding.Docx.Zip;

namespace Onboarding.Docx;

/// <summary>
/// A Word document whose text carries Scriban tags, checked and compiled once. It never changes afterwards: one template may be rendered by any
/// number of threads at the same time, and is worth keeping by its <see cref="ContentHash"/>.
/// </summary>
public sealed class DocxTemplate
{
    private const string WordPrefix = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static readonly HashSet<string> TextTypes =
        [.. new[] { "document.main", "header", "footer", "footnotes", "endnotes" }.Select(type => WordPrefix + type + "+xml")];

    private static readonly HashSet<string> DrawnTypes =
        [.. new[] { "diagramData" }.Select(type => "application/vnd.openxmlformats-officedocument.drawingml." + type + "+xml")];

    private readonly CompiledPart[] _parts;
    private readonly int[] _order;
    private readonly IReadOnlyList<FieldNeed> _needs;
    private readonly IdSeeds _ids;
    private readonly TemplatePackage _package;

    private DocxTemplate(string hash, TemplatePackage package, CompiledPart[] parts, FieldList fields, IdSeeds ids)
    {
        _package = package;
        ContentHash = hash;
        Fields = fields.Fields;
        _parts = parts;
        _order = [.. Enumerable.Range(0, parts.Length).OrderBy(index => parts[index].IsLate)];
        _needs = fields.Needs;
        _ids = ids;
    }

    /// <summary>SHA-256 as 64 lower-case hexadecimal digits: of the template's bytes, or, when it brings in documents, of its hash followed by theirs.</summary>
    public string ContentHash { get; }

    /// <summary>The fields that the template asks for, each once, in reading order of their first use.</summary>
    public IReadOnlyList<TemplateField> Fields { get; }

    /// <summary>Reads, checks and compiles a template. The stream is read to its end and left open; it need not be seekable.</summary>
    /// <exception cref="DocxRejectedException">The file is not a Word document, or the guard refuses it.</exception>
    /// <exception cref="DocxTemplateException">Tags cannot be used; all problems are listed.</exception>
    public static DocxTemplate Load(Stream content, DocxLoadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        options ??= new();
        var file = TemplateFile.Read(content, options.Package);
        var inclusion = new Inclusion(TemplatePackage.Open(file, options.Package.MaxEntries), options);
        var package = inclusion.Expand();
        var styles = package.Load(package.Single(OptionParts.StylesType).Name);
        var headings = HeadingStyles.Find(styles);
        var lists = new ListCatalogue(styles, package.Find(NumberingPart.Type), headings);
        var notes = new NoteParts(package.Find);
        var compiler = new PartCompiler(options, headings, lists, notes, new(styles, lists), new(package.Target), new(styles));
        var parts = package.Parts.Select((part, index) => (Part: part, Index: index))
            .OrderBy(entry => entry.Part.Name != package.Main).ThenBy(entry => NoteParts.Holds(entry.Part.ContentType) || entry.Part.ContentType == ChartParts.Type) // the text says what becomes of the others
            .Select(entry => (entry.Index, Compiled: Compile(entry.Part, package, compiler))).OrderBy(entry => entry.Index).Select(entry => entry.Compiled).ToList();
        compiler.Problems.ThrowIfAny();
        parts = [.. ChartParts.WithoutWorkbooks(parts, package, compiler.Charts)];
        return new(inclusion.HashWith(file), package, [.. parts], compiler.Fields, compiler.Ids);
    }

    /// <summary>Compares a model with the fields that the template asks for, without rendering: unknown fields and values of the wrong kind.</summary>
    /// <param name="sample">A model with every list filled; the items of an empty list cannot be checked, nor the fields of a missing object.</param>
    /// <returns>The problems, each field once; none when the model fits.</returns>
    public IReadOnlyList<TemplateProblem> Check(DocxModel sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        return ModelCheck.Run(_needs, sample.Root);
    }

    /// <summary>
    /// Makes a document. Equal template, model, culture and options give equal bytes. Nothing is written to <paramref name="output"/> before the
    /// whole document is made, so an error never leaves a piece of one behind.
    /// </summary>
    /// <param name="model">The values.</param>
    /// <param name="culture">Language of dates, numbers and words such as yes and no; <c>fr-BE</c> or <c>nl-BE</c> for Belgian documents.</param>
    /// <param name="output">Where the document goes; need not be seekable, is left open.</param>
    /// <param name="options">Title, language tag and budgets.</param>
    /// <param name="cancellationToken">Looked at every few hundred steps.</param>
    /// <exception cref="DocxRenderException">Values are missing or of the wrong kind, or a budget is used up.</exception>
    /// <exception cref="OperationCanceledException">The rendering was cancelled.</exception>
    public void Render(
        DocxModel model, CultureInfo culture, Stream output, DocxRenderOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(culture);
        ArgumentNullException.ThrowIfNull(output);
        options ??= new();
        var budget = new OutputBudget(options.OutputLimit);
        using var blocks = new PackedBlocks();
        var run = new RenderRun(model.Root, new TextFormat(culture), options, new StepBudget(options, cancellationToken), _ids)
        {
            Added = new(_package, options, budget),
        };
        var made = Make(run, budget, blocks);
        var zip = new ZipWriter(output);
        for (var index = 0; index < _parts.Length; index++)
        {
            var name = _parts[index].Part.Name;
            zip.Add(name, run.Added.Changed(name, blocks) ?? made[index]);
        }

        foreach (var (name, content) in run.Added.New(blocks))
        {
            zip.Add(name, content);
        }

        zip.Finish();
    }

    private static CompiledPart Compile(PackagePart part, TemplatePackage package, PartCompiler compiler) => part.ContentType switch
    {
        var type when PropertyParts.Holds(type) => PropertyParts.Compile(part, package.Load(part.Name), compiler),
        OptionParts.StylesType => new(part, OptionParts.CompileStyles(package.Load(part.Name)), run => run.Options.Language is not null),
        SettingsPart.Type => SettingsPart.Compile(part, package.Load(part.Name)),
        NumberingPart.Type => NumberingPart.Compile(part, package.Load(part.Name), compiler.Lists),
        var type when TextTypes.Contains(type) =>
            new(part, compiler.Compile(part.Name, compiler.Notes.Rest(type, package.Load(part.Name))), run => run.Options.UpdateFields || !compiler.OnlyForFields.Contains(part.Name)) { IsLate = NoteParts.Holds(type) },
        ChartParts.Type => ChartParts.Compile(part, package.Load(part.Name), compiler),
        var type when DrawnTypes.Contains(type) => LookOnly(part, package, compiler),
        _ => new(part, null),
    };

    private static CompiledPart LookOnly(PackagePart part, TemplatePackage package, PartCompiler compiler)
    {
        compiler.LookForTags(part.Name, package.Load(part.Name));
        return new(part, null);
    }

    private ZipContent[] Make(RenderRun run, OutputBudget budget, PackedBlocks blocks)
    {
        try
        {
            var made = new ZipContent[_parts.Length];
            foreach (var index in _order)
            {
                made[index] = _parts[index].Make(run, budget, blocks);
            }

            run.ThrowIfProblems();
            return made;
        }
        catch (RenderLimitException limit)
        {
            throw new DocxRenderException([new(limit.Code, limit.Message, null)]);
        }
    }
}
