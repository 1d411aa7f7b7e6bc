using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>A dossier that can go back before anybody examines it.</summary>
/// <param name="Round">The newest one.</param>
/// <param name="Things">What can be lacking: the items sent, then the documents that are not accepted.</param>
public sealed record ReturnView(Dossier Dossier, Submission Round, string Organisation, IReadOnlyList<SelectListItem> Things);

/// <summary>Reads what the form needs, for whoever may send a dossier back.</summary>
public sealed class ReturnReader(PortalDbContext db, CurrentUser user, EvidenceNamesSource evidence, Texts texts)
{
    /// <returns>Null when the dossier is absent or foreign, or was never sent.</returns>
    public async Task<ReturnView?> ReadAsync(Guid dossierId, CancellationToken cancellation)
    {
        var head = await (from d in db.Dossiers.AsNoTracking().For(user, Permission.ReturnDossier)
                          join o in db.Organisations.AsNoTracking() on d.OrganisationId equals o.Id
                          where d.Id == dossierId
                          select new { Dossier = d, Organisation = o.Name }).SingleOrDefaultAsync(cancellation);
        return head is not null && await db.Submissions.AsNoTracking().Include(s => s.Items).LastRoundAsync(dossierId, cancellation) is { } round
            ? new(head.Dossier, round, head.Organisation, [.. Items(round), .. await DocumentsAsync(head.Dossier, cancellation)])
            : null;
    }

    private IEnumerable<SelectListItem> Items(Submission round) =>
        from item in round.Items
        orderby item.Kind, item.Name
        select new SelectListItem(item.Kind == ItemKind.General ? texts[K.Reviews_Section_General] : $"{texts.Enum(item.Kind)} {item.Name}", item.ItemId.ToString());

    private async Task<IEnumerable<SelectListItem>> DocumentsAsync(Dossier dossier, CancellationToken cancellation)
    {
        var names = await evidence.GetAsync(dossier.CatalogueVersion, cancellation);
        var items = await db.RequirementItems.AsNoTracking().AskedForApproval(dossier.Id).ToListAsync(cancellation);
        return from name in items.Select(i => (i.Id, Name: names.Read(EvidenceNames.Of(i)))) orderby name.Name select new SelectListItem(name.Name, name.Id.ToString());
    }
}
