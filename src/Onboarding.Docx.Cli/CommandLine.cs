using System.CommandLine;

namespace Onboarding.Docx.Cli;

/// <summary>The command line: 0 when all is well, 1 when there are problems (one per line on standard error), 2 for a wrong command.</summary>
internal static class CommandLine
{
    public const int Sound = 0;
    public const int Problems = 1;
    private const int WrongUsage = 2;

    public static int Run(string[] args)
    {
        var root = new RootCommand("Fills Word templates that carry {{ tags }}, and checks them.") { Render(), Inspect(), Check() };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
        {
            return parsed.Invoke();
        }

        foreach (var error in parsed.Errors)
        {
            Console.Error.WriteLine(error.Message);
        }

        return WrongUsage;
    }

    private static Command Render()
    {
        var (template, data) = (Template(), new Argument<FileInfo>("DATA.json") { Description = "The values, as a JSON object." }.AcceptExistingOnly());
        var output = new Option<FileInfo>("--output", "-o") { Description = "The document to write.", Required = true };
        var culture = new Option<string>("--culture") { Description = "Language of dates, numbers and words.", DefaultValueFactory = _ => "fr-BE" };
        culture.Validators.Add(result =>
        {
            if (!Commands.IsCulture(result.GetValueOrDefault<string>()))
            {
                result.AddError("The culture must be a language tag such as fr-BE or nl-BE.");
            }
        });
        var (pdf, json) = (new Option<bool>("--pdf") { Description = "Make a PDF of it too, beside it, with LibreOffice." }, Json());
        var command = new Command("render", "Makes a document from a template and a JSON file.") { template, data, output, culture, pdf, json };
        command.SetAction(parsed => Commands.Render(
            new(parsed.GetRequiredValue(template), parsed.GetRequiredValue(data), parsed.GetRequiredValue(output), parsed.GetRequiredValue(culture), parsed.GetValue(pdf)),
            parsed.GetValue(json)));
        return command;
    }

    private static Command Inspect()
    {
        var (template, json) = (Template(), Json());
        var command = new Command("inspect", "Lists the fields that a template asks for.") { template, json };
        command.SetAction(parsed => Commands.Inspect(parsed.GetRequiredValue(template), parsed.GetValue(json)));
        return command;
    }

    private static Command Check()
    {
        var (template, json) = (Template(), Json());
        var sample = new Option<FileInfo>("--sample") { Description = "Values to compare with the template and to try it with." }.AcceptExistingOnly();
        var command = new Command("check", "Checks a template, and whether a JSON file fits it.") { template, sample, json };
        command.SetAction(parsed => Commands.Check(parsed.GetRequiredValue(template), parsed.GetValue(sample), parsed.GetValue(json)));
        return command;
    }

    private static Argument<FileInfo> Template() => new Argument<FileInfo>("TEMPLATE.docx") { Description = "The template." }.AcceptExistingOnly();

    private static Option<bool> Json() => new("--json") { Description = "Write the result, or the problems, as JSON on standard output." };
}
