using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.Reviews;

namespace Onboarding.Portal.Features.Reviews.Grid;

/// <summary>The grid of a round as a person has it before him: its rows, filter and page, and what is ticked.</summary>
public abstract class GridPage(GridReader reader) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public GridFilter Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>The round that the person has before him.</summary>
    [BindProperty]
    public Guid? RoundId { get; set; }

    /// <summary>The rows shown, with their states; see <see cref="GridRow.Seen"/>.</summary>
    [BindProperty(Name = "seen")]
    public List<string> Seen { get; set; } = [];

    /// <summary>What is ticked; see <see cref="GridChoice"/>.</summary>
    [BindProperty(Name = "for")]
    public List<string> Ticked { get; set; } = [];

    public RoundGrid Table { get; private set; } = null!;

    public IReadOnlyList<IReadOnlyList<GridRow>> Pages { get; private set; } = [];

    /// <summary>Cells that somebody else judged while the form was open.</summary>
    public IReadOnlyList<GridCell> Meanwhile { get; private set; } = [];

    protected GridChoice Choice => new(RoundId, Seen, Ticked);

    /// <summary>The same rows, from the key of the dossier on.</summary>
    protected object Address => new { id = Id, show = Show == GridFilter.All ? null : (GridFilter?)Show, p = P == 1 ? null : (int?)P };

    /// <returns>Null where the person judges nothing.</returns>
    public GridTick? ChoiceOf(string token, string key, string of) => Table.View.MayJudge ? new(token, key, of, Ticked.Contains(token)) : null;

    /// <returns>False when the round is absent or foreign.</returns>
    protected async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await reader.ReadAsync(Id, cancellation) is not { } table)
        {
            return false;
        }

        (Table, Pages) = (table, table.PagesOf(Show));
        P = Math.Clamp(P, 1, Pages.Count);
        return true;
    }

    /// <summary>Unticks what was judged meanwhile, so that pressing again does the rest.</summary>
    protected void KeepRest(CellAction action)
    {
        var chosen = Choice.Of(Table).ToLookup(c => c.IsOvertaken(action), c => c.Cell);
        (Meanwhile, Ticked) = ([.. chosen[true]], [.. chosen[false].Select(c => c.Token)]);
    }
}
