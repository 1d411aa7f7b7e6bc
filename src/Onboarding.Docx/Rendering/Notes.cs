using System.Globalization;

namespace Onboarding.Docx.Rendering;

/// <summary>The two kinds of notes, each with a part of its own.</summary>
internal enum NoteKind
{
    Footnote,
    Endnote,
}

/// <summary>The notes of one rendering, numbered in the order in which they come out: LibreOffice takes them in that order whatever their numbers say.</summary>
internal sealed class Notes(int free)
{
    private readonly Dictionary<NoteKind, int> _begun = [];
    private readonly Dictionary<NoteKind, PartSink> _sinks = [];

    /// <summary>Number of the note that was referred to last.</summary>
    public string Current { get; private set; } = "";

    public string Begin(NoteKind kind)
    {
        var count = _begun.GetValueOrDefault(kind);
        _begun[kind] = count + 1;
        return Current = (free + count).ToString(CultureInfo.InvariantCulture);
    }

    public PartSink SinkOf(NoteKind kind, PartSink text)
    {
        if (!_sinks.TryGetValue(kind, out var sink))
        {
            _sinks[kind] = sink = text.Beside();
        }

        return sink;
    }
}
