using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Clocks;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Clocks;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Dossiers;

/// <summary>The receipt of a submission: what was sent, when, and what comes next. Made to be printed and kept.</summary>
public sealed class ReceiptModel(PortalDbContext db, DossierHeads dossiers, ClockKeeper clocks) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid SubmissionId { get; set; }

    public DossierHead Head { get; private set; } = null!;

    public Submission Submission { get; private set; } = null!;

    public string SubmittedBy { get; private set; } = "";

    /// <summary>Last day on which the zone takes the dossier up.</summary>
    public DateOnly TakenUpBy { get; private set; }

    /// <summary>Last day on which the zone decides, when it takes the dossier up on the last day for that.</summary>
    public DateOnly DecidedBy { get; private set; }

    [Needs(Permission.ViewDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var submission = await db.Submissions.AsNoTracking().Include(s => s.Items.OrderBy(i => i.Name)).SingleOrDefaultAsync(s => s.Id == SubmissionId && s.DossierId == Id, cancellation);
        if (submission is null || await dossiers.FindAsync(Id, cancellation) is not { } head)
        {
            return NotFound();
        }

        (Submission, Head) = (submission, head);
        SubmittedBy = await db.Users.Where(u => u.Id == submission.SubmittedBy).Select(u => u.FullName).SingleAsync(cancellation);
        var takeUp = (await clocks.ReadAsync(Id, submission.SubmittedAt, cancellation))[ClockKind.TakeUp];
        TakenUpBy = BelgianTime.LocalDate(takeUp.DueAt!.Value);
        DecidedBy = takeUp.DayAfterDue(ClockTable.TargetOf(ClockKind.Review));
        return Page();
    }
}
