using Onboarding.Docx.Model;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Onboarding.Docx.Rendering;

/// <summary>The names a template can see, read-only: functions first, so that no field can stand in for one; then loop variables, innermost first; then the model.</summary>
internal sealed class Scope(ModelObject root, IReadOnlyDictionary<string, ScribanFunction> functions) : IScriptObject
{
    private readonly List<Frame> _frames = [];

    public int Count => root.Names.Count;

    public bool IsReadOnly { get => true; set => throw new NotSupportedException(); }

    public Frame Enter(string variable, int count)
    {
        var frame = new Frame(variable, count);
        _frames.Add(frame);
        return frame;
    }

    public void Leave() => _frames.RemoveAt(_frames.Count - 1);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (functions.TryGetValue(member, out var function))
        {
            value = function;
            return true;
        }

        for (var index = _frames.Count - 1; index >= 0; index--)
        {
            if (_frames[index].Variable == member)
            {
                value = _frames[index].Item;
                return true;
            }

            if (member == "for")
            {
                value = _frames[index];
                return true;
            }
        }

        return root.TryGet(member, out value);
    }

    public bool Contains(string member) => TryGetValue(null, default, member, out _);

    /// <summary>All names of fields and loop variables, to find the one that was meant.</summary>
    public IEnumerable<string> GetMembers() => root.Names.Concat(_frames.Select(frame => frame.Variable));

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;

    /// <summary>The list position of every open loop, innermost last, for messages: <c>camera</c> is item 4.</summary>
    public string Describe() => string.Join(", ", _frames.Select(frame => $"{frame.Variable} number {frame.Index + 1}"));

    /// <summary>A loop that is running.</summary>
    internal sealed class Frame(string variable, int count)
    {
        public string Variable { get; } = variable;

        public int Index { get; set; }

        public object? Item { get; set; }

        /// <summary>What <c>for.index</c> (from 0), <c>for.first</c> and <c>for.last</c> give.</summary>
        public object Get(string member) => member switch
        {
            "index" => Index,
            "first" => Index == 0,
            _ => Index == count - 1,
        };
    }
}
