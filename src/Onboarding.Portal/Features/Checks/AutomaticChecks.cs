using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Checks;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.History;
using Onboarding.Domain.Requirements;
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

    /// <inheritdoc cref="OfAsync(Dossier, CancellationToken)"/>
    /// <param name="sites">All sites of the dossier, as read.</param>
    /// <param name="cameras">All its cameras.</param>
    public async Task<IReadOnlyList<CheckFinding>> OfAsync(Dossier dossier, IReadOnlyList<Site> sites, IReadOnlyList<Camera> cameras, CancellationToken cancellation)
    {
        var authorisations = await AuthorisationsAsync(dossier, sites, cancellation);
        return CheckRules.Of(new()
        {
            Dossier = dossier,
            Sites = sites,
            Cameras = cameras,
            Models = await db.CameraModels.AsNoTracking().Where(m => db.Cameras.Any(c => c.DossierId == dossier.Id && c.ModelId == m.Id)).ToDictionaryAsync(m => m.Id, cancellation),
            Elsewhere = await ElsewhereAsync(dossier.Id, cancellation),
            Authorisations = authorisations,
            ScopeChanges = authorisations.Count == 0 ? [] : await ScopeChangesAsync(dossier.Id, authorisations.Min(a => a.BroughtAt), cancellation),
            Today = BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime),
        });
    }

    /// <summary>What a dossier that was rejected or withdrawn holds is free again.</summary>
    private async Task<TakenElsewhere> ElsewhereAsync(Guid dossierId, CancellationToken cancellation)
    {
        var own = db.Cameras.Where(c => c.DossierId == dossierId);
        var others = from camera in db.Cameras
                     join dossier in db.Dossiers on camera.DossierId equals dossier.Id
                     where camera.DossierId != dossierId && !Closed.Contains(dossier.State)
                     select camera;
        var serials = from camera in own
                      join other in others on camera.SerialKey equals other.SerialKey
                      join model in db.CameraModels on camera.ModelId equals model.Id
                      join otherModel in db.CameraModels on other.ModelId equals otherModel.Id
                      where model.Make == otherModel.Make
                      select camera.Id;
#pragma warning disable CA1309, CA1310 // compared by the database: hexadecimal digits sort alike in every collation
        var subnets = from site in db.Sites
                      from other in db.Sites
                      join dossier in db.Dossiers on other.DossierId equals dossier.Id
                      where site.DossierId == dossierId && other.DossierId != dossierId && !Closed.Contains(dossier.State)
                          && string.Compare(other.SubnetFirst, site.SubnetLast) <= 0 && string.Compare(other.SubnetLast, site.SubnetFirst) >= 0
                      select site.Subnet;
#pragma warning restore CA1309, CA1310
        return new()
        {
            Serials = await serials.ToHashSetAsync(cancellation),
            MacAddresses = await (from camera in own join other in others on camera.MacAddress equals other.MacAddress select camera.MacAddress!).ToHashSetAsync(cancellation),
            IpAddresses = await (from camera in own join other in others on camera.IpAddress equals other.IpAddress select camera.IpAddress!).ToHashSetAsync(cancellation),
            Subnets = await subnets.ToHashSetAsync(cancellation),
        };
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
