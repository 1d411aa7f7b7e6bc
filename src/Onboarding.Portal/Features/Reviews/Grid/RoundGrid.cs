using Onboarding.Domain.Dossiers;

namespace Onboarding.Portal.Features.Reviews.Grid;

/// <summary>The sites and cameras of a round against what is judged of them.</summary>
/// <param name="Columns">Sections first, then documents.</param>
/// <param name="Rows">Each site before its cameras.</param>
public sealed record RoundGrid(RoundView View, IReadOnlyList<GridColumn> Columns, IReadOnlyList<GridRow> Rows)
{
    /// <summary>From so many cameras on the review leads here.</summary>
    public const int Many = 4;

    /// <summary>Cameras on a page, unless those of one site are more.</summary>
    private const int PageSize = 80;

    public int Sections => Columns.Count(c => !c.IsDocument);

    public int ToDecide => Rows.SelectMany(r => r.Asked).Count(c => c.NeedsDecision);

    public int WithFindings => Rows.SelectMany(r => r.Asked).Count(c => c.Findings.Count > 0);

    /// <summary>Null for the data of a site, which stand in no column of their own.</summary>
    public string? LabelOf(GridCell cell) => Columns.FirstOrDefault(c => c.Key == cell.Column)?.Label;

    public static bool IsWorthwhile(RoundView view) => view.Items.Count(i => i.Item.Kind == ItemKind.Camera) >= Many;

    /// <summary>The rows that a filter lets through, a site always with its cameras, in pages.</summary>
    public IReadOnlyList<IReadOnlyList<GridRow>> PagesOf(GridFilter filter)
    {
        var pages = new List<List<GridRow>> { new() };
        foreach (var site in SitesOf(filter))
        {
            if (pages[^1].Count > 0 && pages[^1].Count(r => !r.IsSite) + site.Count - 1 > PageSize)
            {
                pages.Add([]);
            }

            pages[^1].AddRange(site);
        }

        return pages;
    }

    private IEnumerable<IReadOnlyList<GridRow>> SitesOf(GridFilter filter)
    {
        for (var first = 0; first < Rows.Count;)
        {
            var (site, cameras) = (Rows[first], Rows.Skip(first + 1).TakeWhile(r => !r.IsSite).ToList());
            var shown = cameras.Where(r => IsShown(r, filter)).ToList();
            if (shown.Count > 0 || IsShown(site, filter))
            {
                yield return [site, .. shown];
            }

            first += 1 + cameras.Count;
        }
    }

    private static bool IsShown(GridRow row, GridFilter filter) => filter switch
    {
        GridFilter.All => true,
        GridFilter.Decide => row.Asked.Any(c => c.NeedsDecision),
        GridFilter.Findings => row.Asked.Any(c => c.Findings.Count > 0),
    };
}
