using Onboarding.Docx.Compile;
using Onboarding.Docx.Expressions;
using Onboarding.Docx.Media;
using Onboarding.Docx.Model;
using Onboarding.Docx.Packaging;
using Onboarding.Docx.Plans;

namespace Onboarding.Docx.Rendering;

/// <summary>One rendering: where the output goes, what the names mean, what may still be spent, and what was found missing.</summary>
internal sealed class RenderRun
{
    private const int MostProblems = 50;
    private const int LongestText = 1 << 20;
    private readonly TextFormat _format;
    private readonly int _freeNote;
    private readonly char[] _room = new char[TextFormat.LongestScalar];
    private readonly List<TemplateProblem> _problems = [];

    public RenderRun(ModelObject model, TextFormat format, DocxRenderOptions options, StepBudget budget, IdSeeds ids)
    {
        Options = options;
        _format = format;
        Budget = budget;
        Ids = new(ids);
        Lists = new(ids.List);
        _freeNote = ids.Note;
        Scope = new(model, format);
    }

    public PartSink Sink { get; set; } = null!;

    /// <summary>Name of the part that is being written.</summary>
    public string Part { get; set; } = "";

    /// <summary>What this rendering adds to the package.</summary>
    public required AddedParts Added { get; init; }

    public DocxRenderOptions Options { get; }

    public StepBudget Budget { get; }

    public Scope Scope { get; }

    public UniqueIds Ids { get; }

    public ListNumbers Lists { get; }

    /// <summary>The columns of tables whose columns repeat, as they came out last.</summary>
    public Dictionary<ColumnTable, ColumnLayout> Columns => field ??= [];

    /// <summary>The headings written so far, when tables of contents are written anew.</summary>
    public Contents? Contents { get; set; }

    /// <summary>The points of charts, by part.</summary>
    public Dictionary<string, List<ChartPoint>> Charts => field ??= [];

    public Notes Notes => field ??= new(_freeNote);

    /// <summary>Which cells go on from the one above.</summary>
    public CellMerges Merges => field ??= new();

    public LastBlock LastBlock { get; set; }

    /// <summary>The picture that the placeholder being written shows, or null when it keeps the template's.</summary>
    public PlacedPicture? Picture { get; set; }

    /// <summary>The alternative text of that placeholder.</summary>
    public string PictureText { get; set; } = "";

    /// <summary>Whether the box of the content control being written is ticked.</summary>
    public bool IsTicked { get; set; }

    /// <summary>The head of a table of which no row was written yet.</summary>
    public PlanNode[]? PendingTable { get; set; }

    /// <summary>How many problems were noted so far.</summary>
    public int Problems => _problems.Count;

    /// <summary>The text to print, good until the next call; empty after noting why there is none.</summary>
    public ReadOnlySpan<char> Print(Tag tag)
    {
        return Value(tag) is { } value ? Text(tag, value) : [];
    }

    /// <summary>A value as text, good until the next call; empty after noting why it has none.</summary>
    public ReadOnlySpan<char> Text(Tag tag, object value)
    {
        switch (value)
        {
            case string { Length: <= LongestText } text:
                return text;
            case string:
                Note("value.length", $"“{tag.Source}” is longer than {LongestText} characters", tag);
                return [];
            case var scalar when _format.TryPrint(scalar, _room, out var length):
                return _room.AsSpan(0, length);
            default:
                var kind = value is DocxImage ? "a picture: write | image after it" : "a list or a group of fields and cannot be printed";
                Note("value.kind", $"“{tag.Source}” is {kind}", tag);
                return [];
        }
    }

    /// <summary>The value that a tag prints, or null after noting why there is none.</summary>
    public object? Value(Tag tag)
    {
        var found = _problems.Count;
        var value = Evaluate(tag, tag.Expressions[0]);
        if (value is null && _problems.Count == found)
        {
            Note("value.missing", $"“{tag.Source}” has no value; give one, or write a fallback: {tag.Source} | or \"…\"", tag);
        }

        return value;
    }

    /// <summary>Notes that a value cannot be used for what a tag makes of it.</summary>
    public void Refuse(Tag tag, FunctionException reason) => Note(reason, tag);

    /// <summary>The list to repeat for, or null after noting why there is none.</summary>
    public ModelList? List(Tag tag)
    {
        var found = _problems.Count;
        var value = Evaluate(tag, tag.Expressions[0]);
        if (value is not ModelList && _problems.Count == found)
        {
            Note(value is null ? "value.missing" : "value.kind", $"the loop “{tag.Source}” needs a list{(value is null ? ", which is missing" : "")}", tag);
        }

        return value as ModelList;
    }

    public bool IsTrue(Tag tag)
    {
        try
        {
            return Spend(tag.Expressions[0]).IsTrue(Scope);
        }
        catch (Exception exception) when (exception is UnknownFieldException or FunctionException)
        {
            Note(exception, tag);
            return false;
        }
    }

    public bool AreEqual(Tag tag, Expression expression, object? value) => Comparison.AreEqual(Evaluate(tag, expression), value);

    /// <summary>The value, or null after noting why it could not be had.</summary>
    public object? Evaluate(Tag tag, Expression expression)
    {
        try
        {
            return Spend(expression).Evaluate(Scope);
        }
        catch (Exception exception) when (exception is UnknownFieldException or FunctionException)
        {
            Note(exception, tag);
            return null;
        }
    }

    public void ThrowIfProblems()
    {
        if (_problems.Count > 0)
        {
            throw new DocxRenderException([.. _problems]);
        }
    }

    private Term Spend(Expression expression)
    {
        Budget.Step(expression.Term.Steps);
        return expression.Term;
    }

    private void Note(Exception exception, Tag tag)
    {
        if (exception is UnknownFieldException field)
        {
            Note("field.unknown", $"the model has no field “{field.Path}”", tag, field.Nearest);
        }
        else
        {
            Note("value.kind", $"“{tag.Source}”: {exception.Message}", tag);
        }
    }

    /// <summary>Notes why the document cannot be made, and where the loops stood.</summary>
    public void Note(string code, string message, Tag tag, string? suggestion = null)
    {
        var loops = Scope.Describe();
        _problems.Add(new(code, loops.Length == 0 ? message : $"{message} ({loops})", tag.Place, suggestion));
        if (_problems.Count == MostProblems)
        {
            ThrowIfProblems();
        }
    }
}
