using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.People;
using Onboarding.Portal.Features.Evidence.Incoming;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Uploads;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>Several files at once: they are taken in first, and count once it is confirmed what each is for.</summary>
[RequestSizeLimit(UploadLimits.MaxRequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadLimits.MaxRequestBytes)]
public sealed class UploadModel(IncomingReader reader, IncomingFiles incoming, EvidenceService evidence, TimeProvider clock) : UploadPage(reader)
{
    [BindProperty, Display(Name = K.Evidence_Incoming_Files)]
    public List<IFormFile> Uploads { get; set; } = [];

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
            if (await incoming.TakeAsync(id, upload, cancellation) is { } violation)
            {
                this.AddError(nameof(Uploads), violation.Key, violation.Arguments);
            }
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
}
