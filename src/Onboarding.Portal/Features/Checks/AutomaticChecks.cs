using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Checks;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.History;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Features.Checks;

/// <summary>The one place where the automatic checks of a dossier are run, in a number of queries that does not depend on its size.</summary>
public sealed class AutomaticChecks(PortalDbContext db, TimeProvider clock)
{
    private static readonly ApprovalState[] Closed = [.. Enum.GetValues<ApprovalState>().Where(s => s.IsClosed())];

    private static readonly EvidenceState[] Counting = [EvidenceState.Draft, EvidenceState.Candidate, EvidenceState.Accepted];

    /// <summary>Fields whose change may take an item out of the scope of its authorisation.</summary>
    private static readonly string[] Scope =
        [nameof(Dossier.InstallationType), nameof(Dossier.PlaceType), nameof(Site.NisCode), nameof(SitePosition.TypedFirst), nameof(SitePosition.TypedSecond)];

    /// <param name="dossier">Found within the person's scope, or opened for change.</param>
    public async Task<IReadOnlyList<CheckFinding>> OfAsync(Dossier dossier, CancellationToken cancellation) => await OfAsync(
        dossier,
        await db.Sites.AsNoTracking().Where(s => s.DossierId == dossier.Id).OrderBy(s => s.Number).ToListAsync(cancellation),
        await db.Cameras.AsNoTracking().Where(c => c.DossierId == dossier.Id).OrderBy(c => c.Reference).ToListAsync(cancellation),
        cancellation);

    /// <summary>What they would find in one site or camera if it were as drawn up.</summary>
    /// <param name="dossier">Found within the person's scope, or opened for change.</param>
    /// <param name="draft">A site or camera of the dossier with other values.</param>
    public async Task<IReadOnlyList<CheckFinding>> OfDraftAsync(Dossier dossier, Entity draft, CancellationToken cancellation)
    {
        var sites = await db.Sites.AsNoTracking().Where(s => s.DossierId == dossier.Id).OrderBy(s => s.Number).ToListAsync(cancellation);
        var cameras = await db.Cameras.AsNoTracking().Where(c => c.DossierId == dossier.Id).OrderBy(c => c.Reference).ToListAsync(cancellation);
        var findings = await OfAsync(
            dossier, sites.ConvertAll(s => s.Id == draft.Id ? (Site)draft : s), cameras.ConvertAll(c => c.Id == draft.Id ? (Camera)draft : c), draft as Site, cancellation);
        return [.. findings.Where(f => f.Hit.ItemId == draft.Id)];
    }

    /// <inheritdoc cref="OfAsync(Dossier, CancellationToken)"/>
    /// <param name="sites">All sites of the dossier, as read.</param>
    /// <param name="cameras">All its cameras.</param>
    public Task<IReadOnlyList<CheckFinding>> OfAsync(Dossier dossier, IReadOnlyList<Site> sites, IReadOnlyList<Camera> cameras, CancellationToken cancellation) =>
        OfAsync(dossier, sites, cameras, draft: null, cancellation);

    private async Task<IReadOnlyList<CheckFinding>> OfAsync(
        Dossier dossier, IReadOnlyList<Site> sites, IReadOnlyList<Camera> cameras, Site? draft, CancellationToken cancellation)
    {
        var authorisations = await AuthorisationsAsync(dossier, sites, cancellation);
        var modelIds = cameras.Select(c => c.ModelId).OfType<Guid>().Distinct().ToList();
        var models = await db.CameraModels.AsNoTracking().Where(m => EF.Parameter(modelIds).Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancellation);
        return CheckRules.Of(new()
        {
            Dossier = dossier,
            Sites = sites,
            Cameras = cameras,
            Models = models,
            Elsewhere = await ElsewhereAsync(dossier.Id, cameras, draft, models, cancellation),
            Authorisations = authorisations,
            ScopeChanges = authorisations.Count == 0 ? [] : await ScopeChangesAsync(dossier.Id, authorisations.Min(a => a.BroughtAt), cancellation),
            Today = BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime),
        });
    }

    /// <summary>
    /// Which values of these sites and cameras other dossiers hold. What a dossier that was rejected or withdrawn holds is free again.
    /// </summary>
    private async Task<TakenElsewhere> ElsewhereAsync(
        Guid dossierId, IReadOnlyList<Camera> cameras, Site? draft, Dictionary<Guid, CameraModel> models, CancellationToken cancellation)
    {
        var others = from camera in db.Cameras
                     join dossier in db.Dossiers on camera.DossierId equals dossier.Id
                     where camera.DossierId != dossierId && !Closed.Contains(dossier.State)
                     select camera;
        var (keys, macs) = (Distinct(cameras, c => c.SerialKey), Distinct(cameras, c => c.MacAddress));
        var ips = Distinct(cameras, c => c.IpAddress);
        var serials = await (from other in others
                             join model in db.CameraModels on other.ModelId equals model.Id
                             where EF.Parameter(keys).Contains(other.SerialKey)
                             select new { other.SerialKey, model.Make }).Distinct().ToListAsync(cancellation);
        return new()
        {
            Serials = cameras.Where(c => c.ModelId is { } id && serials.Contains(new { c.SerialKey, models[id].Make })).Select(c => c.Id).ToHashSet(),
            MacAddresses = await others.Where(c => EF.Parameter(macs).Contains(c.MacAddress)).Select(c => c.MacAddress!).ToHashSetAsync(cancellation),
            IpAddresses = await others.Where(c => EF.Parameter(ips).Contains(c.IpAddress)).Select(c => c.IpAddress!).ToHashSetAsync(cancellation),
            Subnets = await SubnetsElsewhereAsync(dossierId, draft, cancellation),
        };

        static List<string?> Distinct<T>(IEnumerable<T> things, Func<T, string?> value) => [.. things.Select(value).Where(v => v is not null).Distinct()];
    }

    /// <summary>Which subnets of the dossier overlap one of another: those that are stored, and one that is only drawn up.</summary>
    private async Task<IReadOnlySet<string>> SubnetsElsewhereAsync(Guid dossierId, Site? draft, CancellationToken cancellation)
    {
        var others = from other in db.Sites
                     join dossier in db.Dossiers on other.DossierId equals dossier.Id
                     where other.DossierId != dossierId && !Closed.Contains(dossier.State)
                     select other;
#pragma warning disable CA1309, CA1310 // compared by the database: hexadecimal digits sort alike in every collation
        var stored = await (from site in db.Sites
                            from other in others
                            where site.DossierId == dossierId && string.Compare(other.SubnetFirst, site.SubnetLast) <= 0 && string.Compare(other.SubnetLast, site.SubnetFirst) >= 0
                            select site.Subnet).ToHashSetAsync(cancellation);
        if (draft is { Subnet: { } drawnUp, SubnetFirst: { } first, SubnetLast: { } last }
            && await others.AnyAsync(o => string.Compare(o.SubnetFirst, last) <= 0 && string.Compare(o.SubnetLast, first) >= 0, cancellation))
        {
            stored.Add(drawnUp);
        }
#pragma warning restore CA1309, CA1310
        return stored;
    }

    private async Task<IReadOnlyList<BroughtAuthorisation>> AuthorisationsAsync(Dossier dossier, IReadOnlyList<Site> sites, CancellationToken cancellation)
    {
        var brought = await (from authorisation in db.Authorisations
                             join file in db.EvidenceFiles on authorisation.Id equals file.SubjectId
                             join version in db.EvidenceVersions on file.Id equals version.EvidenceFileId
                             where authorisation.PoliceZoneId == dossier.PoliceZoneId && authorisation.InstallationType == dossier.InstallationType
                                 && file.SubjectKind == SubjectKind.Authorisation && Counting.Contains(version.State)
                                 && (file.DossierId == dossier.Id || version.State == EvidenceState.Accepted)
                             group version.BroughtAt by authorisation.NisCode into pieces
                             select new BroughtAuthorisation(pieces.Key, pieces.Max())).ToListAsync(cancellation);
        var municipalities = sites.Select(s => s.NisCode).ToHashSet();
        return [.. brought.Where(a => municipalities.Contains(a.NisCode))];
    }

    /// <summary>Read from the history, which tells a value that changed from one that was filled in for the first time.</summary>
    private async Task<IReadOnlyList<ScopeChange>> ScopeChangesAsync(Guid dossierId, DateTime since, CancellationToken cancellation)
    {
        var entries = await db.History.AsNoTracking()
            .Where(h => h.DossierId == dossierId && h.At > since && (h.Subject == nameof(Dossier) || h.Subject == nameof(Site)))
            .Select(h => new { h.SubjectId, h.At, h.Changes }).ToListAsync(cancellation);
        return
        [
            .. from entry in entries
               where JsonSerializer.Deserialize<List<FieldChange>>(entry.Changes)!.Exists(c => c.Before is not null && Scope.Contains(c.Field))
               select new ScopeChange(entry.SubjectId, entry.At),
        ];
    }
}
