using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Amendments;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>What waits for the police in the person's zones, oldest first. Whoever has time takes the next.</summary>
public sealed class QueueModel(QueueReader queue, OpenAmendments amendments, ReviewService reviews, CalendarSource calendars, CurrentUser user, Texts texts, TimeProvider clock) : PageModel
{
    /// <summary>How many are tried when colleagues take dossiers at the same moment.</summary>
    private const int MostTries = 5;

    [BindProperty(SupportsGet = true, Name = "show"), Display(Name = K.Reviews_Queue_Show)]
    public QueuePart? Show { get; set; }

    [BindProperty(SupportsGet = true, Name = "zone"), Display(Name = K.Reviews_Queue_Zone)]
    public Guid? Zone { get; set; }

    [BindProperty(SupportsGet = true, Name = "q"), Display(Name = K.Reviews_Queue_Search)]
    public string? Text { get; set; }

    public ListPage<QueueRow> Rows { get; private set; } = null!;

    public IReadOnlyList<EvidenceToCheck> Evidence { get; private set; } = [];

    public IReadOnlyList<OpinionToGive> Opinions { get; private set; } = [];

    public IReadOnlyList<AmendmentToReview> Amendments { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Zones { get; private set; } = [];

    public WorkingCalendar Calendar { get; private set; } = null!;

    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    public QueueFilter Filter => new(Show, Zone, Text);

    public bool IsMine(QueueRow row) => row.ReviewerId == user.Id;

    /// <summary>Nobody has it, and the person did not introduce it.</summary>
    public bool MayTake(QueueRow row) => row.ReviewerId is null && row.SubmittedBy != user.Id;

    [Needs(Permission.ReviewDossier)]
    public Task OnGetAsync(int? p, CancellationToken cancellation) => LoadAsync(p, cancellation);

    [Needs(Permission.ReviewDossier)]
    public async Task<IActionResult> OnPostTakeAsync(Guid dossierId, CancellationToken cancellation) =>
        await AnswerAsync(await reviews.TakeAsync(dossierId, insteadOf: null, cancellation), dossierId, cancellation);

    [Needs(Permission.ReviewDossier)]
    public async Task<IActionResult> OnPostNextAsync(CancellationToken cancellation)
    {
        foreach (var dossierId in await queue.NextAsync(MostTries, cancellation))
        {
            if ((await reviews.TakeAsync(dossierId, insteadOf: null, cancellation)).IsDone)
            {
                return RedirectToPage("/Reviews/Index", new { id = dossierId });
            }
        }

        this.SetNotice(K.Reviews_Queue_NothingToTake);
        return RedirectToPage();
    }

    private async Task<IActionResult> AnswerAsync(ChangeResult result, Guid dossierId, CancellationToken cancellation)
    {
        await LoadAsync(null, cancellation);
        return this.Refusal(result) ?? RedirectToPage("/Reviews/Index", new { id = dossierId });
    }

    private async Task LoadAsync(int? page, CancellationToken cancellation)
    {
        Rows = await queue.ReadAsync(Filter, page, cancellation);
        Evidence = await queue.EvidenceAsync(cancellation);
        Opinions = await queue.OpinionsAsync(cancellation);
        Amendments = await amendments.ToReviewAsync(cancellation);
        Calendar = await calendars.GetAsync(cancellation);
        var zones = await queue.ZonesAsync(cancellation);
        Zones = [.. zones.Select(z => new SelectListItem($"{z.Code} – {z.Name.In(texts.Language)}", z.Id.ToString()))];
    }
}
