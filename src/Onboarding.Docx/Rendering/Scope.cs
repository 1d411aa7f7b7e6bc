using Onboarding.Docx.Expressions;
using Onboarding.Docx.Model;

namespace Onboarding.Docx.Rendering;

/// <summary>The names a template can see: loop variables, innermost first, then the model.</summary>
internal sealed class Scope(ModelObject root, TextFormat format)
{
    private Frame? _innermost;

    /// <summary>How functions write values.</summary>
    public TextFormat Format { get; } = format;

    /// <summary>The loop that <c>for</c> means.</summary>
    public Frame Innermost => _innermost!;

    /// <summary>All names of fields and loop variables, to find the one that was meant.</summary>
    public IEnumerable<string> Names => root.Names.Concat(Frames().Select(frame => frame.Variable));

    public Frame Enter(string variable, int count)
    {
        _innermost = new(variable, count, _innermost);
        return _innermost;
    }

    public void Leave() => _innermost = Innermost.Outer;

    /// <inheritdoc cref="ModelObject.TryGet(ref string, ref int, out object?)"/>
    public bool TryGet(ref string name, ref int place, out object? value)
    {
        for (var frame = _innermost; frame is not null; frame = frame.Outer)
        {
            if (ReferenceEquals(frame.Variable, name) || frame.Variable == name)
            {
                name = frame.Variable;
                value = frame.Item;
                return true;
            }
        }

        return root.TryGet(ref name, ref place, out value);
    }

    /// <summary>The list position of every open loop, innermost last, for messages: <c>camera</c> is item 4.</summary>
    public string Describe() => string.Join(", ", Frames().Reverse().Select(frame => $"{frame.Variable} number {frame.Index + 1}"));

    private IEnumerable<Frame> Frames()
    {
        for (var frame = _innermost; frame is not null; frame = frame.Outer)
        {
            yield return frame;
        }
    }

    /// <summary>A loop that is running.</summary>
    internal sealed class Frame(string variable, int count, Frame? outer)
    {
        public string Variable { get; } = variable;

        /// <summary>The loop around this one.</summary>
        public Frame? Outer { get; } = outer;

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
