using Onboarding.Docx.Compile;
using Onboarding.Docx.Expressions;
using Onboarding.Docx.Model;
using Onboarding.Docx.Plans;
using Scriban.Syntax;

namespace Onboarding.Docx.Rendering;

/// <summary>One rendering: where the output goes, what the names mean, what may still be spent, and what was found missing.</summary>
internal sealed class RenderRun
{
    private const int MostProblems = 50;
    private const int LongestText = 1 << 20;
    private readonly ExpressionContext _context;
    private readonly TextFormat _format;
    private readonly int _freeNote;
    private readonly List<TemplateProblem> _problems = [];

    public RenderRun(ModelObject model, TextFormat format, DocxRenderOptions options, StepBudget budget, IdSeeds ids)
    {
        Options = options;
        _format = format;
        Budget = budget;
        Ids = new(ids);
        Lists = new(ids.List);
        _freeNote = ids.Note;
        Scope = new(model, FunctionSpec.All.Values.ToDictionary(spec => spec.Name, spec => new ScribanFunction(spec, format), StringComparer.Ordinal));
        _context = new(Scope, budget, format);
    }

    public PartSink Sink { get; set; } = null!;

    public DocxRenderOptions Options { get; }

    public StepBudget Budget { get; }

    public Scope Scope { get; }

    public UniqueIds Ids { get; }

    public ListNumbers Lists { get; }

    /// <summary>The columns of tables whose columns repeat, as they came out last.</summary>
    public Dictionary<ColumnTable, ColumnLayout> Columns => field ??= [];

    /// <summary>The headings written so far, when tables of contents are written anew.</summary>
    public Contents? Contents { get; set; }

    public Notes Notes => field ??= new(_freeNote);

    /// <summary>What all parts together may still write.</summary>
    public OutputBudget Output { get; set; } = null!;

    /// <summary>Which cells go on from the one above.</summary>
    public CellMerges Merges => field ??= new();

    public LastBlock LastBlock { get; set; }

    /// <summary>The head of a table of which no row was written yet.</summary>
    public IReadOnlyList<PlanNode>? PendingTable { get; set; }

    /// <summary>The text to print, or null after noting why there is none.</summary>
    public string? Print(Tag tag)
    {
        var found = _problems.Count;
        var value = Evaluate(tag, tag.Expressions[0]);
        if (value is null)
        {
            if (_problems.Count == found)
            {
                Note("value.missing", $"“{tag.Source}” has no value; give one, or write a fallback: {tag.Source} | or \"…\"", tag);
            }

            return null;
        }

        var text = _format.Print(value);
        if (text is null)
        {
            Note("value.kind", $"“{tag.Source}” is a list or a group of fields and cannot be printed", tag);
        }
        else if (text.Length > LongestText)
        {
            Note("value.length", $"“{tag.Source}” is longer than {LongestText} characters", tag);
            return null;
        }

        return text;
    }

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

    public bool IsTrue(Tag tag) => Comparison.IsTrue(Evaluate(tag, tag.Expressions[0]));

    public bool AreEqual(Tag tag, Expression expression, object? value) =>
        Comparison.Evaluate(ScriptBinaryOperator.CompareEqual, Evaluate(tag, expression), value);

    /// <summary>The value, or null after noting why it could not be had.</summary>
    public object? Evaluate(Tag tag, Expression expression)
    {
        try
        {
            return _context.Evaluate(expression.Node);
        }
        catch (Exception exception) when (exception is ScriptRuntimeException or FunctionException)
        {
            switch (exception.GetBaseException())
            {
                case RenderLimitException or OperationCanceledException:
                    throw exception.GetBaseException();
                case FunctionException function:
                    Note("value.kind", $"“{tag.Source}”: {function.Message}", tag);
                    break;
                default:
                    var missing = MissingFields.Find(expression, Scope);
                    Note("field.unknown", missing is null ? $"“{tag.Source}” cannot be evaluated" : $"the model has no field “{missing.Value.Path}”", tag, missing?.Nearest);
                    break;
            }

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
