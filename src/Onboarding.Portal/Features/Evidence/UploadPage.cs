using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Onboarding.Domain.Evidence;
using Onboarding.Portal.Features.Evidence.Incoming;
using Onboarding.Portal.Features.Evidence.Matrix;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>The files that wait for a confirmation, each with what it is proposed for or what was typed.</summary>
public abstract class UploadPage(IncomingReader reader) : PageModel
{
    [BindProperty]
    public List<ConfirmedFile> Files { get; set; } = [];

    /// <summary>What the files are for, when that was chosen in the table; see <see cref="ItemChoice"/>.</summary>
    [BindProperty(SupportsGet = true, Name = "for")]
    public List<string> For { get; set; } = [];

    public IncomingList List { get; private set; } = null!;

    /// <summary>In the order of <see cref="Files"/>.</summary>
    public IReadOnlyList<IncomingRow> Ready { get; private set; } = [];

    public IEnumerable<SelectListItem> Targets => List.Targets.Select(t => new SelectListItem(t.Label, t.Item.Id.ToString()));

    /// <summary>Where a button of this page leads, with what was chosen.</summary>
    public string AddressOf(string handler, Guid? fileId = null) => Url.Page("", handler, new { fileId, @for = For })!;

    /// <summary>Where the person goes on: here as long as a file waits.</summary>
    protected IActionResult Done(Guid id, int count)
    {
        this.SetNotice(count == 0 ? K.Evidence_Incoming_NothingConfirmed : K.Evidence_Incoming_Confirmed, ("count", count));
        return Ready.Count > Files.Count(f => f.ItemId is not null) ? RedirectToPage(new { id, @for = For })
            : RedirectToPage(For.Count > 0 ? "/Evidence/Matrix" : "/Evidence/Missing", new { id });
    }

    protected async Task<IActionResult> AgainAsync(Guid id, CancellationToken cancellation, int status = StatusCodes.Status422UnprocessableEntity)
    {
        await LoadAsync(id, cancellation);
        ShowFiles();
        return this.PageWithErrors(status);
    }

    /// <summary>What was typed stays; the rest is proposed.</summary>
    protected void ShowFiles() => Files =
    [
        .. Ready.Select((r, i) => Files.Find(f => f.Id == r.File.Id)
            ?? new ConfirmedFile
            {
                Id = r.File.Id,
                VersionId = Guid.CreateVersion7(),
                Kind = r.Proposal.Kind,
                ItemId = r.Proposal.ItemId ?? List.Chosen.ElementAtOrDefault(i)?.Item.Id,
                AlsoFor = Ready.Count == 1 ? [.. List.Chosen.Select(t => t.Item.Id)] : [],
            }),
    ];

    protected async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        var list = await reader.ReadAsync(id, new(For), cancellation);
        List = list!;
        Ready = list is null ? [] : [.. list.Rows.Where(r => r.File.State == IncomingState.Ready)];
        return list is not null;
    }
}
