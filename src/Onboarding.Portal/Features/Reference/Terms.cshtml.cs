using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.People;
using Onboarding.Domain.Reference;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Reference;

/// <summary>One of the lists: roads, reasons or causes.</summary>
public sealed class TermsModel(PortalDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public TermKind Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "q"), Display(Name = K.Reference_Terms_Query)]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = K.Reference_ShowEnded)]
    public bool Ended { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    public new ListPage<ReferenceTerm> Page { get; private set; } = new([], 1, 1, 0);

    [Needs(Permission.Administer)]
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var found = db.ReferenceTerms.AsNoTracking().Where(t => t.Kind == Kind).Found(Query, t => t.SearchKey);
        if (!Ended)
        {
            found = found.ValidOn(BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime));
        }

        Page = await found.OrderBy(t => t.Code).PageAsync(Number, cancellation);
    }
}
