using System.Xml.Linq;
using Onboarding.Docx.Expressions;
using Onboarding.Docx.Plans;

namespace Onboarding.Docx.Compile;

/// <summary>Compiles the parts of one template; collects problems and fields over all of them.</summary>
internal sealed class PartCompiler(
    DocxLoadOptions options, IReadOnlySet<string> headingStyles, ListCatalogue lists, NoteParts notes, ContentsTables contents, ChartTags charts, StyleNames styles)
{
    private readonly IdRules _ids = new();

    public ListCatalogue Lists => lists;

    public ChartTags Charts => charts;

    public NoteParts Notes => notes;

    public ProblemList Problems { get; } = new();

    /// <summary>Parts that have nothing to fill but a table of contents, and are copied unless that is to be brought up to date.</summary>
    public HashSet<string> OnlyForFields { get; } = [];

    public FieldList Fields => field ??= new(Problems);

    public Rendering.IdSeeds Ids => _ids.Seeds with { List = lists.FreeNumber, Note = notes.FreeNumber };

    /// <summary>The steps of a part, or null when it has no tags (or problems) and can be copied as it is.</summary>
    public PlanNode[]? Compile(string part, XElement root)
    {
        if (root.Name.Namespace != Names.W)
        {
            Problems.Add("package.strict", $"{part} is in the Strict Open XML format; save the template as an ordinary Word document", null);
            return null;
        }

        if (root.Name == Names.W + "document")
        {
            notes.MoveInto(root);
        }

        var hasCharts = root.Name.LocalName is "document" or "hdr" or "ftr" && charts.TakeIn(root, part, Read, Problems);

        var tables = ContentsTables.TakeOut(root, Problems);
        _ids.Note(root);
        var places = new PlaceFinder(part, headingStyles);
        places.Walk(root);
        var hasTags = places.Found.Count + places.Attributes.Count > 0;
        if ((hasTags || tables.Count > 0 || hasCharts) && Malformed.IsReported(part, root, Problems))
        {
            return null;
        }

        var controls = ReadAttributes(places);
        UnreadTags.Report(part, root, Problems);
        if (!hasTags && tables.Count == 0 && !hasCharts && !root.Elements(Names.Step).Any())
        {
            return null;
        }

        if (!hasTags && tables.Count > 0 && !tables.Any(table => table.HasTags) && !hasCharts)
        {
            OnlyForFields.Add(part);
        }

        PlaceTags(part, places);
        new ControlLines(Problems).Remove(root);
        Level(root);
        ChartTags.Check(root, Problems);
        var columns = Problems.Any ? [] : ColumnLoops.Find(root, Problems);
        new ContentMarks(styles, Problems).Prepare(root);
        controls.ForEach(control => ControlFill.Prepare(control.Element, control.Tag, Problems));
        Fields.Collect(root);
        CellFunctions.Apply(root, Problems);
        if (Problems.Any)
        {
            return null;
        }

        BookmarkRepair.Repair(root);
        columns.ForEach(table => table.Apply());
        ListRestarts.Apply(root, lists, Problems);
        contents.Apply(root, tables);
        return PlanWriter.Write(root, _ids, contents);
    }

    /// <summary>Looks at a part whose text is not filled: a tag there would stay in the document as it is.</summary>
    public void LookForTags(string part, XElement root) => UnreadTags.Report(part, root, Problems);

    /// <summary>Pictures are prepared at once, because nothing else touches them; content controls when the text in them is read.</summary>
    private List<(XElement Element, Tag Tag)> ReadAttributes(PlaceFinder places)
    {
        var controls = new List<(XElement Element, Tag Tag)>();
        foreach (var (attribute, place) in places.Attributes)
        {
            var tag = Read(AttributeTags.CodeOf(attribute.Value)!, place);
            var control = attribute.Parent!.Name == Names.W + "tag" ? attribute.Parent.Ancestors(Names.Control).First() : null;
            var picture = control is null ? attribute.Parent : PicturePlaceholder.In(control);
            attribute.AddAnnotation(tag);
            if (!AttributeTags.Fits(tag, picture is not null))
            {
                var (kind, example) = picture is null ? ("content control", "name") : ("picture", "photo");
                Problems.Add("tag.attribute", $"“{tag.Source}” cannot fill a {kind}: write a field, such as {{{{ {example} }}}}", place);
            }
            else if (picture is null)
            {
                controls.Add((control!, tag));
            }
            else
            {
                PicturePlaceholder.Prepare(picture, tag);
                ControlFill.Settle(control?.Element(Names.W + "sdtPr"), tag);
            }
        }

        return controls;
    }

    private void PlaceTags(string part, PlaceFinder places)
    {
        var count = 0;
        foreach (var (_, place, text) in places.Found)
        {
            var found = TagScanner.Scan(text.Value, options.MaxTagLength, (code, message) => Problems.Add(code, message, place));
            count += found.Count;
            if (count > options.MaxTagsPerPart)
            {
                Problems.Add("limit.tags", $"{part} has more than {options.MaxTagsPerPart} tags", place);
                Problems.ThrowIfAny();
            }

            ParagraphRewriter.Rewrite(text, [.. found.Select(tag => (tag, Read(tag.Code, place)))]);
        }
    }

    /// <summary>A tag as its author wrote it; what cannot be read is reported and gets a stand-in.</summary>
    public Tag Read(string code, TemplatePlace place)
    {
        try
        {
            return code.Length <= options.MaxTagLength
                ? TagReader.Read(code, place)
                : throw new LanguageException("tag.length", $"a tag is longer than {options.MaxTagLength} characters");
        }
        catch (LanguageException exception)
        {
            Problems.Add(exception.Code, exception.Message, place, exception.Suggestion);
            return TagReader.StandIn(code, place);
        }
    }

    private void Level(XElement root)
    {
        var inner = new ProblemList();
        var blocks = Block.Match(root, options.MaxBlockDepth, inner);
        if (!inner.Any)
        {
            BlockLevelling.Level(blocks, inner);
        }

        Problems.AddRange(inner);
    }
}
