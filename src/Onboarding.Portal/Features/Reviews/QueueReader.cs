using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.People;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>Which dossiers of the queue are shown.</summary>
public enum QueuePart
{
    /// <summary>Nobody has taken them.</summary>
    Waiting,

    /// <summary>Taken by the person who looks.</summary>
    Mine,

    /// <summary>Past their due date.</summary>
    Late,
}

/// <summary>The state of the list, as it stands in the address.</summary>
public sealed record QueueFilter(QueuePart? Part, Guid? ZoneId, string? Text)
{
    public bool IsEmpty => Part is null && ZoneId is null && string.IsNullOrWhiteSpace(Text);
}

/// <summary>A dossier that waits for the police.</summary>
public sealed record QueueRow(Guid Id, int Number, string Name, string Organisation, string ZoneCode, LocalizedText ZoneName)
{
    public required int Round { get; init; }

    public required DateTime SubmittedAt { get; init; }

    public required Guid SubmittedBy { get; init; }

    public required ApprovalState State { get; init; }

    public required DateTime? DueAt { get; init; }

    public required int Required { get; init; }

    public required int Satisfied { get; init; }

    public required int BeingChecked { get; init; }

    public required Guid? ReviewerId { get; init; }

    public required string? Reviewer { get; init; }

    public string Reference => Dossier.ReferenceOf(Number);

    /// <summary>Working days since it was introduced.</summary>
    public int WaitsFor(WorkingCalendar calendar, DateTime now) =>
        calendar.WorkingDaysBetween(BelgianTime.LocalDate(SubmittedAt), BelgianTime.LocalDate(now));
}

/// <summary>An approved dossier for which documents came in afterwards.</summary>
public sealed record EvidenceToCheck(Guid Id, int Number, string Name, int Count, DateTime Since)
{
    public string Reference => Dossier.ReferenceOf(Number);
}

/// <summary>An opinion that is awaited.</summary>
/// <param name="InsteadOf">For whom the person gives it; null for himself.</param>
public sealed record OpinionToGive(Guid Id, Guid DossierId, int Number, string Name, string? InsteadOf)
{
    public string Reference => Dossier.ReferenceOf(Number);
}

/// <summary>Reads what waits for the police in the person's zones, in the database and in a number of queries that does not grow.</summary>
public sealed class QueueReader(PortalDbContext db, CurrentUser user, Substitutes substitutes, TimeProvider clock)
{
    /// <summary>One page of the queue, oldest first.</summary>
    public async Task<ListPage<QueueRow>> ReadAsync(QueueFilter filter, int? page, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var mine = await MineAsync(cancellation);
        var rows = from d in Filtered(filter)
                   join o in db.Organisations on d.OrganisationId equals o.Id
                   join z in db.PoliceZones on d.PoliceZoneId equals z.Id
                   join s in db.Submissions on d.Id equals s.DossierId
                   join u in db.Users on s.ReviewerId equals u.Id into reviewers
                   from u in reviewers.DefaultIfEmpty()
                   where s.Outcome == null
                       && (filter.Part != QueuePart.Mine || mine.Contains(s.ReviewerId))
                       && (filter.Part != QueuePart.Late || d.Standing.ActBy < now)
                   orderby s.SubmittedAt, d.Number
                   select new QueueRow(d.Id, d.Number, d.Name, o.Name, z.Code, new LocalizedText(z.NameFr, z.NameNl))
                   {
                       Round = s.Number,
                       SubmittedAt = s.SubmittedAt,
                       SubmittedBy = s.SubmittedBy,
                       State = d.State,
                       DueAt = d.Standing.ActBy,
                       Required = d.Standing.Required,
                       Satisfied = d.Standing.Satisfied,
                       BeingChecked = d.Standing.BeingChecked,
                       ReviewerId = s.ReviewerId,
                       Reviewer = u == null ? null : u.FullName,
                   };
        return await rows.AsNoTracking().PageAsync(page, cancellation);
    }

    /// <summary>The dossiers that nobody has taken and that the person may take, oldest first.</summary>
    public async Task<IReadOnlyList<Guid>> NextAsync(int count, CancellationToken cancellation) =>
        await (from d in Filtered(new(QueuePart.Waiting, null, null))
               join s in db.Submissions on d.Id equals s.DossierId
               where s.Outcome == null && s.SubmittedBy != user.Id
               orderby s.SubmittedAt, d.Number
               select d.Id).Take(count).ToListAsync(cancellation);

    /// <summary>Approved dossiers with documents that nobody has judged yet, longest waiting first.</summary>
    public async Task<IReadOnlyList<EvidenceToCheck>> EvidenceAsync(CancellationToken cancellation) =>
        await (from v in db.EvidenceVersions
               join d in db.Dossiers.For(user, Permission.ReviewDossier) on v.DossierId equals d.Id
               where v.State == EvidenceState.Candidate && (d.State == ApprovalState.Approved || d.State == ApprovalState.ApprovedWithRemarks)
               group v by new { d.Id, d.Number, d.Name } into pieces
               orderby pieces.Min(p => p.BroughtAt)
               select new EvidenceToCheck(pieces.Key.Id, pieces.Key.Number, pieces.Key.Name, pieces.Count(), pieces.Min(p => p.BroughtAt)))
            .ToListAsync(cancellation);

    /// <summary>The rounds on which the person's opinion is awaited, or that of whom he stands in for.</summary>
    public async Task<IReadOnlyList<OpinionToGive>> OpinionsAsync(CancellationToken cancellation)
    {
        var mine = await MineAsync(cancellation);
        return await (from o in db.ReviewOpinions
                      join s in db.Submissions on o.SubmissionId equals s.Id
                      join d in db.Dossiers.For(user, Permission.ReviewDossier) on o.DossierId equals d.Id
                      join u in db.Users on o.PersonId equals u.Id
                      where s.Outcome == null && s.SubmittedBy != user.Id && o.Code == null && mine.Contains(o.PersonId)
                          && !db.ReviewOpinions.Any(b => b.SubmissionId == s.Id && b.Step < o.Step && b.IsRequired && b.Code == null)
                      orderby s.SubmittedAt
                      select new OpinionToGive(o.Id, d.Id, d.Number, d.Name, o.PersonId == user.Id ? null : u.FullName)).ToListAsync(cancellation);
    }

    /// <summary>The zones in which the person reviews, by code.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Code, LocalizedText Name)>> ZonesAsync(CancellationToken cancellation)
    {
        var zones = await db.PoliceZones.AsNoTracking().For(user, Permission.ReviewDossier).OrderBy(z => z.Code).ToListAsync(cancellation);
        return [.. zones.Select(z => (z.Id, z.Code, new LocalizedText(z.NameFr, z.NameNl)))];
    }

    /// <summary>The person, and for whom he stands in today.</summary>
    private async Task<List<Guid?>> MineAsync(CancellationToken cancellation) =>
        [user.Id, .. (await substitutes.StandsInForAsync(cancellation)).Select(a => (Guid?)a.PersonId)];

    private IQueryable<Dossier> Filtered(QueueFilter filter)
    {
        var pattern = Search.Pattern(filter.Text);
        var number = int.TryParse(filter.Text?.Split('-')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : (int?)null;
        return db.Dossiers.For(user, Permission.ReviewDossier)
            .Where(d => d.State == ApprovalState.Submitted || (d.State == ApprovalState.InReview && filter.Part != QueuePart.Waiting))
            .Where(d => filter.ZoneId == null || d.PoliceZoneId == filter.ZoneId)
            .Where(d => pattern == null || d.Number == number || EF.Functions.Like(d.Name, pattern, Search.Escape)
                || db.Organisations.Any(o => o.Id == d.OrganisationId && EF.Functions.Like(o.Name, pattern, Search.Escape)));
    }
}
