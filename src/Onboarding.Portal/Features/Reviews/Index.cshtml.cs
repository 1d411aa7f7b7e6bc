using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Features.Clocks;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>The review of a round: the items on the left, one of them in full on the right, to accept it or to ask for a change.</summary>
public sealed class IndexModel(RoundReader reader, RoundChecks checks, ReviewService reviews, RequestDrafts drafts, ClockPanels clocks) : ReviewPage(reader, checks, clocks)
{
    private static readonly InlineValidator<IndexModel> Rules = new()
    {
        v => v.RuleFor(p => p.Ask.Id).NotNull(),
        v => v.RuleFor(p => p.Ask.Severity).NotNull().WithErrorCode(K.Reviews_Ask_SeverityMissing),
        v => v.RuleFor(p => p.Ask.Text).NotEmpty().When(p => string.IsNullOrEmpty(p.Ask.Reason)).WithErrorCode(K.Reviews_Ask_TextMissing),
        v => v.RuleFor(p => p.Ask.Text).MaximumLength(ChangeItem.TextMaxLength),
    };

    [BindProperty]
    public RequestForm Ask { get; set; } = new();

    [Needs(Permission.ReviewDossier)]
    public async Task<IActionResult> OnGetAsync(Guid? rewrite, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Ask = RequestForm.For(View.Drafts.FirstOrDefault(d => d.Id == rewrite));
        return Page();
    }

    [Needs(Permission.ReviewDossier)]
    public async Task<IActionResult> OnPostTakeAsync(Guid? insteadOf, CancellationToken cancellation) =>
        await AnswerAsync(await reviews.TakeAsync(Id, insteadOf, cancellation), K.Reviews_Taken, ItemId, cancellation);

    [Needs(Permission.ReviewDossier)]
    public async Task<IActionResult> OnPostAcceptAsync(bool forRecord, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var (here, next) = (Item.Item.ItemId, View.NextPending(Item.Item.ItemId)?.Item.ItemId);
        var notice = next is null ? K.Reviews_Item_AllJudged : K.Reviews_Item_Accepted;
        var result = forRecord ? await reviews.TakeNoteAsync(Id, here, cancellation) : await reviews.JudgeItemAsync(Id, here, accept: true, cancellation);
        return await AnswerAsync(result, notice, next ?? here, cancellation);
    }

    [Needs(Permission.ReviewDossier)]
    public async Task<IActionResult> OnPostUndoAsync(Guid item, CancellationToken cancellation) =>
        await AnswerAsync(await reviews.JudgeItemAsync(Id, item, accept: false, cancellation), K.Reviews_Item_Undone, item, cancellation);

    [Needs(Permission.ReviewDossier)]
    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if ((this.WhenClosed(View.Round, null, View.Obstacle) ?? this.WhenInvalid(Rules)) is { } refused)
        {
            return refused;
        }

        return Ask.Read(Item) is { } request
            ? await AnswerAsync(await drafts.AskAsync(Id, request, cancellation), K.Reviews_Ask_Written, Item.Item.ItemId, cancellation)
            : NotFound();
    }

    private async Task<IActionResult> AnswerAsync(ChangeResult result, string notice, Guid? item, CancellationToken cancellation)
    {
        if (!result.IsDone)
        {
            return await LoadAsync(cancellation) ? this.Refusal(result)! : NotFound();
        }

        this.SetNotice(notice);
        return RedirectToPage(new { id = Id, item });
    }
}
