using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Requirements;

namespace Onboarding.Portal.Features.Documents;

/// <summary>Reads what the documents of a dossier print, in a number of queries that does not depend on its size.</summary>
public sealed class DocumentDataReader(PortalDbContext db, CatalogueSource catalogue)
{
    private static readonly EvidenceState[] Printed = [EvidenceState.Draft, EvidenceState.Candidate, EvidenceState.Accepted];

    public async Task<DocumentData> ReadAsync(Guid dossierId, CancellationToken cancellation)
    {
        var dossier = await db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == dossierId, cancellation);
        var sites = await db.Sites.AsNoTracking().Where(s => s.DossierId == dossierId).OrderBy(s => s.Reference).ToListAsync(cancellation);
        var cameras = await db.Cameras.AsNoTracking().Where(c => c.DossierId == dossierId).OrderBy(c => c.Reference).ToListAsync(cancellation);
        var modelIds = cameras.Select(c => c.ModelId).OfType<Guid>().Distinct().ToList();
        var codes = sites.Select(s => s.NisCode).OfType<string>().Distinct().ToList();
        var submissions = await db.Submissions.AsNoTracking().Where(s => s.DossierId == dossierId).OrderBy(s => s.Number).ToListAsync(cancellation);
        var people = submissions.SelectMany(s => new[] { s.SubmittedBy, s.DecidedBy }).OfType<Guid>().Distinct().ToList();
        var definitions = await catalogue.GetAsync(dossier.CatalogueVersion, cancellation);

        return new()
        {
            Dossier = dossier,
            Organisation = await db.Organisations.AsNoTracking().Include(o => o.Contacts).SingleAsync(o => o.Id == dossier.OrganisationId, cancellation),
            Zone = await db.PoliceZones.AsNoTracking().SingleAsync(z => z.Id == dossier.PoliceZoneId, cancellation),
            Sites = sites,
            Cameras = cameras,
            Models = await db.CameraModels.AsNoTracking().Where(m => modelIds.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancellation),
            Municipalities = await db.Municipalities.AsNoTracking().Where(m => codes.Contains(m.NisCode)).ToDictionaryAsync(m => m.NisCode, cancellation),
            Definitions = definitions.ToDictionary(d => d.Code),
            Items = await db.RequirementItems.AsNoTracking()
                .Where(i => i.DossierId == dossierId && i.State != RequirementState.NotApplicable).ToListAsync(cancellation),
            Annexes = await AnnexesAsync(dossierId, cancellation),
            Authorisations = await AuthorisationsAsync(dossier, codes, cancellation),
            Submissions = submissions,
            People = await db.Users.AsNoTracking().Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, cancellation),
        };
    }

    private async Task<IReadOnlyList<AnnexData>> AnnexesAsync(Guid dossierId, CancellationToken cancellation) =>
        await (from file in db.EvidenceFiles.AsNoTracking()
               join version in db.EvidenceVersions.AsNoTracking() on file.Id equals version.EvidenceFileId
               join stored in db.StoredFiles.AsNoTracking() on version.FileId equals stored.Id into stores
               from stored in stores.DefaultIfEmpty()
               where file.DossierId == dossierId && Printed.Contains(version.State)
               orderby file.RequirementCode, version.BroughtAt
               select new AnnexData(file.RequirementCode, file.SubjectId, version, stored)).ToListAsync(cancellation);

    /// <summary>The council decisions that cover the dossier's municipalities, also when another dossier of the zone brought them.</summary>
    private async Task<IReadOnlyList<AuthorisationData>> AuthorisationsAsync(Dossier dossier, List<string> nisCodes, CancellationToken cancellation) =>
        await (from authorisation in db.Authorisations.AsNoTracking()
               join file in db.EvidenceFiles.AsNoTracking() on authorisation.Id equals file.SubjectId
               join version in db.EvidenceVersions.AsNoTracking() on file.Id equals version.EvidenceFileId
               where authorisation.PoliceZoneId == dossier.PoliceZoneId
                   && authorisation.InstallationType == dossier.InstallationType
                   && nisCodes.Contains(authorisation.NisCode)
                   && version.State == EvidenceState.Accepted
               orderby authorisation.NisCode
               select new AuthorisationData(authorisation.NisCode, authorisation.InstallationType, version.Reference, version.IssuedOn))
            .ToListAsync(cancellation);
}
