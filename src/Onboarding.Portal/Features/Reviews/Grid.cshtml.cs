using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Features.Reviews.Grid;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>The review of many cameras: sites and cameras by section and document, judged by cell, row, column or choice.</summary>
public sealed class GridModel(GridReader reader, GridService service) : GridPage(reader)
{
    private static readonly InlineValidator<GridModel> Rules = new()
    {
        v => v.RuleFor(p => p.Ask.Key).NotNull(),
        v => v.RuleFor(p => p.Ask.Severity).NotNull().WithErrorCode(K.Reviews_Ask_SeverityMissing),
        v => v.RuleFor(p => p.Ask.Text).NotEmpty().When(p => string.IsNullOrEmpty(p.Ask.Reason)).WithErrorCode(K.Reviews_Ask_TextMissing),
        v => v.RuleFor(p => p.Ask.Text).MaximumLength(ChangeItem.TextMaxLength),
    };

    [BindProperty]
    public GridForm Ask { get; set; } = new();

    public bool HasAskErrors => ModelState.Any(e => e.Key.StartsWith(nameof(Ask), StringComparison.Ordinal) && e.Value!.Errors.Count > 0);

    [Needs(Permission.ReviewDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    [Needs(Permission.ReviewDossier)]
    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken cancellation) =>
        await AnswerAsync(await service.AcceptAsync(Id, Choice, cancellation), CellAction.Accept, K.Reviews_Grid_Accepted, cancellation);

    [Needs(Permission.ReviewDossier)]
    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellation) =>
        await AnswerAsync(await service.TakeBackAsync(Id, Choice, cancellation), CellAction.TakeBack, K.Reviews_Grid_TakenBack, cancellation);

    [Needs(Permission.ReviewDossier)]
    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancellation)
    {
        if (!this.IsValid(Rules))
        {
            return await LoadAsync(cancellation) ? this.WhenClosed(Table.View.Round, RoundId, Table.View.Obstacle) ?? this.PageWithErrors() : NotFound();
        }

        return Ask.Read() is { } request
            ? await AnswerAsync(await service.AskAsync(Id, Choice, request, cancellation), CellAction.Ask, K.Reviews_Grid_Noted, cancellation)
            : NotFound();
    }

    private async Task<IActionResult> AnswerAsync(GridOutcome outcome, CellAction action, string notice, CancellationToken cancellation)
    {
        if (outcome.Result.IsDone)
        {
            this.SetNotice(outcome.LeftAside == 0 ? notice : K.Reviews_Grid_AcceptedBut, ("count", outcome.Done), ("left", outcome.LeftAside));
            return RedirectToPage(Address);
        }

        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (outcome.Result.Status != ChangeStatus.Conflict || RoundId != Table.View.Round.Id || !Table.View.IsOpen)
        {
            return this.RoundRefusal(outcome.Result);
        }

        KeepRest(action);
        this.AddError("", K.Reviews_Grid_Meanwhile);
        return this.PageWithErrors(StatusCodes.Status409Conflict);
    }
}
