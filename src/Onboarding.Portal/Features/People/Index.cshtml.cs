using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.People;

/// <summary>Everybody who has or had access.</summary>
public sealed class IndexModel(PortalDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q"), Display(Name = K.People_Index_Query)]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "role"), Display(Name = K.People_Role_Role)]
    public Role? Role { get; set; }

    [BindProperty(SupportsGet = true, Name = "state"), Display(Name = K.People_State)]
    public PersonState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    public ListPage<Row> People { get; private set; } = new([], 1, 1, 0);

    public ILookup<Guid, HeldRole> Roles { get; private set; } = Array.Empty<HeldRole>().ToLookup(r => r.PersonId);

    [Needs(Permission.Administer)]
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var held = db.Memberships.Where(m => m.ValidFrom <= now && (m.ValidTo == null || now < m.ValidTo));
        var found = State is { } state ? db.Users.In(state) : db.Users;
        if (Search.Pattern(Query) is { } pattern)
        {
            found = found.Where(u => EF.Functions.Like(u.FullName, pattern, Search.Escape) || EF.Functions.Like(u.Email!, pattern, Search.Escape));
        }

        if (Role is { } role)
        {
            found = found.Where(u => held.Any(m => m.UserId == u.Id && m.Role == role));
        }

        People = await found
            .OrderBy(u => u.FullName).ThenBy(u => u.Id)
            .Select(u => new Row(u.Id, u.FullName, u.Email!, u.IsActive, u.PasswordHash != null))
            .PageAsync(Number, cancellation);
        var ids = People.Rows.Select(p => p.Id).ToList();
        Roles = (await held.Where(m => ids.Contains(m.UserId)).HeldAsync(db, cancellation)).ToLookup(r => r.PersonId);
    }

    public sealed record Row(Guid Id, string FullName, string Email, bool IsActive, bool HasPassword)
    {
        public PersonState State => PersonStateExtensions.Of(IsActive, HasPassword);
    }
}
