using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Onboarding.Docx.Expressions;

/// <summary>Lets Scriban parse the code of one tag and gives back its one statement.</summary>
internal static class ScribanParser
{
    private const int LongestNumber = 30;
    private static readonly ParserOptions Options = new() { ExpressionDepthLimit = 32, ParseFloatAsDecimal = true };
    private static readonly LexerOptions Script = new() { Mode = ScriptMode.ScriptOnly };

    /// <summary>Parses code that must be exactly one statement.</summary>
    /// <exception cref="LanguageException">It is not.</exception>
    public static ScriptStatement ParseOne(string code)
    {
        RefuseLongNumbers(code);
        var template = Template.Parse(code, null, Options, Script);
        if (template.HasErrors || template.Page?.Body is not { } body)
        {
            throw new LanguageException("language.syntax", "the tag cannot be read: " + Describe(template));
        }

        return body.Statements.Count == 1
            ? body.Statements[0]
            : throw new LanguageException("language.statements", "a tag holds exactly one expression or one control word");
    }

    /// <summary>Scriban takes seconds over a number of a hundred thousand digits, before any limit is looked at.</summary>
    private static void RefuseLongNumbers(string code)
    {
        var digits = 0;
        foreach (var letter in code)
        {
            digits = char.IsAsciiDigit(letter) || (letter == '_' && digits > 0) ? digits + 1 : 0;
            if (digits > LongestNumber)
            {
                throw new LanguageException("language.number", $"a number has more than {LongestNumber} digits");
            }
        }
    }

    private static string Describe(Template template)
    {
        var message = template.Messages.FirstOrDefault(message => message.Type == ParserMessageType.Error)?.Message ?? "it is empty";
        return message.Length <= 200 ? message : message[..200] + "…";
    }
}
