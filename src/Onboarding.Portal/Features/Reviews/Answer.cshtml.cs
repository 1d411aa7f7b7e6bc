using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>The answer to one request: it does, or it is asked again with the reason why.</summary>
public sealed class AnswerModel(RoundReader reader, ReviewService reviews) : PageModel
{
    private static readonly InlineValidator<AnswerModel> Rules = new()
    {
        v => v.RuleFor(p => p.Reason).NotEmpty().WithErrorCode(K.Reviews_Answer_ReasonMissing).MaximumLength(ChangeItem.TextMaxLength),
    };

    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid RequestId { get; set; }

    [BindProperty, Display(Name = K.Reviews_Answer_Reason, Description = K.Reviews_Ask_TextHint)]
    public string? Reason { get; set; }

    public RequestView Asked { get; private set; } = null!;

    [Needs(Permission.ReviewDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    /// <summary>Asks again.</summary>
    [Needs(Permission.ReviewDossier)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        return this.IsValid(Rules)
            ? Answer(await reviews.JudgeAnswerAsync(Id, RequestId, Reason!.Trim(), cancellation), K.Reviews_Answer_Reopened)
            : this.PageWithErrors();
    }

    [Needs(Permission.ReviewDossier)]
    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellation) => await LoadAsync(cancellation)
        ? Answer(await reviews.JudgeAnswerAsync(Id, RequestId, reopen: null, cancellation), K.Reviews_Answer_Closed)
        : NotFound();

    private IActionResult Answer(ChangeResult result, string notice)
    {
        if (!result.IsDone)
        {
            return this.RoundRefusal(result);
        }

        this.SetNotice(notice);
        return RedirectToPage("/Reviews/Index", new { id = Id, item = Asked.ItemId });
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await reader.ReadAsync(Id, cancellation) is not { } view || view.Requests.FirstOrDefault(r => r.Id == RequestId) is not { Answer: not null } request)
        {
            return false;
        }

        Asked = new(request, view);
        return true;
    }
}
