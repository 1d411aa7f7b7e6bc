using Onboarding.Domain.Organisations;
using Onboarding.Domain.Places;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Reference.Imports;

/// <summary>A police zone as a file has it. What the file does not say is null.</summary>
/// <param name="Municipalities">NIS codes; null leaves them as they are.</param>
public sealed record ZoneRow(
    int Line, string Code, string NameFr, string NameNl, LanguageRegime? Regime, IReadOnlyList<string>? Municipalities, DateOnly? ValidFrom, DateOnly? ValidTo, string? SuccessorCode);

/// <summary>Reads police zones from a table, one per line.</summary>
internal static class ZoneRows
{
    public const string Code = "code";
    public const string Municipalities = "municipalities";
    public const string Successor = "successor";
    private const string NameFr = "name_fr";
    private const string NameNl = "name_nl";
    private const string Regime = "regime";
    private const string From = "valid_from";
    private const string To = "valid_to";

    private static readonly char[] Separators = [' ', ',', ';', '/'];

    private static readonly Dictionary<string, string[]> Columns = new()
    {
        [Code] = ["code", "zone", "zone_code"],
        [NameFr] = ["name_fr", "fr"],
        [NameNl] = ["name_nl", "nl"],
        [Regime] = ["regime", "language", "languages"],
        [Municipalities] = ["municipalities", "nis", "nis_codes"],
        [From] = ["valid_from"],
        [To] = ["valid_to"],
        [Successor] = ["successor", "successor_code"],
    };

    public static Reading<ZoneRow> Read(byte[] content)
    {
        var table = new ImportTable(Columns, Code, NameFr, NameNl).Read(content);
        var cells = new CellReader(table.Problems);
        var rows = new Dictionary<string, ZoneRow>();
        foreach (var row in table.Rows)
        {
            var (code, fr, nl) = (cells.Required(row, Code, ZoneCode.Parse), cells.Name(row, NameFr), cells.Name(row, NameNl));
            var zone = new ZoneRow(
                row.Line, code ?? "", fr ?? "", nl ?? "", RegimeIn(row, cells), NisCodesIn(row, cells), cells.Date(row, From), cells.Date(row, To),
                cells.Optional(row, Successor, ZoneCode.Parse));
            if (code is not null && !rows.TryAdd(code, zone))
            {
                cells.Add(row.Line, Code, new RuleViolation(K.Reference_Import_Twice, ("code", code), ("line", rows[code].Line)));
            }
        }

        if (rows.Count == 0 && cells.Problems.Count == 0)
        {
            cells.Add(1, "", new RuleViolation(K.Reference_Import_Empty));
        }

        return new([.. rows.Values], cells.Problems);
    }

    private static LanguageRegime? RegimeIn(ImportRow row, CellReader cells)
    {
        switch (row.Cell(Regime)?.ToUpperInvariant())
        {
            case null:
                return null;
            case "FR" or "FRENCH":
                return LanguageRegime.French;
            case "NL" or "DUTCH":
                return LanguageRegime.Dutch;
            case "BIL" or "FR+NL" or "FR/NL" or "BILINGUAL":
                return LanguageRegime.Bilingual;
            default:
                cells.Add(row.Line, Regime, new RuleViolation(K.Reference_Import_Regime));
                return null;
        }
    }

    private static List<string>? NisCodesIn(ImportRow row, CellReader cells)
    {
        if (row.Cell(Municipalities) is not { } list)
        {
            return null;
        }

        var codes = new List<string>();
        foreach (var part in list.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            var code = NisCode.Parse(part);
            if (code.IsValid)
            {
                codes.Add(code.Value);
            }
            else
            {
                cells.Add(row.Line, Municipalities, code.Violation);
            }
        }

        return codes;
    }
}
