using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Gates;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Requirements;

public enum ActionTime
{
    Late,
    ThisWeek,
    Later,
}

/// <summary>One thing to do, or the same thing for several subjects of a dossier.</summary>
/// <param name="DueAt">In UTC; null when it has no date.</param>
public sealed record ActionLine(Guid DossierId, string Reference, string DossierName, string Text, string? Detail, DateTime? DueAt, ActionTime Time, string Link);

/// <summary>A dossier that the police holds.</summary>
public sealed record WaitingLine(Guid DossierId, string Reference, string DossierName, ApprovalState State, int WorkingDays, DateTime? AnswerBy);

/// <summary>What waits for the integrator, over all his dossiers, by due date.</summary>
public sealed class ActionList(PortalDbContext db, CurrentUser user, CatalogueSource catalogue, CalendarSource calendars, TimeProvider clock, Texts texts)
{
    private static readonly RequirementState[] ToBring = [RequirementState.Missing, RequirementState.Refused, RequirementState.Expired, RequirementState.Expiring];
    private static readonly ApprovalState[] Over = [ApprovalState.Rejected, ApprovalState.Withdrawn];
    private static readonly ApprovalState[] WithPolice = [ApprovalState.Submitted, ApprovalState.InReview];
    private static readonly ApprovalState[] Open = [ApprovalState.Draft, ApprovalState.ChangesRequested];

    public async Task<IReadOnlyList<ActionLine>> ReadAsync(CancellationToken cancellation) =>
        [.. (await PiecesAsync(cancellation)).Concat(await RequestsAsync(cancellation)).Concat(await ConditionsAsync(cancellation)).Concat(await StepsAsync(cancellation)).OrderBy(l => l.DueAt ?? DateTime.MaxValue).ThenBy(l => l.Reference)];

    /// <summary>As many as <see cref="ReadAsync"/> has lines, counted in the database.</summary>
    public async Task<int> CountAsync(CancellationToken cancellation) =>
        await Pieces().Select(p => new { p.Item.DossierId, p.Item.Code }).Distinct().CountAsync(cancellation)
        + await Requests().Select(r => r.DossierId).Distinct().CountAsync(cancellation)
        + await Conditions().CountAsync(cancellation)
        + await Drafts().CountAsync(d => d.InstallationType == null || d.PlaceType == null || d.LegalRegime == null || d.Purposes == Purposes.None
            || !db.Cameras.Any(c => c.DossierId == d.Id)
            || (d.Standing.Missing == 0 && !db.ChangeItems.Any(c => c.DossierId == d.Id && c.State == ChangeItemState.Open && c.Severity != Severity.Remark)), cancellation);

    public async Task<IReadOnlyList<WaitingLine>> WaitingAsync(CancellationToken cancellation)
    {
        var calendar = await calendars.GetAsync(cancellation);
        var today = BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime);
        var dossiers = await db.Dossiers.AsNoTracking().For(user, Permission.ProvideEvidence)
            .Where(d => WithPolice.Contains(d.State))
            .OrderBy(d => d.Standing.ActBy)
            .Select(d => new { d.Id, d.Number, d.Name, d.State, d.StateSince, d.Standing.ActBy })
            .ToListAsync(cancellation);
        return [.. dossiers.Select(d => new WaitingLine(d.Id, Dossier.ReferenceOf(d.Number), d.Name, d.State, calendar.WorkingDaysBetween(BelgianTime.LocalDate(d.StateSince), today), d.ActBy))];
    }

    /// <summary>Missing, refused and expired pieces and those to renew, one line per requirement of a dossier; without the fields that nobody can fill in now.</summary>
    private async Task<IEnumerable<ActionLine>> PiecesAsync(CancellationToken cancellation)
    {
        var items = await Pieces()
            .Select(p => new { p.Item.Id, p.Item.DossierId, p.Dossier.Number, p.Dossier.Name, p.Dossier.CatalogueVersion, p.Item.Code, p.Item.SubjectId, p.Item.SubjectName, p.Item.State, p.Item.DueAt })
            .ToListAsync(cancellation);
        var versions = new Dictionary<int, Dictionary<string, RequirementDefinition>>();
        foreach (var version in items.Select(i => i.CatalogueVersion).Distinct())
        {
            versions[version] = (await catalogue.GetAsync(version, cancellation)).ToDictionary(d => d.Code);
        }

        return items.GroupBy(i => (i.DossierId, i.Code)).Select(g =>
        {
            var first = g.OrderBy(i => i.DueAt ?? DateTime.MaxValue).First();
            var definition = versions[first.CatalogueVersion][first.Code];
            var several = g.Count() > 1;
            var link = !several ? RequirementLinks.Of(first.DossierId, first.Id, definition, first.SubjectId)
                : definition.Fields is null ? $"~/dossiers/{first.DossierId}/missing" : $"~/dossiers/{first.DossierId}#sites";
            var detail = several ? texts.Count(K.Requirements_Actions_Subjects, g.Count()) : first.SubjectName;
            var label = definition.Label.In(texts.Language);
            var text = first.State switch
            {
                RequirementState.Refused => texts.With(K.Requirements_Actions_Refused, ("label", label)),
                RequirementState.Expiring => texts.With(K.Requirements_Actions_Renew, ("label", label)),
                _ => label,
            };
            return Line(first.DossierId, first.Number, first.Name, text, detail, first.DueAt, link);
        });
    }

    private async Task<IEnumerable<ActionLine>> RequestsAsync(CancellationToken cancellation)
    {
        var open = await (from c in Requests()
                          join d in db.Dossiers on c.DossierId equals d.Id
                          group c by new { d.Id, d.Number, d.Name, d.Standing.ActBy } into dossier
                          select new { dossier.Key, Count = dossier.Count() }).ToListAsync(cancellation);
        return open.Select(o => Line(o.Key.Id, o.Key.Number, o.Key.Name, texts.Count(K.Requirements_Actions_Answer, o.Count), null, o.Key.ActBy, $"~/dossiers/{o.Key.Id}/requests"));
    }

    /// <summary>What he has to do because a gate was passed on that condition.</summary>
    private async Task<IEnumerable<ActionLine>> ConditionsAsync(CancellationToken cancellation)
    {
        var open = await (from c in Conditions()
                          join d in db.Dossiers on c.DossierId equals d.Id
                          select new { d.Id, d.Number, d.Name, c.Title, c.Gate, c.DueOn }).ToListAsync(cancellation);
        return open.Select(o => Line(o.Id, o.Number, o.Name, o.Title, texts.With(K.Gates_Name, ("number", o.Gate.ToString("D")), ("stage", o.Gate)), BelgianTime.EndOfDay(o.DueOn), $"~/dossiers/{o.Id}/gates#conditions"));
    }

    /// <summary>The next step of a dossier that no single piece stands for: say what it is about, add a site, send it.</summary>
    private async Task<IEnumerable<ActionLine>> StepsAsync(CancellationToken cancellation)
    {
        var drafts = await Drafts().AsNoTracking()
            .Select(d => new { Dossier = d, HasCamera = db.Cameras.Any(c => c.DossierId == d.Id), IsAsked = db.ChangeItems.Any(c => c.DossierId == d.Id && c.State == ChangeItemState.Open && c.Severity != Severity.Remark) })
            .ToListAsync(cancellation);
        return from d in drafts
               let step = !d.Dossier.IsGeneralComplete ? (K.Requirements_Actions_General, FieldGroup.General.PathOf(d.Dossier.Id))
                   : !d.HasCamera ? (K.Requirements_Actions_AddSite, $"~/dossiers/{d.Dossier.Id}#sites")
                   : d.Dossier.Standing.Missing == 0 && !d.IsAsked ? (K.Requirements_Actions_Submit, $"~/dossiers/{d.Dossier.Id}/check")
                   : ((string Key, string Link)?)null
               where step is not null
               select Line(d.Dossier.Id, d.Dossier.Number, d.Dossier.Name, texts[step.Value.Key], null, d.Dossier.Standing.ActBy, step.Value.Link);
    }

    private IQueryable<PieceOfDossier> Pieces() =>
        from i in db.RequirementItems
        join d in db.Dossiers.For(user, Permission.ProvideEvidence) on i.DossierId equals d.Id
        where i.Responsible == Party.Integrator && ToBring.Contains(i.State) && !Over.Contains(d.State)
            && !(i.IsAnsweredByFields && i.SubjectKind != SubjectKind.Organisation && !Open.Contains(d.State))
        select new PieceOfDossier { Item = i, Dossier = d };

    private IQueryable<ChangeItem> Requests() => db.ChangeItems.For(db, user, Permission.ProvideEvidence)
        .Where(c => c.State == ChangeItemState.Open && c.Severity != Severity.Remark && db.Dossiers.Any(d => d.Id == c.DossierId && d.State == ApprovalState.ChangesRequested));

    private IQueryable<GateCondition> Conditions() =>
        db.GateConditions.For(db, user, Permission.ProvideEvidence).Where(c => c.Owner == Party.Integrator && c.ClosedAt == null && db.Dossiers.Any(d => d.Id == c.DossierId && !Over.Contains(d.State)));

    private IQueryable<Dossier> Drafts() => db.Dossiers.For(user, Permission.EditDossier).Where(d => Open.Contains(d.State));

    private ActionLine Line(Guid dossierId, int number, string name, string text, string? detail, DateTime? dueAt, string link)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = BelgianTime.LocalDate(now);
        var endOfWeek = BelgianTime.EndOfDay(today.AddDays((7 - (int)today.DayOfWeek) % 7));
        var time = dueAt < now ? ActionTime.Late : dueAt <= endOfWeek ? ActionTime.ThisWeek : ActionTime.Later;
        return new(dossierId, Dossier.ReferenceOf(number), name, text, detail, dueAt, time, link);
    }

    private sealed class PieceOfDossier
    {
        public required RequirementItem Item { get; init; }

        public required Dossier Dossier { get; init; }
    }
}
