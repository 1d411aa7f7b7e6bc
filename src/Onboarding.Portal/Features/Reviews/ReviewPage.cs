using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>A round as its reviewer sees it, with one of its items in full.</summary>
public abstract class ReviewPage(RoundReader reader, RoundChecks checks) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The item shown; the first to be judged when none is named.</summary>
    [BindProperty(SupportsGet = true, Name = "item")]
    public Guid? ItemId { get; set; }

    public RoundView View { get; private set; } = null!;

    public RoundFindings Found { get; private set; } = null!;

    public ReviewItem Item { get; private set; } = null!;

    /// <returns>False when the round, or the item named, is absent or foreign.</returns>
    protected async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await reader.ReadAsync(Id, cancellation) is not { } view || view.Items.Count == 0)
        {
            return false;
        }

        View = view;
        Found = await checks.OfAsync(view, cancellation);
        var chosen = ItemId is null ? view.First : view.Items.FirstOrDefault(i => i.Item.ItemId == ItemId);
        Item = chosen!;
        return chosen is not null;
    }
}
