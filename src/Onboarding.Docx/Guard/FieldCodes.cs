using System.Text;

namespace Onboarding.Docx.Guard;

/// <summary>
/// Follows the fields of a Word part and allows only those that compute something from the document itself (ECMA-376 part 1, section 17.16.5).
/// Others start programs (DDE), fetch files or pictures, or run macros. A code may be cut over any number of runs, and nested.
/// </summary>
internal sealed class FieldCodes(Action<string, string> report)
{
    private const int LongestCode = 64 << 10;
    private const int Deepest = 64;

    private static readonly HashSet<string> Allowed = new(StringComparer.OrdinalIgnoreCase)
    {
        "=", "ADDIN", "ADDRESSBLOCK", "ADVANCE", "AUTHOR", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "AUTOTEXT", "AUTOTEXTLIST", "BARCODE", "BIBLIOGRAPHY",
        "CITATION", "COMMENTS", "COMPARE", "CREATEDATE", "DATE", "DISPLAYBARCODE", "DOCPROPERTY", "DOCVARIABLE", "EDITTIME", "EQ", "FILENAME", "FILESIZE",
        "FORMCHECKBOX", "FORMDROPDOWN", "FORMTEXT", "GREETINGLINE", "HYPERLINK", "IF", "INDEX", "INFO", "KEYWORDS", "LASTSAVEDBY", "LISTNUM", "MERGEFIELD",
        "MERGEREC", "MERGESEQ", "NEXT", "NEXTIF", "NOTEREF", "NUMCHARS", "NUMPAGES", "NUMWORDS", "PAGE", "PAGEREF", "PRINTDATE", "QUOTE", "REF", "REVNUM",
        "SAVEDATE", "SECTION", "SECTIONPAGES", "SEQ", "SET", "SHAPE", "SKIPIF", "STYLEREF", "SUBJECT", "SYMBOL", "TA", "TC", "TEMPLATE", "TIME", "TITLE",
        "TOA", "TOC", "USERADDRESS", "USERINITIALS", "USERNAME", "XE",
    };

    private readonly Stack<Field> _open = new();

    public void Begin()
    {
        if (_open.TryPeek(out var outer) && outer.InCode)
        {
            outer.HasInner = true;
            outer.HidesName |= !HasWholeName(outer.Code.ToString());
        }

        if (_open.Count == Deepest)
        {
            report("field.depth", $"more than {Deepest} fields stand inside one another");
            return;
        }

        _open.Push(new());
    }

    public void Separate()
    {
        if (_open.TryPeek(out var field))
        {
            field.InCode = false;
        }
    }

    public void End()
    {
        if (_open.TryPop(out var field))
        {
            Judge(field);
        }
    }

    /// <summary>A piece of code; outside a field it is judged as one of its own.</summary>
    public void Add(string code)
    {
        if (!_open.TryPeek(out var field) || !field.InCode)
        {
            var alone = new Field();
            alone.Code.Append(code);
            Judge(alone);
        }
        else if (field.Code.Length + code.Length > LongestCode)
        {
            report("field.length", $"the code of a field is longer than {LongestCode} characters");
        }
        else
        {
            field.Code.Append(code);
        }
    }

    /// <summary>At the end of the part: fields that were never closed are judged too.</summary>
    public void Finish()
    {
        while (_open.Count > 0)
        {
            End();
        }
    }

    private void Judge(Field field)
    {
        var code = field.Code.ToString().Trim();
        var name = Name(code);
        if (field.HidesName)
        {
            report("field.hidden", "the name of a field is made by another field");
        }
        else if (code.Length > 0 && !Allowed.Contains(name))
        {
            report("field.forbidden", $"a field of type “{(name.Length <= 40 ? name : name[..40])}” is not accepted");
        }
        else if (name.Equals("HYPERLINK", StringComparison.OrdinalIgnoreCase) && (field.HasInner || !RelationshipRules.IsHarmlessLink(LinkTarget(code))))
        {
            report("field.hyperlink", "a hyperlink field leads elsewhere than to http, https or mailto");
        }
    }

    private static string Name(string code) =>
        code.StartsWith('=') ? "=" : string.Concat(code.TakeWhile(letter => !char.IsWhiteSpace(letter) && letter is not ('"' or '\\')));

    private static bool HasWholeName(string code)
    {
        var started = code.TrimStart();
        return started.Length > 0 && (started[0] == '=' || started.Any(char.IsWhiteSpace));
    }

    /// <summary>The first argument that is not a switch or the value of one.</summary>
    private static string LinkTarget(string code)
    {
        var words = Words(code["HYPERLINK".Length..]);
        for (var index = 0; index < words.Count; index++)
        {
            if (words[index] is @"\l" or @"\o" or @"\t" or @"\L" or @"\O" or @"\T")
            {
                index++;
            }
            else if (!words[index].StartsWith('\\') || words[index].StartsWith(@"\\", StringComparison.Ordinal))
            {
                return words[index];
            }
        }

        return "";
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                continue;
            }

            var isQuoted = text[at] is '"' or '“' or '”';
            var start = isQuoted ? at + 1 : at;
            for (at = start; at < text.Length && !(isQuoted ? text[at] is '"' or '“' or '”' : char.IsWhiteSpace(text[at])); at++)
            {
            }

            words.Add(text[start..at]);
        }

        return words;
    }

    private sealed class Field
    {
        public StringBuilder Code { get; } = new();

        public bool InCode { get; set; } = true;

        public bool HasInner { get; set; }

        public bool HidesName { get; set; }
    }
}
