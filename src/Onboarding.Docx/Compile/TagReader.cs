using System.Text.RegularExpressions;
using Onboarding.Docx.Expressions;
using Scriban.Syntax;

namespace Onboarding.Docx.Compile;

/// <summary>Reads the code of one tag: which control word it is, and its expressions. Scriban parses all of it; a block is completed with <c>end</c> for that.</summary>
internal static partial class TagReader
{
    private const string PageBreak = "page_break";

    [GeneratedRegex(@"^([A-Za-z_]+)(?![A-Za-z0-9_.])\s*")]
    private static partial Regex FirstWord { get; }

    /// <exception cref="LanguageException">The tag is not part of the template language.</exception>
    public static Tag Read(string code, TemplatePlace place)
    {
        if (code.Length == 0)
        {
            throw new LanguageException("tag.empty", "the tag is empty");
        }

        if (code[0] == '#')
        {
            return new(TagKind.Comment, code, place);
        }

        if (code[0] is '-' or '~' || code[^1] is '-' or '~')
        {
            throw new LanguageException("language.whitespace", "“-” and “~” beside the braces have no meaning in Word");
        }

        var word = FirstWord.Match(code).Groups[1].Value;
        return word switch
        {
            "for" => ReadFor(code, place),
            "if" => ReadCondition(TagKind.If, code, code, place),
            "else" => ReadElse(code, place),
            "case" => ReadCase(code, place),
            "when" => ReadWhen(code, place),
            "end" when code == "end" => new(TagKind.End, code, place),
            "end" => throw new LanguageException("language.end", "“end” stands alone in its tag"),
            "elseif" or "elsif" or "elif" => throw new LanguageException("language.else", "write “else if” in two words", "else if"),
            "include" => throw new LanguageException(
                "language.include", "a document is brought in by a tag alone in its paragraph, in the text of the document: include \"name\", with a name that the program knows"),
            "while" or "func" or "capture" or "wrap" or "with" or "import" or "readonly" or "ret" or "break" or "continue"
                or "tablerow" or "do" or "unless" or "set" => throw new LanguageException("language.statement", $"“{word}” is not part of the template language"),
            PageBreak when code == PageBreak => new(TagKind.Content, code, place),
            _ => ReadPrint(code, place),
        };
    }

    /// <summary>Takes the place of a tag that could not be read, so that one mistake in a loop does not make its <c>end</c> look wrong too.</summary>
    public static Tag StandIn(string code, TemplatePlace place) => new(
        FirstWord.Match(code).Groups[1].Value switch
        {
            "for" or "while" or "func" or "capture" or "wrap" or "with" or "tablerow" or "do" => TagKind.For,
            "if" or "unless" => TagKind.If,
            "case" => TagKind.Case,
            "when" => TagKind.When,
            "end" => TagKind.End,
            _ => TagKind.Print,
        },
        code.Length <= 60 ? code : code[..60] + "…",
        place);

    private static Tag ReadPrint(string code, TemplatePlace place)
    {
        var printed = ScribanParser.ParseOne(code) is ScriptExpressionStatement statement
            ? ExpressionReader.ReadPrinted(statement.Expression, code)
            : throw new LanguageException("language.statement", "the tag is neither an expression nor a control word of the template language");
        return new(printed.Content is null ? TagKind.Print : TagKind.Content, code, place) { Expressions = [printed] };
    }

    private static Tag ReadFor(string code, TemplatePlace place)
    {
        if (ScribanParser.ParseOne(code + "\nend") is not ScriptForStatement { Variable: ScriptVariableGlobal variable } loop
            || loop.NamedArguments is { Count: > 0 } || !IsOnlyEnd(loop.Body) || loop.Else is not null)
        {
            throw new LanguageException("language.for", "a loop is written: for item in list");
        }

        if (FunctionSpec.All.ContainsKey(variable.Name) || variable.Name == "for")
        {
            throw new LanguageException("language.for", $"“{variable.Name}” cannot be the name of a loop variable");
        }

        if (loop.Iterator is not (ScriptVariableGlobal or ScriptMemberExpression))
        {
            throw new LanguageException("language.for", "a loop goes over a field, such as site.cameras");
        }

        return new(TagKind.For, code, place)
        {
            Variable = variable.Name,
            Expressions = [ExpressionReader.Read(loop.Iterator, code, Usage.List)],
        };
    }

    private static Tag ReadElse(string code, TemplatePlace place)
    {
        var rest = code["else".Length..].TrimStart();
        if (rest.Length == 0)
        {
            return new(TagKind.Else, code, place);
        }

        return FirstWord.Match(rest).Groups[1].Value == "if"
            ? ReadCondition(TagKind.ElseIf, rest, code, place)
            : throw new LanguageException("language.else", "after “else” only “if” may follow");
    }

    private static Tag ReadCondition(TagKind kind, string statement, string code, TemplatePlace place) =>
        ScribanParser.ParseOne(statement + "\nend") is ScriptIfStatement { Else: null } condition && IsOnlyEnd(condition.Then)
            ? new(kind, code, place) { Expressions = [ExpressionReader.Read(condition.Condition, code, Usage.Test)] }
            : throw new LanguageException("language.if", "a condition is written: if field, or: if field == \"value\"");

    private static Tag ReadCase(string code, TemplatePlace place) =>
        ScribanParser.ParseOne(code + "\nend") is ScriptCaseStatement choice && IsOnlyEnd(choice.Body)
            ? new(TagKind.Case, code, place) { Expressions = [ExpressionReader.Read(choice.Value, code, Usage.Scalar)] }
            : throw new LanguageException("language.case", "a choice is written: case field");

    private static Tag ReadWhen(string code, TemplatePlace place) =>
        ScribanParser.ParseOne("case 0\n" + code + "\nend") is ScriptCaseStatement { Body.Statements: [ScriptWhenStatement when] } && IsOnlyEnd(when.Body)
            ? new(TagKind.When, code, place) { Expressions = [.. when.Values.Select(value => ExpressionReader.Read(value, code, Usage.Scalar))] }
            : throw new LanguageException("language.when", "a branch is written: when \"value\", or: when \"one\", \"other\"");

    private static bool IsOnlyEnd(ScriptBlockStatement? body) => body is null || body.Statements.All(statement => statement is ScriptEndStatement);
}
