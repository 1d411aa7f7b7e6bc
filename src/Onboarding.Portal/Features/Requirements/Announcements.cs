using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Features.Evidence;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Requirements;

/// <summary>Something missing for which the person may announce a date.</summary>
/// <param name="Subject">What it is asked of, as people call it.</param>
/// <param name="Latest">The last day that may be announced.</param>
public sealed record Announceable(Dossier Dossier, RequirementItem Item, RequirementDefinition Definition, string Subject, DateOnly Latest)
{
    /// <summary>Where the date is announced.</summary>
    public string Link => LinkOf(Item);

    public static string LinkOf(RequirementItem item) => $"~/dossiers/{item.DossierId}/missing/{item.Id}/date";
}

/// <summary>“Not available yet, expected on…”: who has to bring something says when it will be there.</summary>
public sealed class Announcements(
    PortalDbContext db, CurrentUser user, DossierUnit unit, CatalogueSource catalogue, CalendarSource calendars, FieldTextsSource fields, HistoryLog history, TimeProvider clock)
{
    private DateOnly Today => BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime);

    /// <returns>Null when it is absent or foreign, waits for somebody else, or is not missing.</returns>
    public async Task<Announceable?> FindAsync(Guid dossierId, Guid itemId, CancellationToken cancellation)
    {
        var dossier = await db.Dossiers.AsNoTracking().For(user, Permission.ProvideEvidence).SingleOrDefaultAsync(d => d.Id == dossierId, cancellation);
        var item = await db.RequirementItems.AsNoTracking().SingleOrDefaultAsync(i => i.Id == itemId && i.DossierId == dossierId, cancellation);
        if (dossier is null || item is null || !MayAnnounce(item, dossier.State))
        {
            return null;
        }

        var definition = (await catalogue.GetAsync(dossier.CatalogueVersion, cancellation)).Single(d => d.Code == item.Code);
        var latest = AnnouncementRule.LatestDay(item.DueAt, Today, await calendars.GetAsync(cancellation));
        return new(dossier, item, definition, (await fields.GetAsync(cancellation)).SubjectOf(item), latest);
    }

    /// <summary>What the fields of one page still owe, for the line below them.</summary>
    public async Task<IReadOnlyList<(RequirementItem Item, string Label)>> OnPageAsync(DossierHead dossier, FieldGroup group, Guid subjectId, CancellationToken cancellation)
    {
        var version = await db.Dossiers.Where(d => d.Id == dossier.Id).Select(d => d.CatalogueVersion).SingleAsync(cancellation);
        var definitions = (await catalogue.GetAsync(version, cancellation)).Where(d => d.Fields is { } check && RequirementLinks.GroupOf(check) == group).ToDictionary(d => d.Code);
        var language = (await fields.GetAsync(cancellation)).Language;
        var codes = definitions.Keys.ToList();
        var items = codes.Count == 0 ? [] : await db.RequirementItems.AsNoTracking()
            .Where(i => i.DossierId == dossier.Id && i.SubjectId == subjectId && codes.Contains(i.Code))
            .ToListAsync(cancellation);
        return [.. items.Where(i => MayAnnounce(i, dossier.State)).Select(i => (i, definitions[i.Code].Label.In(language)))];
    }

    public Task<ChangeResult> AnnounceAsync(Guid dossierId, Guid itemId, DateOnly on, string note, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, Permission.ProvideEvidence, async dossier =>
        {
            var item = await db.RequirementItems.SingleOrDefaultAsync(i => i.Id == itemId && i.DossierId == dossierId, cancellation);
            if (item is null || !MayAnnounce(item, dossier.State))
            {
                return ChangeResult.NotFound;
            }

            var announcement = new Announcement(on, note, user.RequiredId);
            if (item.Announcement == announcement)
            {
                return ChangeResult.Done;
            }

            var isManager = user.Roles.Contains(Role.ProjectManager);
            if (AnnouncementRule.Check(item, on, isManager, Today, await calendars.GetAsync(cancellation)) is { } violation)
            {
                return ChangeResult.Refused(violation);
            }

            item.Announce(announcement);
            history.Record("DateAnnounced", item, EvidenceNames.Of(item), dossierId, string.Create(CultureInfo.InvariantCulture, $"{on:dd/MM/yyyy} – {note}"));
            return ChangeResult.Done;
        }, cancellation);

    /// <summary>It waits for the person's own side now; the project manager speaks for every side.</summary>
    private bool MayAnnounce(RequirementItem item, ApprovalState dossier) =>
        EvidenceProviders.MayBring(user, item.Responsible) && AnnouncementRule.IsOpen(item, dossier);
}
