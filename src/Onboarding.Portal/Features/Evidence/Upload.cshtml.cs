using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.People;
using Onboarding.Portal.Features.Evidence.Incoming;
using Onboarding.Portal.Features.Evidence.Matrix;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Files;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Uploads;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>Several files at once: they are taken in first, and count once it is confirmed what each is for.</summary>
[RequestSizeLimit(UploadLimits.MaxRequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadLimits.MaxRequestBytes)]
public sealed class UploadModel(IncomingReader reader, IncomingFiles incoming, EvidenceService evidence, TimeProvider clock) : PageModel
{
    [BindProperty, Display(Name = K.Evidence_Incoming_Files)]
    public List<IFormFile> Uploads { get; set; } = [];

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

    [Needs(Permission.ProvideEvidence)]
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }

        ShowFiles();
        return Page();
    }

    /// <summary>The plain form.</summary>
    [Needs(Permission.ProvideEvidence)]
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }

        if (Uploads.Count == 0)
        {
            this.AddError(nameof(Uploads), K.Evidence_FileMissing);
        }

        foreach (var upload in Uploads)
        {
            await TakeAsync(id, upload, cancellation);
        }

        return ModelState.IsValid ? RedirectToPage(new { id, @for = For }) : await AgainAsync(id, cancellation);
    }

    [Needs(Permission.ProvideEvidence)]
    public async Task<IActionResult> OnPostConfirmAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }

        var today = BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime);
        foreach (var (file, i) in Files.Select((f, i) => (f, i)).Where(f => f.f.ValidUntil < today))
        {
            this.AddError($"{nameof(Files)}[{i}].{nameof(file.ValidUntil)}", K.Evidence_NoLongerValid);
        }

        var stored = Ready.ToDictionary(r => r.File.Id, r => r.Stored!);
        var brought = Files.Where(f => stored.ContainsKey(f.Id)).SelectMany(f => f.Read(stored[f.Id])).ToList();
        if (!ModelState.IsValid || this.Refusal(await evidence.BringAllAsync(id, brought, cancellation)) is not { } refusal)
        {
            return ModelState.IsValid ? Done(id, brought.Count) : await AgainAsync(id, cancellation, StatusCodes.Status400BadRequest);
        }

        return refusal;
    }

    [Needs(Permission.ProvideEvidence)]
    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid fileId, CancellationToken cancellation)
    {
        if (await incoming.Of(id).SingleOrDefaultAsync(f => f.Id == fileId, cancellation) is not { } file)
        {
            return NotFound();
        }

        await incoming.RemoveAsync(file, cancellation);
        this.SetNotice(K.Evidence_Incoming_Removed);
        return RedirectToPage(new { id, @for = For });
    }

    private RedirectToPageResult Done(Guid id, int count)
    {
        this.SetNotice(count == 0 ? K.Evidence_Incoming_NothingConfirmed : K.Evidence_Incoming_Confirmed, ("count", count));
        return Ready.Count > Files.Count(f => f.ItemId is not null) ? RedirectToPage(new { id, @for = For })
            : RedirectToPage(For.Count > 0 ? "/Evidence/Matrix" : "/Evidence/Missing", new { id });
    }

    private async Task TakeAsync(Guid id, IFormFile upload, CancellationToken cancellation)
    {
        try
        {
            if (await incoming.TakeAsync(id, upload, cancellation) is { } violation)
            {
                this.AddError(nameof(Uploads), violation.Key, violation.Arguments);
            }
        }
        catch (StorageFullException)
        {
            this.AddError(nameof(Uploads), UploadStatus.StorageFull);
        }
    }

    private async Task<IActionResult> AgainAsync(Guid id, CancellationToken cancellation, int status = StatusCodes.Status422UnprocessableEntity)
    {
        await LoadAsync(id, cancellation);
        ShowFiles();
        return this.PageWithErrors(status);
    }

    /// <summary>What was typed stays; the rest is proposed.</summary>
    private void ShowFiles() => Files =
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

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        var list = await reader.ReadAsync(id, new(For), cancellation);
        List = list!;
        Ready = list is null ? [] : [.. list.Rows.Where(r => r.File.State == IncomingState.Ready)];
        return list is not null;
    }
}
