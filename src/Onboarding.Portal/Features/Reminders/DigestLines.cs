using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.People;
using Onboarding.Domain.Reminders;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Reminders;

/// <summary>Finds what is to be said to a reader today: what is chased in the dossiers that he may see, without what he was told already.</summary>
public sealed class DigestLines(PortalDbContext db, CalendarSource calendars, TimeProvider clock)
{
    private static readonly RequirementState[] Chased = [.. Enum.GetValues<RequirementState>().Where(RequirementRule.IsChased)];
    private static readonly ApprovalState[] Closed = [.. Enum.GetValues<ApprovalState>().Where(s => s.IsClosed())];
    private static readonly ApprovalState[] Waiting = [.. Enum.GetValues<ApprovalState>().Where(s => ReminderPlanner.RoundKind(s) is not null)];

    public async Task<IReadOnlyList<DigestLine>> ForAsync(DigestReader reader, CancellationToken cancellation)
    {
        var today = BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime);
        var calendar = await calendars.GetAsync(cancellation);
        var dossiers = Open(reader);
        var said = await SaidAsync(reader, dossiers, cancellation);
        var horizon = ReminderLadder.Horizon(today, calendar);

        List<Row> rows = [.. await PiecesAsync(dossiers, horizon, today, cancellation), .. await RoundsAsync(dossiers, horizon, cancellation)];
        return
        [
            .. from row in rows
               let audience = reader.AudienceOf(row.Case.Responsible, row.OrganisationId, row.ZoneId)
               let rung = ReminderPlanner.RungToSay(row.Case, audience, said.GetValueOrDefault((row.Case.Kind, row.Case.Id)), today, calendar)
               where rung is not null
               orderby row.Dossier.Reference, row.Case.DueAt
               let isTodo = (audience & (ReminderAudience.Responsible | ReminderAudience.Mailbox)) != 0
               select new DigestLine(row.Case, rung, isTodo, row.Dossier, row.Piece),
        ];
    }

    private IQueryable<OpenDossier> Open(DigestReader reader) =>
        from dossier in db.Dossiers.AsNoTracking().For(reader.AsUser(clock), Permission.ViewDossier)
        join organisation in db.Organisations on dossier.OrganisationId equals organisation.Id
        join zone in db.PoliceZones on dossier.PoliceZoneId equals zone.Id
        where !Closed.Contains(dossier.State) && organisation.Status != OrganisationStatus.Suspended
        select new OpenDossier { Dossier = dossier, Organisation = organisation.Name, ZoneFr = zone.NameFr, ZoneNl = zone.NameNl };

    /// <summary>The highest rung per case, under whatever policy it was said.</summary>
    private async Task<Dictionary<(ReminderKind, Guid), int>> SaidAsync(DigestReader reader, IQueryable<OpenDossier> dossiers, CancellationToken cancellation) =>
        (await (from reminder in db.Reminders
                join open in dossiers on reminder.DossierId equals open.Dossier.Id
                where reminder.RecipientId == reader.Id
                group reminder.Rung by new { reminder.Kind, reminder.CaseId } into rungs
                select new { rungs.Key.Kind, rungs.Key.CaseId, Highest = rungs.Max() })
            .ToListAsync(cancellation))
        .ToDictionary(s => (s.Kind, s.CaseId), s => s.Highest);

    private async Task<IEnumerable<Row>> PiecesAsync(IQueryable<OpenDossier> dossiers, DateTime horizon, DateOnly today, CancellationToken cancellation)
    {
        var items = await (
            from open in dossiers
            join item in db.RequirementItems on open.Dossier.Id equals item.DossierId
            join definition in db.RequirementDefinitions
                on new { open.Dossier.CatalogueVersion, item.Code } equals new { definition.CatalogueVersion, definition.Code }
            join municipality in db.Municipalities on item.SubjectName equals municipality.NisCode into named
            from municipality in named.DefaultIfEmpty()
            where item.DueAt <= horizon && Chased.Contains(item.State)
            orderby definition.Order, item.SubjectName
            select new
            {
                Open = open,
                Item = item,
                definition.LabelFr,
                definition.LabelNl,
                Municipality = municipality,
            }).AsNoTracking().ToListAsync(cancellation);

        return from row in items
               let item = row.Item
               where ReminderPlanner.IsAsked(item.State, item.IsAnsweredByFields, item.SubjectKind, row.Open.Dossier.State)
                   && !ReminderPlanner.IsSilenced(item.Announcement?.On, today)
               let subject = SubjectOf(item, row.Municipality)
               select new Row(
                   new(ReminderKind.Piece, item.Id, item.Responsible, item.DueAt!.Value, item.OpenedAt),
                   row.Open,
                   new(new(row.LabelFr, row.LabelNl), subject, item.State, item.RefusalReason, item.IsBlocking) { AnnouncedOn = item.Announcement?.On });
    }

    /// <summary>An authorisation is known by the NIS code of its municipality, which people do not read.</summary>
    private static LocalizedText? SubjectOf(RequirementItem item, Municipality? municipality) => item.SubjectKind switch
    {
        SubjectKind.Dossier => null,
        SubjectKind.Authorisation when municipality is not null => new(municipality.NameFr, municipality.NameNl),
        SubjectKind.Organisation or SubjectKind.Site or SubjectKind.Camera or SubjectKind.CameraModel or SubjectKind.Authorisation =>
            new(item.SubjectName, item.SubjectName),
    };

    private async Task<IEnumerable<Row>> RoundsAsync(IQueryable<OpenDossier> dossiers, DateTime horizon, CancellationToken cancellation)
    {
        var rounds = await (
            from open in dossiers
            where Waiting.Contains(open.Dossier.State) && open.Dossier.Standing.ActBy <= horizon
            select new
            {
                Open = open,
                Round = db.Submissions.Where(s => s.DossierId == open.Dossier.Id).OrderByDescending(s => s.Number).Select(s => s.Id).First(),
            }).AsNoTracking().ToListAsync(cancellation);

        return from row in rounds
               let dossier = row.Open.Dossier
               let kind = ReminderPlanner.RoundKind(dossier.State)!.Value
               select new Row(new(kind, row.Round, dossier.Standing.Acting, dossier.Standing.ActBy!.Value, dossier.StateSince), row.Open, null);
    }

    private sealed record OpenDossier
    {
        public required Dossier Dossier { get; init; }

        public required string Organisation { get; init; }

        public required string ZoneFr { get; init; }

        public required string ZoneNl { get; init; }
    }

    private sealed record Row(ReminderCase Case, OpenDossier Open, DigestPiece? Piece)
    {
        public Guid OrganisationId => Open.Dossier.OrganisationId;

        public Guid ZoneId => Open.Dossier.PoliceZoneId;

        public DigestDossier Dossier { get; } =
            new(Open.Dossier.Id, Open.Dossier.Reference, Open.Dossier.Name, Open.Dossier.TargetDate, Open.Organisation, new(Open.ZoneFr, Open.ZoneNl));
    }
}
