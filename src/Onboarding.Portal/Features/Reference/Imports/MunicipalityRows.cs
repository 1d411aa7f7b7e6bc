using Onboarding.Domain.Places;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Reference.Imports;

/// <summary>A municipality as a file has it. What the file does not say is null.</summary>
public sealed record MunicipalityRow(
    int Line, string Nis, string NameFr, string NameNl, string? Postcodes, DateOnly? ValidFrom, DateOnly? ValidTo, string? SuccessorNis);

/// <summary>
/// Reads municipalities: Statbel's REFNIS text, of which only the fourth level are municipalities and which says an open end as 31/12/9999,
/// or a table with one municipality per line, several lines for several postcodes.
/// </summary>
internal static class MunicipalityRows
{
    public const string Nis = "nis";
    private const string NameFr = "fr";
    private const string NameNl = "nl";
    private const string Postcodes = "postcodes";
    private const string From = "from";
    private const string To = "to";
    private const string Successor = "successor";
    private const string Level = "level";
    private const string MunicipalityLevel = "4";

    private static readonly Dictionary<string, string[]> Columns = new()
    {
        [Nis] = ["nis", "nis_code", "niscode", "ins", "cd_refnis"],
        [NameFr] = ["name_fr", "municipality_fr", "tx_refnis_fr", "fr"],
        [NameNl] = ["name_nl", "municipality_nl", "tx_refnis_nl", "nl"],
        [Postcodes] = ["postcodes", "postcode", "zip"],
        [From] = ["valid_from", "dt_vldt_start"],
        [To] = ["valid_to", "dt_vldt_end"],
        [Successor] = ["successor", "successor_nis"],
        [Level] = ["lvl_refnis"],
    };

    public static Reading<MunicipalityRow> Read(byte[] content)
    {
        var table = new ImportTable(Columns, Nis, NameFr, NameNl).Read(content);
        var cells = new CellReader(table.Problems);
        var rows = new List<MunicipalityRow>();
        foreach (var row in table.Rows.Where(r => r.Cell(Level) is null or MunicipalityLevel))
        {
            var (nis, fr, nl) = (cells.Required(row, Nis, NisCode.Parse), cells.Name(row, NameFr), cells.Name(row, NameNl));
            var (postcodes, successor) = (cells.Optional(row, Postcodes, PostcodeList.Parse), cells.Optional(row, Successor, NisCode.Parse));
            var (from, to) = (cells.Date(row, From), cells.Date(row, To));
            if (nis is not null && fr is not null && nl is not null)
            {
                rows.Add(new(row.Line, nis, fr, nl, postcodes, from, to, successor));
            }
        }

        if (rows.Count == 0 && cells.Problems.Count == 0)
        {
            cells.Add(1, "", new RuleViolation(K.Reference_Import_Empty));
        }

        return new([.. rows.GroupBy(r => r.Nis).SelectMany(group => Joined([.. group], cells))], cells.Problems);
    }

    /// <summary>One row per period of a municipality: lines that differ only in the postcode are joined.</summary>
    private static IEnumerable<MunicipalityRow> Joined(IReadOnlyList<MunicipalityRow> lines, CellReader cells)
    {
        foreach (var period in lines.GroupBy(l => (l.ValidFrom, l.ValidTo)))
        {
            var first = period.First();
            foreach (var other in period.Where(l => (l.NameFr, l.NameNl) != (first.NameFr, first.NameNl)))
            {
                cells.Add(other.Line, Nis, new RuleViolation(K.Reference_Import_Twice, ("code", first.Nis), ("line", first.Line)));
            }

            yield return first with { Postcodes = period.All(l => l.Postcodes is null) ? null : PostcodeList.Parse(string.Join(' ', period.Select(l => l.Postcodes))).Value };
        }
    }
}
