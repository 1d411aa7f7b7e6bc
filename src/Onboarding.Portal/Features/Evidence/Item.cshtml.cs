using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Files;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Uploads;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>One requirement: what is asked, what was brought, and the form to bring it. The only page that takes large bodies.</summary>
[RequestSizeLimit(UploadLimits.MaxRequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadLimits.MaxRequestBytes)]
public sealed class ItemModel(ItemDetailsReader reader, EvidenceService evidence, UploadService uploads, TimeProvider clock) : PageModel
{
    private static readonly InlineValidator<ItemModel> Rules = new()
    {
        v => v.RuleFor(p => p.Upload).NotNull().When(p => !p.IsExplained).WithErrorCode(K.Evidence_FileMissing),
        v => v.RuleFor(p => p.Reference).MaximumLength(EvidenceVersion.ReferenceMaxLength),
        v => v.RuleFor(p => p.NotNeededReason).MaximumLength(EvidenceVersion.ReasonMaxLength),
        v => v.RuleFor(p => p.IssuedOn).LessThanOrEqualTo(p => p.Today).WithErrorCode(K.Evidence_IssuedLater),
        v => v.RuleFor(p => p.ValidUntil).GreaterThanOrEqualTo(p => p.Today).WithErrorCode(K.Evidence_NoLongerValid),
        v => v.RuleFor(p => p.ValidUntil).GreaterThanOrEqualTo(p => p.IssuedOn).When(p => p.IssuedOn is not null).WithErrorCode(K.Evidence_ValidBeforeIssued),
    };

    /// <summary>Key of the coming version: sending the form twice brings one.</summary>
    [BindProperty]
    public Guid? VersionId { get; set; }

    /// <summary>The piece of which this is a newer version.</summary>
    [BindProperty]
    public Guid? Replaces { get; set; }

    [BindProperty, Display(Name = K.Evidence_File)]
    public IFormFile? Upload { get; set; }

    [BindProperty, Display(Name = K.Evidence_NotNeeded, Description = K.Evidence_NotNeededHint)]
    public string? NotNeededReason { get; set; }

    [BindProperty, Display(Name = K.Evidence_Reference, Description = K.Evidence_ReferenceHint)]
    public string? Reference { get; set; }

    [BindProperty, Display(Name = K.Evidence_IssuedOn)]
    public DateOnly? IssuedOn { get; set; }

    [BindProperty, Display(Name = K.Evidence_ValidUntil)]
    public DateOnly? ValidUntil { get; set; }

    public ItemDetails Details { get; private set; } = null!;

    public DateOnly Today { get; } = BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime);

    private bool IsExplained => Upload is null && Details.Definition.Evidence == EvidenceKind.DocumentOrReason && !string.IsNullOrWhiteSpace(NotNeededReason);

    [Needs(Permission.ViewDossier)]
    public async Task<IActionResult> OnGetAsync(Guid id, Guid itemId, Guid? replaces, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, itemId, cancellation))
        {
            return NotFound();
        }

        (VersionId, Replaces) = (Guid.CreateVersion7(), replaces ?? Details.RefusedPiece);
        return Page();
    }

    [Needs(Permission.ProvideEvidence)]
    public async Task<IActionResult> OnPostAsync(Guid id, Guid itemId, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, itemId, cancellation) || !Details.MayBring)
        {
            return NotFound();
        }

        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        var outcome = Upload is null ? null : await ReceiveAsync(id, Upload, cancellation);
        if (outcome?.Violation is { } violation)
        {
            this.AddError(nameof(Upload), violation.Key, violation.Arguments);
            return this.PageWithErrors(UploadStatus.Of(violation));
        }

        return await BringAsync(id, itemId, outcome?.File, cancellation);
    }

    [Needs(Permission.ProvideEvidence)]
    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid itemId, Guid versionId, CancellationToken cancellation) =>
        await LoadAsync(id, itemId, cancellation) && Details.MayBring ? Answer(await evidence.RemoveAsync(id, versionId, cancellation), K.Evidence_Removed) : NotFound();

    private async Task<UploadOutcome> ReceiveAsync(Guid id, IFormFile upload, CancellationToken cancellation)
    {
        try
        {
            return await uploads.ReceiveAsync(id, upload, cancellation);
        }
        catch (StorageFullException)
        {
            return new(null, new(UploadStatus.StorageFull));
        }
    }

    private async Task<IActionResult> BringAsync(Guid id, Guid itemId, StoredFile? file, CancellationToken cancellation)
    {
        try
        {
            var brought = new BroughtEvidence(itemId, Replaces, file, file is null ? NotNeededReason.Trimmed() : null, Reference.Trimmed(), IssuedOn, ValidUntil, VersionId);
            return Answer(await evidence.BringAsync(id, brought, cancellation), K.Evidence_Brought);
        }
        finally
        {
            await (file is null ? Task.CompletedTask : uploads.DiscardUnlessKnownAsync(file));
        }
    }

    private IActionResult Answer(ChangeResult result, string notice)
    {
        if (this.Refusal(result) is { } refusal)
        {
            return refusal;
        }

        this.SetNotice(notice);
        return RedirectToPage(new { id = Details.Dossier.Id, itemId = Details.Item.Id });
    }

    private async Task<bool> LoadAsync(Guid id, Guid itemId, CancellationToken cancellation)
    {
        var details = await reader.ReadAsync(id, itemId, cancellation);
        Details = details!;
        return details is not null;
    }
}
