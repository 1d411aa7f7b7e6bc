using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Reminders;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Outbox;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Mails;

/// <summary>Every mail that the portal wrote, and the button that writes today's reminders.</summary>
public sealed class IndexModel(PortalDbContext db, ChaseMissing chase) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q"), Display(Name = K.Mails_Index_Query)]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "state"), Display(Name = K.Mails_Index_State)]
    public OutboxState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    public ListPage<Row> Mails { get; private set; } = new([], 1, 1, 0);

    public bool IsFiltered => State is not null || !string.IsNullOrWhiteSpace(Query);

    [Needs(Permission.ManageMails)]
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var found = db.Outbox.Where(e => e.Kind == OutboxKind.Mail);
        if (State is { } state)
        {
            found = found.Where(e => e.State == state);
        }

        if (Search.Pattern(Query) is { } pattern)
        {
            found = found.Where(e => EF.Functions.Like(e.Title, pattern, Search.Escape) || EF.Functions.Like(e.Recipient!, pattern, Search.Escape));
        }

        Mails = await found
            .OrderByDescending(e => e.CreatedAt).ThenByDescending(e => e.Id)
            .Select(e => new Row(e.Id, e.Title, e.Recipient!, e.State, e.CreatedAt))
            .PageAsync(Number, cancellation);
    }

    [Needs(Permission.ManageMails)]
    public async Task<IActionResult> OnPostRunAsync(CancellationToken cancellation)
    {
        var written = await chase.RunAsync(cancellation);
        this.SetNotice(written == 0 ? K.Mails_Run_None : K.Mails_Run_Done, ("count", written));
        return RedirectToPage();
    }

    public sealed record Row(Guid Id, string Subject, string Recipient, OutboxState State, DateTime WrittenAt);
}
