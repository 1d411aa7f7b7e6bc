using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Copies;

/// <summary>What the partial <c>_CopyGrid</c> shows: first how many copies, then the grid of the fields that vary.</summary>
[RequestSizeLimit(LargestForm), RequestFormLimits(ValueCountLimit = MostCells)]
public abstract class CopiesPage : PageModel
{
    private const int Most = 60;
    private const int LargestForm = 1024 * 1024;

    /// <summary>Sixty copies of a site with ninety-nine cameras.</summary>
    private const int MostCells = 20_000;

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Key of the first copy: a form sent twice makes the copies once.</summary>
    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty, Display(Name = K.Copies_Count, Description = K.Copies_CountHint)]
    public int? Count { get; set; }

    [BindProperty, Display(Name = K.Copies_Pasted, Description = K.Copies_PastedHint)]
    public string? Pasted { get; set; }

    /// <summary>The cells, row by row.</summary>
    [BindProperty]
    public List<List<string?>> Rows { get; set; } = [];

    public DossierHead Head { get; protected set; } = null!;

    /// <summary>Headings of the columns, once they are known.</summary>
    public abstract IReadOnlyList<string> Headings { get; }

    /// <summary>What is copied, as people call it.</summary>
    public abstract string Subject { get; }

    /// <summary>The page of what is copied.</summary>
    public abstract string Hub { get; }

    public static string CellName(int row, int column) => $"{nameof(Rows)}[{row}][{column}]";

    public string? ErrorOf(int row, int column) =>
        ModelState.TryGetValue(CellName(row, column), out var cell) && cell.Errors.Count > 0 ? cell.Errors[0].ErrorMessage : null;

    /// <summary>Makes the grid, with what was pasted in its cells.</summary>
    protected IActionResult Fill<T>(CopyGrid<T> grid)
    {
        if (Count is not (>= 1 and <= Most))
        {
            this.AddError(nameof(Count), K.Copies_CountWrong, ("max", Most));
            return this.PageWithErrors();
        }

        Rows = grid.Fill(Count.Value);
        if (grid.Paste(Pasted, Rows) is var lines && lines > Count)
        {
            Rows = [];
            this.AddError(nameof(Pasted), K.Copies_TooManyLines, ("lines", lines), ("count", Count));
            return this.PageWithErrors();
        }

        return Page();
    }

    /// <returns>Whether the grid can be saved; adds the errors, each at its cell.</returns>
    protected bool Check<T>(CopyGrid<T> grid)
    {
        if (Rows.Count is 0 or > Most || Rows.Exists(r => r.Count != grid.Columns.Count))
        {
            this.AddError("", K.Copies_OtherGrid);
            Rows = [];
            return false;
        }

        foreach (var (row, column, violation) in grid.Check(Rows))
        {
            this.AddError(CellName(row, column), violation);
        }

        return ModelState.IsValid;
    }

    /// <summary>The cell that a serial number taken elsewhere stands in; empty for above the form.</summary>
    protected string CellOf(RuleViolation violation)
    {
        var serial = violation.Arguments.FirstOrDefault(a => a.Name == "serial").Value as string;
        var cells = from row in Rows.Index() from cell in row.Item.Index() where serial is not null && cell.Item?.Trim() == serial select CellName(row.Index, cell.Index);
        return cells.FirstOrDefault("");
    }
}
