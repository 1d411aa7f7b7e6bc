using System.Text;
using CsvHelper;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Reference.Imports;

/// <summary>A line of a table, its cells by column.</summary>
public sealed record ImportRow(int Line, IReadOnlyDictionary<string, string> Cells)
{
    /// <returns>Null when the column is absent or the cell empty.</returns>
    public string? Cell(string column) => Cells.GetValueOrDefault(column) is { Length: > 0 } cell ? cell : null;
}

/// <summary>
/// Reads a table of text with a line of column names: commas, semicolons, tabs or bars between the columns. Columns are known by several
/// names, as the files of Statbel, of regions and of spreadsheets call them.
/// </summary>
/// <param name="columns">For each column the names that it may have, in small letters.</param>
/// <param name="required">Columns without which the file cannot be used.</param>
internal sealed class ImportTable(IReadOnlyDictionary<string, string[]> columns, params string[] required)
{
    private const string Delimiters = ",;|\t";

    private readonly List<ImportProblem> _problems = [];

    public Reading<ImportRow> Read(byte[] content)
    {
        var text = Decode(content);
        var head = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is var end && end < 0 ? text.Length : end).ToString();
        var delimiter = Delimiters.MaxBy(d => head.Count(c => c == d));
        using var csv = CsvReader.FromText(text, Options(delimiter));
        csv.ReadHeader();
        if (csv.Headers is not { Count: > 0 } header || Positions(header) is not { } positions)
        {
            return new([], _problems is [] ? [new(1, "", new RuleViolation(K.Reference_Import_Empty))] : _problems);
        }

        var rows = new List<ImportRow>();
        while (csv.Read())
        {
            var line = (int)csv.LineNumber;
            if (csv.FieldCount < header.Count)
            {
                _problems.Add(new(line, $"{csv.FieldCount + 1}", new RuleViolation(K.Reference_Import_ShortLine, ("count", csv.FieldCount), ("expected", header.Count))));
                continue;
            }

            rows.Add(new(line, positions.ToDictionary(p => p.Column, p => csv.GetString(p.Index).Trim())));
        }

        return new(rows, _problems);
    }

    /// <summary>UTF-8; a file that is none was saved by an older spreadsheet as Latin 1.</summary>
    private static string Decode(byte[] content)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(content);
        }
    }

    private CsvReaderOptions Options(char delimiter) => new()
    {
        Separator = delimiter,
        Mode = delimiter == '|' ? CsvMode.NoEscape : CsvMode.Rfc4180,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Skip,
        OnMalformedRecord = bad => _problems.Add(new((int)bad.LineNumber, "", new RuleViolation(K.Reference_Import_Quotes))),
    };

    /// <returns>Null, with the problems, when a column is missing or there twice.</returns>
    private List<(string Column, int Index)>? Positions(IReadOnlyList<string> header)
    {
        var names = header.Select(name => name.Trim().ToLowerInvariant()).ToList();
        var found = columns
            .SelectMany(column => names.Select((name, index) => (Column: column.Key, Index: index, Fits: column.Value.Contains(name))))
            .Where(c => c.Fits)
            .ToLookup(c => c.Column, c => c.Index);
        foreach (var missing in required.Where(column => !found.Contains(column)))
        {
            _problems.Add(new(1, "", new RuleViolation(K.Reference_Import_NoColumn, ("names", string.Join(", ", columns[missing])))));
        }

        foreach (var twice in found.Where(f => f.Count() > 1))
        {
            _problems.Add(new(1, header[twice.Last()], new RuleViolation(K.Reference_Import_ColumnTwice)));
        }

        return _problems.Count > 0 ? null : [.. found.Select(f => (f.Key, f.First()))];
    }
}
