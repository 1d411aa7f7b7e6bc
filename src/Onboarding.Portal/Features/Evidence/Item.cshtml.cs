using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Uploads;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>One requirement: what is asked, what was brought, and the form to bring it. The only page that takes large bodies.</summary>
[RequestSizeLimit(UploadLimits.MaxRequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadLimits.MaxRequestBytes)]
public sealed class ItemModel(ItemDetailsReader reader, EvidenceService evidence, UploadService uploads, TimeProvider clock) : PageModel
{
    private static readonly InlineValidator<ItemModel> Rules = new() { v => v.RuleFor(p => p.Form).SetValidator(p => new EvidenceForm.Rules(p.Today, p.IsExplained)) };

    [BindProperty]
    public EvidenceForm Form { get; set; } = new();

    public ItemDetails Details { get; private set; } = null!;

    public DateOnly Today { get; } = BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime);

    private bool IsExplained => Form.Upload is null && Details.Definition.Evidence == EvidenceKind.DocumentOrReason && !string.IsNullOrWhiteSpace(Form.NotNeededReason);

    [Needs(Permission.ViewDossier)]
    public async Task<IActionResult> OnGetAsync(Guid id, Guid itemId, Guid? replaces, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, itemId, cancellation))
        {
            return NotFound();
        }

        Form = new() { VersionId = Guid.CreateVersion7(), Replaces = replaces ?? Details.RefusedPiece };
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

        var outcome = Form.Upload is null ? null : await uploads.ReceiveAsync(id, Form.Upload, cancellation);
        if (outcome?.Violation is { } violation)
        {
            this.AddError($"{nameof(Form)}.{nameof(Form.Upload)}", violation.Key, violation.Arguments);
            return this.PageWithErrors(UploadStatus.Of(violation));
        }

        return await BringAsync(id, itemId, outcome?.File, cancellation);
    }

    [Needs(Permission.ProvideEvidence)]
    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid itemId, Guid versionId, CancellationToken cancellation) =>
        await LoadAsync(id, itemId, cancellation) && Details.MayBring ? Answer(await evidence.RemoveAsync(id, versionId, cancellation), K.Evidence_Removed) : NotFound();

    private async Task<IActionResult> BringAsync(Guid id, Guid itemId, StoredFile? file, CancellationToken cancellation)
    {
        try
        {
            return Answer(await evidence.BringAsync(id, Form.Read(itemId, file), cancellation), K.Evidence_Brought);
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
        Details = (await reader.ReadAsync(id, itemId, cancellation))!;
        return Details is not null;
    }
}
