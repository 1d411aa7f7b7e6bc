using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Features.Amendments;
using Onboarding.Portal.Features.Dossiers.Editing;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Sites;

/// <summary>A page with one group of a site's fields.</summary>
public abstract class SitePage(GroupServices services, SiteService sites) : GroupPage<Site>(services)
{
    public override string Subject => Entity.DisplayName(Services.Texts.Language);

    public override string Hub => Amendment is null ? $"~/sites/{Id}" : AmendmentLinks.PathOf(Id);

    protected override Task<Site?> FindAsync(CancellationToken cancellation) =>
        Services.Db.Sites.AsNoTracking().For(Services.Db, Services.User, Permission.ViewDossier).SingleOrDefaultAsync(s => s.Id == Id, cancellation);

    protected override Guid DossierOf(Site entity) => entity.DossierId;

    protected override ItemSnapshot SnapshotOf(Site entity) => ItemSnapshot.Of(entity);

    protected override Task<ChangeResult> ChangeAsync(Action<Site> edit, CancellationToken cancellation) =>
        sites.ChangeAsync(Head.Id, Id, Version, edit, cancellation);
}
