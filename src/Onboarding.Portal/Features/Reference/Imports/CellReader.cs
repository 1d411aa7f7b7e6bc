using System.Globalization;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Reference.Imports;

/// <summary>Reads cells and collects what is wrong with them.</summary>
internal sealed class CellReader(IEnumerable<ImportProblem> before)
{
    private static readonly string[] DateFormats = ["dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd"];

    private readonly List<ImportProblem> _problems = [.. before];

    public IReadOnlyList<ImportProblem> Problems => _problems;

    public void Add(int line, string column, RuleViolation violation) => _problems.Add(new(line, column, violation));

    public string? Required(ImportRow row, string column, Func<string?, Parsed<string>> parse) =>
        row.Cell(column) is null ? Wrong(row, column, new RuleViolation(K.Reference_Import_Missing)) : Optional(row, column, parse);

    public string? Optional(ImportRow row, string column, Func<string?, Parsed<string>> parse) =>
        row.Cell(column) is not { } cell ? null : parse(cell) is { IsValid: true } parsed ? parsed.Value : Wrong(row, column, parse(cell).Violation!);

    public string? Name(ImportRow row, string column) => Required(row, column, text => text!.Length <= Municipality.NameMaxLength
        ? text
        : new RuleViolation(K.Reference_Import_TooLong, ("max", Municipality.NameMaxLength)));

    /// <summary>The last day that there is stands for no end.</summary>
    public DateOnly? Date(ImportRow row, string column)
    {
        if (row.Cell(column) is not { } cell)
        {
            return null;
        }

        if (DateOnly.TryParseExact(cell, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date.Year == DateOnly.MaxValue.Year ? null : date;
        }

        Wrong(row, column, new RuleViolation(K.Reference_Import_Date, ("value", cell)));
        return null;
    }

    private string? Wrong(ImportRow row, string column, RuleViolation violation)
    {
        Add(row.Line, column, violation);
        return null;
    }
}
