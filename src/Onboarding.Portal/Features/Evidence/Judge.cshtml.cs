using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>Judges one document: in a round, and afterwards what an approved dossier still asks.</summary>
public sealed class JudgeModel(ItemDetailsReader reader, EvidenceJudgement judgement, ReasonLibrary library, Texts texts) : PageModel
{
    private static readonly InlineValidator<JudgeModel> Rules = new()
    {
        v => v.RuleFor(p => p.Reason).NotEmpty().When(p => string.IsNullOrEmpty(p.Ready)).WithErrorCode(K.Evidence_Judge_ReasonMissing),
        v => v.RuleFor(p => p.Reason).MaximumLength(EvidenceVersion.RefusalMaxLength),
    };

    /// <summary>Code of a ready-made reason.</summary>
    [BindProperty, Display(Name = K.Reviews_Ask_Reason, Description = K.Reviews_Ask_ReasonHint)]
    public string? Ready { get; set; }

    [BindProperty, Display(Name = K.Evidence_Judge_Reason, Description = K.Evidence_Judge_ReasonHint)]
    public string? Reason { get; set; }

    public ItemDetails Details { get; private set; } = null!;

    /// <summary>The ready-made reasons, in the language of the reader.</summary>
    public IReadOnlyList<SelectListItem> Reasons { get; private set; } = [];

    public VersionRow Row { get; private set; } = null!;

    /// <summary>Where the person came from: the review while there is one, else the requirement.</summary>
    public string Back => Details.Dossier.State.IsWithPolice()
        ? $"~/reviews/{Details.Dossier.Id}?item={(Details.Item.SubjectKind is SubjectKind.Site or SubjectKind.Camera ? Details.Item.SubjectId : Details.Dossier.Id)}"
        : $"~/dossiers/{Details.Dossier.Id}/evidence/{Details.Item.Id}";

    [Needs(Permission.ReviewDossier)]
    public async Task<IActionResult> OnGetAsync(Guid id, Guid itemId, Guid versionId, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, itemId, versionId, cancellation))
        {
            return NotFound();
        }

        (Ready, Reason) = (Row.Version.RefusalReason?.Code, Row.Version.RefusalReason?.Text);
        return Page();
    }

    /// <summary>Refuses.</summary>
    [Needs(Permission.ReviewDossier)]
    public async Task<IActionResult> OnPostAsync(Guid id, Guid itemId, Guid versionId, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, itemId, versionId, cancellation))
        {
            return NotFound();
        }

        return this.IsValid(Rules)
            ? Answer(await judgement.JudgeAsync(id, versionId, new(Reason.Trimmed() ?? "", Ready.Trimmed()), cancellation), K.Evidence_Judge_Refused)
            : this.PageWithErrors();
    }

    [Needs(Permission.ReviewDossier)]
    public async Task<IActionResult> OnPostAcceptAsync(Guid id, Guid itemId, Guid versionId, CancellationToken cancellation) =>
        await LoadAsync(id, itemId, versionId, cancellation)
            ? Answer(await judgement.JudgeAsync(id, versionId, refusal: null, cancellation), K.Evidence_Judge_Accepted)
            : NotFound();

    private IActionResult Answer(ChangeResult result, string notice)
    {
        if (this.Refusal(result) is { } refusal)
        {
            return refusal;
        }

        this.SetNotice(notice);
        return Redirect(Url.Content(Back));
    }

    private async Task<bool> LoadAsync(Guid id, Guid itemId, Guid versionId, CancellationToken cancellation)
    {
        if (await reader.ReadAsync(id, itemId, cancellation) is not { MayJudge: true } details || details.Find(versionId) is not { } row)
        {
            return false;
        }

        (Details, Row, Reasons) = (details, row, [.. (await library.TodayAsync(cancellation)).Select(r => new SelectListItem(r.Label(texts.Language), r.Code))]);
        return true;
    }
}
