using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Acceptance;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.Gates;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Features.Requirements;

/// <summary>Reads everything that the requirement rules look at, as saved, in a number of queries that does not depend on its size.</summary>
public sealed class PictureReader(PortalDbContext db)
{
    /// <summary>Versions of evidence that count: neither replaced nor taken back.</summary>
    private static readonly EvidenceState[] Counting = [EvidenceState.Draft, EvidenceState.Candidate, EvidenceState.Accepted, EvidenceState.Refused];

    private static readonly ApprovalState[] Closed = [.. Enum.GetValues<ApprovalState>().Where(s => s.IsClosed())];

    private static readonly Stage[] WithReservations = [Stage.Tested, Stage.InProduction];

    public async Task<DossierPicture> ReadAsync(Dossier dossier, CancellationToken cancellation)
    {
        var sites = await db.Sites.AsNoTracking().Where(s => s.DossierId == dossier.Id).ToListAsync(cancellation);
        var cameras = await db.Cameras.AsNoTracking().Where(c => c.DossierId == dossier.Id).ToListAsync(cancellation);
        var modelIds = cameras.Select(c => c.ModelId).OfType<Guid>().Distinct().ToList();
        var authorisations = await AuthorisationsAsync(dossier, sites, cancellation);

        return new()
        {
            Dossier = dossier,
            Organisation = await db.Organisations.AsNoTracking().Include(o => o.Contacts).SingleAsync(o => o.Id == dossier.OrganisationId, cancellation),
            Sites = sites,
            Cameras = cameras,
            Models = await db.CameraModels.AsNoTracking().Where(m => modelIds.Contains(m.Id)).ToListAsync(cancellation),
            Authorisations = authorisations,
            CurrentRevisions = await db.ItemRevisions.AsNoTracking().Where(r => r.DossierId == dossier.Id && r.IsCurrent).ToListAsync(cancellation),
            Evidence = [.. await EvidenceAsync(dossier, [dossier.OrganisationId, .. modelIds, .. authorisations.Select(a => a.Id)], cancellation), .. await TestsAsync(dossier, cancellation)],
            AcceptedWithReservations = await db.GateReviews.AnyAsync(r => r.DossierId == dossier.Id && WithReservations.Contains(r.Gate) && r.State == GateState.PassedWithConditions, cancellation),
            KnownItems = await db.RequirementItems.Where(i => i.DossierId == dossier.Id).ToListAsync(cancellation),
        };
    }

    /// <summary>
    /// The dossier's own evidence, and what its shared subjects bring: of other companies only what the police accepted, of the own company's
    /// other dossiers also what is on its way to a judgement. Nobody judges what lies in a dossier that was rejected or withdrawn.
    /// </summary>
    private async Task<IReadOnlyList<EvidenceOnSubject>> EvidenceAsync(Dossier dossier, List<Guid> sharedSubjects, CancellationToken cancellation) =>
        await (from file in db.EvidenceFiles
               join version in db.EvidenceVersions on file.Id equals version.EvidenceFileId
               join source in db.Dossiers on file.DossierId equals source.Id
               where Counting.Contains(version.State)
                   && (file.DossierId == dossier.Id
                       || (sharedSubjects.Contains(file.SubjectId)
                           && (version.State == EvidenceState.Accepted
                               || (source.OrganisationId == dossier.OrganisationId && (version.State == EvidenceState.Refused || !Closed.Contains(source.State))))))
               orderby version.BroughtAt
               select new EvidenceOnSubject(file.RequirementCode, file.SubjectKind, file.SubjectId, version.State, version.ValidUntil, version.RefusalReason))
            .ToListAsync(cancellation);

    /// <summary>The passed test plan of a camera answers its requirement as an accepted document would.</summary>
    private async Task<IEnumerable<EvidenceOnSubject>> TestsAsync(Dossier dossier, CancellationToken cancellation)
    {
        var tests = await db.AcceptanceTests.Where(t => t.DossierId == dossier.Id).Select(t => new { t.CameraId, t.State }).ToListAsync(cancellation);
        return from camera in tests.GroupBy(t => t.CameraId)
               where camera.All(t => t.State == AcceptanceState.Passed)
               select new EvidenceOnSubject(AcceptanceTest.RequirementCode, SubjectKind.Camera, camera.Key, EvidenceState.Accepted, null, null);
    }

    /// <summary>One authorisation per municipality of the sites; the first site of a municipality creates it.</summary>
    private async Task<IReadOnlyList<Authorisation>> AuthorisationsAsync(Dossier dossier, List<Site> sites, CancellationToken cancellation)
    {
        if (dossier.InstallationType is not { } type)
        {
            return [];
        }

        var municipalities = sites.Select(s => s.NisCode).OfType<string>().Distinct().ToList();
        var known = await db.Authorisations.AsNoTracking()
            .Where(a => a.PoliceZoneId == dossier.PoliceZoneId && a.InstallationType == type && municipalities.Contains(a.NisCode))
            .ToListAsync(cancellation);
        var missing = municipalities.Except(known.Select(a => a.NisCode))
            .Select(nis => new Authorisation { PoliceZoneId = dossier.PoliceZoneId, NisCode = nis, InstallationType = type })
            .ToList();
        db.Authorisations.AddRange(missing);

        return [.. known, .. missing];
    }
}
