using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>Reads the newest round of a dossier for the police, in a number of queries that does not depend on its size.</summary>
public sealed class RoundReader(PortalDbContext db, CurrentUser user, ItemSnapshots snapshots, CatalogueSource catalogue, FieldTextsSource fields, DecisionNamesSource decisions, ReasonLibrary reasons)
{
    /// <returns>Null when the dossier is absent or foreign, or was never sent.</returns>
    public async Task<RoundView?> ReadAsync(Guid dossierId, CancellationToken cancellation)
    {
        var head = await (from d in db.Dossiers.AsNoTracking().For(user, Permission.ReviewDossier)
                          join o in db.Organisations.AsNoTracking() on d.OrganisationId equals o.Id
                          join z in db.PoliceZones.AsNoTracking() on d.PoliceZoneId equals z.Id
                          where d.Id == dossierId
                          select new { Dossier = d, Organisation = o.Name, Zone = z }).SingleOrDefaultAsync(cancellation);
        var rounds = await db.Submissions.AsNoTracking().Include(s => s.Items).Where(s => s.DossierId == dossierId).OrderByDescending(s => s.Number).Take(2).ToListAsync(cancellation);
        if (head is null || rounds.Count == 0)
        {
            return null;
        }

        var (round, before) = (rounds[0], rounds.ElementAtOrDefault(1));
        var people = await NamesAsync([round.SubmittedBy, round.ReviewerId ?? default, round.DecidedBy ?? default], cancellation);
        return new(head.Dossier, round)
        {
            Organisation = head.Organisation,
            Zone = head.Zone,
            SubmittedBy = people.GetValueOrDefault(round.SubmittedBy, ""),
            Reviewer = round.ReviewerId is { } reviewer ? people.GetValueOrDefault(reviewer) : null,
            DecidedBy = round.DecidedBy is { } decider ? people.GetValueOrDefault(decider) : null,
            Items = await ItemsAsync(round, before, cancellation),
            Requests = await db.ChangeItems.AsNoTracking().Where(c => c.DossierId == dossierId).OrderBy(c => c.Number).ToListAsync(cancellation),
            Documents = await DocumentsAsync(head.Dossier, cancellation),
            Fields = await fields.GetAsync(cancellation),
            Decisions = await decisions.GetAsync(cancellation),
            Reasons = await reasons.TodayAsync(cancellation),
            IsMine = round.ReviewerId == user.Id,
            IsOwn = round.SubmittedBy == user.Id,
        };
    }

    private async Task<IReadOnlyList<ReviewItem>> ItemsAsync(Submission round, Submission? before, CancellationToken cancellation)
    {
        var sent = await snapshots.SentAsync(round.DossierId, before is null ? [round.Id] : [round.Id, before.Id], cancellation);
        return
        [
            .. from item in round.Items
               orderby item.Kind, item.Change == ItemChange.Unchanged, item.Name
               select new ReviewItem(item, sent[(round.Id, item.ItemId)], before is null ? null : sent.GetValueOrDefault((before.Id, item.ItemId))),
        ];
    }

    /// <summary>What approval asks for, and whatever else was brought.</summary>
    private async Task<IReadOnlyList<DocumentLine>> DocumentsAsync(Dossier dossier, CancellationToken cancellation)
    {
        var definitions = (await catalogue.GetAsync(dossier.CatalogueVersion, cancellation)).ToDictionary(d => d.Code);
        var items = await db.RequirementItems.AsNoTracking()
            .Where(i => i.DossierId == dossier.Id && !i.IsAnsweredByFields && i.State != RequirementState.NotApplicable)
            .ToListAsync(cancellation);
        var brought = await (from file in db.EvidenceFiles.AsNoTracking()
                             join version in db.EvidenceVersions.AsNoTracking() on file.Id equals version.EvidenceFileId
                             join stored in db.StoredFiles.AsNoTracking() on version.FileId equals stored.Id into stores
                             from stored in stores.DefaultIfEmpty()
                             where file.DossierId == dossier.Id && version.State != EvidenceState.Superseded && version.State != EvidenceState.Removed && version.State != EvidenceState.Draft
                             orderby version.BroughtAt
                             select new { file.RequirementCode, file.SubjectId, Version = new DocumentVersion(version, stored) }).ToListAsync(cancellation);
        var names = await fields.GetAsync(cancellation);
        var versions = brought.ToLookup(b => (b.RequirementCode, b.SubjectId), b => b.Version);
        return
        [
            .. from item in items
               let line = new DocumentLine(item, definitions[item.Code], names.SubjectOf(item), [.. versions[(item.Code, item.SubjectId)]])
               where line.Versions.Count > 0 || item.DueBy <= Stage.Approval
               orderby line.Definition.Order, item.SubjectName
               select line,
        ];
    }

    private Task<Dictionary<Guid, string>> NamesAsync(Guid[] ids, CancellationToken cancellation) =>
        db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, cancellation);
}
