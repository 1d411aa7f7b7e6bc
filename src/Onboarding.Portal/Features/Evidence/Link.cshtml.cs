using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.People;
using Onboarding.Portal.Features.Evidence.Incoming;
using Onboarding.Portal.Features.Evidence.Matrix;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>A file that was brought for one requirement is brought for others too: it is stored once.</summary>
public sealed class LinkModel(ItemDetailsReader reader, IncomingReader targets, EvidenceService evidence) : PageModel
{
    [BindProperty, Display(Name = K.Evidence_Link_For)]
    public List<Guid> ItemIds { get; set; } = [];

    /// <summary>What was chosen in the table; see <see cref="ItemChoice"/>.</summary>
    [BindProperty(SupportsGet = true, Name = "for")]
    public List<string> For { get; set; } = [];

    public ItemDetails Details { get; private set; } = null!;

    public VersionRow Row { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Targets { get; private set; } = [];

    [Needs(Permission.ProvideEvidence)]
    public async Task<IActionResult> OnGetAsync(Guid id, Guid itemId, Guid versionId, CancellationToken cancellation) =>
        await LoadAsync(id, itemId, versionId, cancellation) ? Page() : NotFound();

    [Needs(Permission.ProvideEvidence)]
    public async Task<IActionResult> OnPostAsync(Guid id, Guid itemId, Guid versionId, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, itemId, versionId, cancellation))
        {
            return NotFound();
        }

        if (ItemIds.Count == 0)
        {
            this.AddError(nameof(ItemIds), K.Evidence_Link_Choose);
            return this.PageWithErrors();
        }

        var version = Row.Version;
        var brought = ItemIds.Distinct().Select(item => new BroughtEvidence(item, null, Row.File, null, version.Reference, version.IssuedOn, version.ValidUntil, Kind: version.Kind));
        return this.After(await evidence.BringAllAsync(id, [.. brought], cancellation), $"~/dossiers/{id}/evidence/{itemId}", notice: K.Evidence_Link_Done);
    }

    /// <summary>Requirements for which this very file is not brought yet.</summary>
    private async Task<bool> LoadAsync(Guid id, Guid itemId, Guid versionId, CancellationToken cancellation)
    {
        if (await reader.ReadAsync(id, itemId, cancellation) is not { MayBring: true } details
            || details.Find(versionId) is not { File.Scan: not ScanState.Infected } row
            || await targets.ReadAsync(id, new(For), cancellation) is not { } list)
        {
            return false;
        }

        var answered = await evidence.AnsweredByAsync(id, row.File.Id, cancellation);
        (Details, Row) = (details, row);
        Targets = [.. list.Targets.Where(t => !answered.Contains(t.Item.Id)).Select(t => new SelectListItem(t.Label, t.Item.Id.ToString()))];
        ItemIds = HttpMethods.IsGet(Request.Method) ? [.. list.Chosen.Select(t => t.Item.Id)] : ItemIds;
        ItemIds.RemoveAll(chosen => Targets.All(t => t.Value != chosen.ToString()));
        return true;
    }
}
