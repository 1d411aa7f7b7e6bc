using System.Globalization;
using System.Xml.Linq;
using Onboarding.Docx.Plans;
using Onboarding.Docx.Rendering;

namespace Onboarding.Docx.Compile;

/// <summary>
/// The footnotes and endnotes of a template. Before the text is compiled, each note is taken to where it is referred to, so that its tags see what the
/// text around them sees; when a document is made, it goes back into its part, once for each reference that comes out.
/// </summary>
internal sealed class NoteParts
{
    private const string Prefix = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private readonly Dictionary<NoteKind, XElement> _roots = [];
    private readonly HashSet<NoteKind> _moved = [];

    /// <param name="find">Gives the content of the part of a type, where there is one.</param>
    public NoteParts(Func<string, XElement?> find)
    {
        foreach (var kind in Enum.GetValues<NoteKind>())
        {
            if (find(TypeOf(kind)) is { } root && root.Name.Namespace == Names.W)
            {
                _roots[kind] = root;
            }
        }
    }

    /// <summary>Takes the notes into a text that has tags.</summary>
    public void MoveInto(XElement text)
    {
        var hasTags = _roots.Values.Any(root => TagScanner.MayHoldTags(root.Value))
            || text.Descendants(Names.Paragraph).Any(paragraph => TagScanner.MayHoldTags(new ParagraphText(paragraph).Value));
        if (!hasTags)
        {
            return;
        }

        foreach (var (kind, root) in _roots)
        {
            var notes = root.Elements().Where(note => note.Attribute(Names.W + "type") is null)
                .GroupBy(note => (string?)note.Attribute(Names.W + "id") ?? "").ToDictionary(same => same.Key, same => same.First());
            foreach (var reference in text.Descendants(Names.W + (NameOf(kind) + "Reference")).ToList())
            {
                if (notes.Remove((string?)reference.Attribute(Names.W + "id") ?? "", out var note))
                {
                    Move(kind, reference, note);
                }
            }

            if (_moved.Contains(kind))
            {
                foreach (var declaration in text.Attributes().Where(attribute => attribute.IsNamespaceDeclaration))
                {
                    root.SetAttributeValue(declaration.Name, declaration.Value); // notes come back with the prefixes of the text
                }
            }
        }
    }

    /// <summary>Whether a part holds notes. Such a part is compiled and made after the text.</summary>
    public static bool Holds(string type) => KindOf(type) is not null;

    /// <summary>What stays in a part of notes: separators, and the place where the notes come back.</summary>
    public XElement Rest(string type, XElement part)
    {
        if (KindOf(type) is not { } kind || !_moved.Contains(kind))
        {
            return part;
        }

        _roots[kind].Add(Names.ToStep(new NotesNode(kind)));
        return _roots[kind];
    }

    /// <summary>The first number that no note has which stays in its part.</summary>
    public int FreeNumber => _roots.Values.SelectMany(root => root.Elements())
        .Select(note => int.TryParse((string?)note.Attribute(Names.W + "id"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? id : 0)
        .DefaultIfEmpty().Max() + 1;

    private void Move(NoteKind kind, XElement reference, XElement note)
    {
        note.Remove();
        reference.Attribute(Names.W + "id")!.AddAnnotation(new NoteReferenceNode(kind));
        note.Attribute(Names.W + "id")!.AddAnnotation(new NoteNumberNode());
        reference.AddAfterSelf(new XElement(Names.Note, note));
        _moved.Add(kind);
    }

    private static NoteKind? KindOf(string type) =>
        type == TypeOf(NoteKind.Footnote) ? NoteKind.Footnote : type == TypeOf(NoteKind.Endnote) ? NoteKind.Endnote : null;

    private static string TypeOf(NoteKind kind) => $"{Prefix}{NameOf(kind)}s+xml";

    private static string NameOf(NoteKind kind) => kind switch
    {
        NoteKind.Footnote => "footnote",
        NoteKind.Endnote => "endnote",
    };
}
