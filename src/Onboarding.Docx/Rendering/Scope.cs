using Onboarding.Docx.Expressions;
using Onboarding.Docx.Model;

namespace Onboarding.Docx.Rendering;

/// <summary>The names a template can see: loop variables, innermost first, then the model.</summary>
internal sealed class Scope(ModelObject root, TextFormat format)
{
    private readonly List<Frame> _frames = [];

    /// <summary>How functions write values.</summary>
    public TextFormat Format { get; } = format;

    /// <summary>The loop that <c>for</c> means.</summary>
    public Frame Innermost => _frames[^1];

    /// <summary>All names of fields and loop variables, to find the one that was meant.</summary>
    public IEnumerable<string> Names => root.Names.Concat(_frames.Select(frame => frame.Variable));

    public Frame Enter(string variable, int count)
    {
        var frame = new Frame(variable, count);
        _frames.Add(frame);
        return frame;
    }

    public void Leave() => _frames.RemoveAt(_frames.Count - 1);

    /// <inheritdoc cref="ModelObject.TryGet(string, ref int, out object?)"/>
    public bool TryGet(string name, ref int place, out object? value)
    {
        for (var index = _frames.Count - 1; index >= 0; index--)
        {
            if (_frames[index].Variable == name)
            {
                value = _frames[index].Item;
                return true;
            }
        }

        return root.TryGet(name, ref place, out value);
    }

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
