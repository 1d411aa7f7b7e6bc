using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Shared.Components.NavigationMenu;

/// <summary>The service navigation: what this person can go to, at most six entries, each by the permission of its page.</summary>
public sealed class NavigationMenuViewComponent(CurrentUser user, PortalDbContext db, ActionList actions, Texts texts) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => View(await EntriesAsync(HttpContext.RequestAborted));

    private async Task<IReadOnlyList<NavigationEntry>> EntriesAsync(CancellationToken cancellation)
    {
        if (!user.IsSignedIn)
        {
            return [new(texts[K.Layout_Home], "/"), new(texts[K.Layout_Help], "/help")];
        }

        var entries = new List<NavigationEntry>();
        if (user.Roles.Any(r => r.Reach() == RoleReach.Organisation))
        {
            entries.Add(new(texts[K.Layout_Nav_Actions], "/actions", await actions.CountAsync(cancellation)));
        }

        if (user.Has(Permission.ReviewDossier))
        {
            entries.Add(new(texts[K.Layout_Nav_Queue], "/queue", await WithZoneAsync(cancellation), "/reviews"));
        }

        var isAdministrator = user.Has(Permission.Administer);
        (Permission Permission, string Key, string Path, string[] Sections)[] pages =
        [
            (Permission.ViewDossier, K.Layout_Nav_Dossiers, "/dossiers", ["/amendments"]),
            (Permission.ViewDossier, K.Sites_Title, "/sites", ["/cameras"]),
            (Permission.EditOrganisation, isAdministrator ? K.Layout_Nav_Organisations : K.Layout_Nav_Organisation, "/organisation", ["/organisations", "/admin/organisations"]),
            (Permission.EditZone, isAdministrator ? K.Layout_Nav_Zones : K.Layout_Nav_Zone, "/zone", ["/zones", "/admin/zones"]),
            (Permission.Administer, K.Layout_Nav_Reference, "/admin/reference", []),
            (Permission.Administer, K.Layout_Nav_People, "/admin/people", []),
            (Permission.ProposeModel, K.Layout_Nav_Models, "/camera-models", []),
            (Permission.ManageMails, K.Layout_Nav_Mails, "/mails", []),
            (Permission.ViewDocumentation, K.Layout_Nav_Documentation, "/documentation", []),
        ];
        entries.AddRange(pages.Where(p => user.Has(p.Permission)).Select(p => new NavigationEntry(texts[p.Key], p.Path, 0, p.Sections)));
        return entries;
    }

    /// <summary>Dossiers in which it is the turn of the person's zone.</summary>
    private Task<int> WithZoneAsync(CancellationToken cancellation) =>
        db.Dossiers.For(user, Permission.ReviewDossier).CountAsync(d => d.Standing.Acting == Party.Zone, cancellation);
}
