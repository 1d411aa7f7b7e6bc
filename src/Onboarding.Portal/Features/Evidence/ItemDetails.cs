using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>One version of a piece of evidence as the page shows it.</summary>
/// <param name="Reading">Null where there is nothing to read.</param>
public sealed record VersionRow(EvidenceVersion Version, StoredFile? File, FileReading? Reading, string BroughtByName)
{
    /// <summary>What changed from an earlier version; null where one of them is no file.</summary>
    public VersionDifference? Since(VersionRow earlier) => Content is { } now && earlier.Content is { } old ? VersionDifference.Of(old, now) : null;

    private VersionContent? Content => File is null ? null : new(File.Name, File.Sha256, File.Length, Reading?.Pages, Reading?.Text);
}

/// <summary>A requirement of a dossier with everything brought for it.</summary>
/// <param name="Subject">What it is asked of, as people call it.</param>
public sealed record ItemDetails(
    Dossier Dossier, RequirementItem Item, RequirementDefinition Definition, string Subject, IReadOnlyList<IGrouping<Guid, VersionRow>> Pieces, bool MayBring, bool MayJudge)
{
    /// <summary>Local date in Belgium.</summary>
    public DateOnly Today { get; init; }

    /// <summary>Where the site stands that it is asked of, or of whose camera.</summary>
    public SitePosition? Place { get; init; }

    /// <summary>The version before, when there is one.</summary>
    public VersionRow? Before(VersionRow row) => Pieces.SelectMany(p => p.Zip(p.Skip(1))).Where(pair => pair.First == row).Select(pair => pair.Second).SingleOrDefault();

    /// <summary>The warning about a photo that was taken elsewhere; null when it was not, or nobody can tell.</summary>
    public RuleViolation? Elsewhere(VersionRow row) => Place is { } place && row.Reading is { Latitude: { } latitude, Longitude: { } longitude }
        ? PhotoPlace.Check(new(latitude, longitude), place.Latitude, place.Longitude)
        : null;

    /// <summary>Enough pieces were brought, whatever becomes of them.</summary>
    public bool HasEnough => Pieces.Count >= Definition.MinimumCount;

    /// <summary>Nothing was brought here because the same piece was accepted in another dossier.</summary>
    public bool IsElsewhere => Pieces.Count == 0 && Item.State is RequirementState.Satisfied or RequirementState.Expiring;

    /// <summary>The one piece that the police refused: what is brought next takes its place.</summary>
    public Guid? RefusedPiece => Pieces.Where(p => p.First().Version.State == EvidenceState.Refused).Select(p => (Guid?)p.Key).FirstOrDefault();

    /// <returns>Null when the version is of another requirement, or was taken back.</returns>
    public VersionRow? Find(Guid versionId) => Pieces.SelectMany(p => p).SingleOrDefault(r => r.Version.Id == versionId);
}

/// <summary>Reads a requirement for its page.</summary>
public sealed class ItemDetailsReader(PortalDbContext db, CurrentUser user, CatalogueSource catalogue, FieldTextsSource fields, TimeProvider clock)
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

        return new(dossier, item, definitions.Single(d => d.Code == item.Code), (await fields.GetAsync(cancellation)).SubjectOf(item), await PiecesAsync(item, cancellation), mayBring, mayJudge)
        {
            Today = BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime),
            Place = await PlaceAsync(item, cancellation),
        };
    }

    private async Task<SitePosition?> PlaceAsync(RequirementItem item, CancellationToken cancellation) => item.SubjectKind switch
    {
        SubjectKind.Site => await db.Sites.AsNoTracking().Where(s => s.Id == item.SubjectId).Select(s => s.Position).SingleOrDefaultAsync(cancellation),
        SubjectKind.Camera => await (from camera in db.Cameras.AsNoTracking()
                                     join site in db.Sites.AsNoTracking() on camera.SiteId equals site.Id
                                     where camera.Id == item.SubjectId
                                     select site.Position).SingleOrDefaultAsync(cancellation),
        SubjectKind.Organisation or SubjectKind.Dossier or SubjectKind.CameraModel or SubjectKind.Authorisation => null,
    };

    private async Task<IReadOnlyList<IGrouping<Guid, VersionRow>>> PiecesAsync(RequirementItem item, CancellationToken cancellation)
    {
        var rows = await (from file in db.EvidenceFiles.AsNoTracking()
                          join version in db.EvidenceVersions.AsNoTracking() on file.Id equals version.EvidenceFileId
                          join person in db.Users.AsNoTracking() on version.BroughtBy equals person.Id
                          join stored in db.StoredFiles.AsNoTracking() on version.FileId equals stored.Id into stores
                          from stored in stores.DefaultIfEmpty()
                          join reading in db.FileReadings.AsNoTracking() on version.FileId equals reading.FileId into readings
                          from reading in readings.DefaultIfEmpty()
                          where file.DossierId == item.DossierId && file.RequirementCode == item.Code && file.SubjectId == item.SubjectId
                              && version.State != EvidenceState.Removed
                          orderby file.Id, version.Number descending
                          select new { FileId = file.Id, Row = new VersionRow(version, stored, reading, person.FullName) }).ToListAsync(cancellation);
        return [.. rows.GroupBy(r => r.FileId, r => r.Row)];
    }
}
