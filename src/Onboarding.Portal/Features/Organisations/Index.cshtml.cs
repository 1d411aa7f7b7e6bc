using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Organisations;

/// <summary>All organisations, for the administrator.</summary>
public sealed class IndexModel(PortalDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q"), Display(Name = K.Organisations_Index_Query)]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    public ListPage<Row> Organisations { get; private set; } = new([], 1, 1, 0);

    [Needs(Permission.Administer)]
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var found = db.Organisations.AsQueryable();
        if (Search.Pattern(Query) is { } pattern)
        {
            var number = EnterpriseNumber.Parse(Query).Value;
            found = found.Where(o => EF.Functions.Like(o.Name, pattern, Search.Escape) || (number != null && o.EnterpriseNumber == number));
        }

        Organisations = await found
            .OrderBy(o => o.Name).ThenBy(o => o.Id)
            .Select(o => new Row(
                o.Id, o.Name, o.EnterpriseNumber, o.CorrespondenceLanguage,
                db.Dossiers.Count(d => d.OrganisationId == o.Id),
                db.Memberships.Where(m => m.OrganisationId == o.Id && m.ValidTo == null).Select(m => m.UserId).Distinct().Count()))
            .PageAsync(Number, cancellation);
    }

    public sealed record Row(Guid Id, string Name, string? EnterpriseNumber, Language Language, int Dossiers, int People);
}
