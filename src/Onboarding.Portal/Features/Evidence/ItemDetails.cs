using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>One version of a piece of evidence as the page shows it.</summary>
public sealed record VersionRow(EvidenceVersion Version, StoredFile? File, string BroughtByName);

/// <summary>A requirement of a dossier with everything brought for it.</summary>
/// <param name="Subject">What it is asked of, as people call it.</param>
public sealed record ItemDetails(
    Dossier Dossier, RequirementItem Item, RequirementDefinition Definition, string Subject, IReadOnlyList<IGrouping<Guid, VersionRow>> Pieces, bool MayBring, bool MayJudge)
{
    /// <summary>Enough pieces were brought, whatever becomes of them.</summary>
    public bool HasEnough => Pieces.Count >= Definition.MinimumCount;

    /// <summary>Nothing was brought here because the same piece was accepted in another dossier.</summary>
    public bool IsElsewhere => Pieces.Count == 0 && Item.State == RequirementState.Satisfied;

    /// <summary>The one piece that the police refused: what is brought next takes its place.</summary>
    public Guid? RefusedPiece => Pieces.Where(p => p.First().Version.State == EvidenceState.Refused).Select(p => (Guid?)p.Key).FirstOrDefault();

    /// <returns>Null when the version is of another requirement, or was taken back.</returns>
    public VersionRow? Find(Guid versionId) => Pieces.SelectMany(p => p).SingleOrDefault(r => r.Version.Id == versionId);
}

/// <summary>Reads a requirement for its page.</summary>
public sealed class ItemDetailsReader(PortalDbContext db, CurrentUser user, CatalogueSource catalogue, FieldTextsSource fields)
{
    /// <returns>Null when the dossier or the requirement is absent or foreign.</returns>
    public async Task<ItemDetails?> ReadAsync(Guid dossierId, Guid itemId, CancellationToken cancellation)
    {
        var dossier = await db.Dossiers.AsNoTracking().For(user, Permission.ViewDossier).SingleOrDefaultAsync(d => d.Id == dossierId, cancellation);
        var item = await db.RequirementItems.AsNoTracking().SingleOrDefaultAsync(i => i.Id == itemId && i.DossierId == dossierId, cancellation);
        if (dossier is null || item is null || item.IsAnsweredByFields)
        {
            return null;
        }

        var definitions = await catalogue.GetAsync(dossier.CatalogueVersion, cancellation);
        var mayBring = EvidenceProviders.MayBring(user, item.Responsible)
            && !dossier.State.IsClosed()
            && await db.Dossiers.For(user, Permission.ProvideEvidence).AnyAsync(d => d.Id == dossierId, cancellation);
        var mayJudge = await db.Dossiers.For(user, Permission.ReviewDossier).AnyAsync(d => d.Id == dossierId, cancellation);

        return new(dossier, item, definitions.Single(d => d.Code == item.Code), (await fields.GetAsync(cancellation)).SubjectOf(item), await PiecesAsync(item, cancellation), mayBring, mayJudge);
    }

    private async Task<IReadOnlyList<IGrouping<Guid, VersionRow>>> PiecesAsync(RequirementItem item, CancellationToken cancellation)
    {
        var rows = await (from file in db.EvidenceFiles.AsNoTracking()
                          join version in db.EvidenceVersions.AsNoTracking() on file.Id equals version.EvidenceFileId
                          join person in db.Users.AsNoTracking() on version.BroughtBy equals person.Id
                          join stored in db.StoredFiles.AsNoTracking() on version.FileId equals stored.Id into stores
                          from stored in stores.DefaultIfEmpty()
                          where file.DossierId == item.DossierId && file.RequirementCode == item.Code && file.SubjectId == item.SubjectId
                              && version.State != EvidenceState.Removed
                          orderby file.Id, version.Number descending
                          select new { FileId = file.Id, Row = new VersionRow(version, stored, person.FullName) }).ToListAsync(cancellation);
        return [.. rows.GroupBy(r => r.FileId, r => r.Row)];
    }
}
