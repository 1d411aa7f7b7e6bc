using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
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
public sealed class ItemModel(ItemDetailsReader reader, EvidenceService evidence, UploadService uploads) : PageModel
{
    private static readonly InlineValidator<ItemModel> Rules = new()
    {
        v => v.RuleFor(p => p.Reference).MaximumLength(EvidenceVersion.ReferenceMaxLength),
        v => v.RuleFor(p => p.NotNeededReason).MaximumLength(EvidenceVersion.ReasonMaxLength),
        v => v.RuleFor(p => p.ValidUntil).GreaterThan(p => p.IssuedOn).When(p => p.IssuedOn is not null).WithErrorCode(K.Evidence_ValidBeforeIssued),
    };

    [BindProperty, Display(Name = K.Evidence_File, Description = K.Evidence_FileHint)]
    public IFormFile? Upload { get; set; }

    [BindProperty, Display(Name = K.Evidence_Reference, Description = K.Evidence_ReferenceHint)]
    public string? Reference { get; set; }

    [BindProperty, Display(Name = K.Evidence_IssuedOn)]
    public DateOnly? IssuedOn { get; set; }

    [BindProperty, Display(Name = K.Evidence_ValidUntil)]
    public DateOnly? ValidUntil { get; set; }

    [BindProperty, Display(Name = K.Evidence_NotNeeded, Description = K.Evidence_NotNeededHint)]
    public string? NotNeededReason { get; set; }

    /// <summary>The piece of which this is a newer version.</summary>
    [BindProperty]
    public Guid? Replaces { get; set; }

    public ItemDetails Details { get; private set; } = null!;

    [Needs(Permission.ViewDossier)]
    public async Task<IActionResult> OnGetAsync(Guid id, Guid itemId, Guid? replaces, CancellationToken cancellation)
    {
        Replaces = replaces;
        return await LoadAsync(id, itemId, cancellation) ? Page() : NotFound();
    }

    [Needs(Permission.ProvideEvidence)]
    public async Task<IActionResult> OnPostAsync(Guid id, Guid itemId, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, itemId, cancellation) || !Details.MayBring)
        {
            return NotFound();
        }

        var mayExplain = Details.Definition.Evidence == EvidenceKind.DocumentOrReason && !string.IsNullOrWhiteSpace(NotNeededReason);
        if (Upload is null && !mayExplain)
        {
            this.AddError(nameof(Upload), K.Evidence_FileMissing);
        }

        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        var outcome = Upload is null ? null : await uploads.ReceiveAsync(id, Upload, cancellation);
        if (outcome?.Violation is { } violation)
        {
            this.AddError(nameof(Upload), violation.Key, violation.Arguments);
            return this.PageWithErrors(UploadStatus.Of(violation));
        }

        var result = await evidence.BringAsync(
            id, new(itemId, Replaces, outcome?.File, Upload is null ? NotNeededReason : null, Reference, IssuedOn, ValidUntil), cancellation);
        return Answer(result, K.Evidence_Brought);
    }

    [Needs(Permission.ProvideEvidence)]
    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid itemId, Guid versionId, CancellationToken cancellation) =>
        await LoadAsync(id, itemId, cancellation) ? Answer(await evidence.RemoveAsync(id, versionId, cancellation), K.Evidence_Removed) : NotFound();

    [Needs(Permission.ViewDossier)]
    public async Task<IActionResult> OnGetFileAsync(Guid id, Guid itemId, Guid versionId, [FromServices] FileStore files, CancellationToken cancellation)
    {
        var row = await LoadAsync(id, itemId, cancellation) ? Details.Pieces.SelectMany(p => p).SingleOrDefault(v => v.Version.Id == versionId) : null;
        return row?.File is { } file ? await this.DownloadAsync(files, file, cancellation) : NotFound();
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
