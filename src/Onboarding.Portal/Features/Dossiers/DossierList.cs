using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Dossiers;

/// <summary>What of the list is asked: every filter, the order and the page, as they stand in the address.</summary>
public sealed record DossierFilter(string? Text, ApprovalState? State, Stage? Stage, Party? Acts, Guid? Zone, Guid? Organisation, bool Late, string? Sort, int Page);

/// <summary>One line of the list.</summary>
public sealed record DossierRow(Guid Id, int Number, string Name, string Organisation, string ZoneCode, LocalizedText ZoneName)
{
    public required ApprovalState State { get; init; }

    public required Stage Stage { get; init; }

    public required Standing Standing { get; init; }

    public required DateTime OpenedAt { get; init; }

    public string Reference => Dossier.ReferenceOf(Number);

    public int Complete => Standing.Required - Standing.Missing;
}

/// <summary>The dossiers within the person's scope: filtered, sorted and paged in the database.</summary>
public sealed class DossierList(PortalDbContext db, CurrentUser user, TimeProvider clock)
{
    private const string ReferencePrefix = "BE-ANPR-";

    /// <summary>Stages are stored as text; the gates' order has to be said.</summary>
    private static readonly Expression<Func<Dossier, int>> StageOrder = d =>
        d.Stage == Stage.Opened ? 0
        : d.Stage == Stage.Submission ? 1
        : d.Stage == Stage.Approval ? 2
        : d.Stage == Stage.NetworkReady ? 3
        : d.Stage == Stage.Tested ? 4
        : d.Stage == Stage.InProduction ? 5
        : 6;

    public Task<ListPage<DossierRow>> PageAsync(DossierFilter filter, CancellationToken cancellation) => Sorted(Filtered(filter), filter.Sort)
        .Join(db.Organisations, d => d.OrganisationId, o => o.Id, (d, o) => new { d, o })
        .Join(db.PoliceZones, x => x.d.PoliceZoneId, z => z.Id, (x, z) => new DossierRow(x.d.Id, x.d.Number, x.d.Name, x.o.Name, z.Code, new LocalizedText(z.NameFr, z.NameNl))
        {
            State = x.d.State,
            Stage = x.d.Stage,
            Standing = x.d.Standing,
            OpenedAt = x.d.OpenedAt,
        })
        .AsNoTracking()
        .PageAsync(filter.Page, cancellation);

    /// <summary>How many dossiers stand at each gate, whatever the filter on the gate says.</summary>
    public async Task<IReadOnlyDictionary<Stage, int>> ByStageAsync(DossierFilter filter, CancellationToken cancellation) =>
        await Filtered(filter with { Stage = null }).GroupBy(d => d.Stage).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);

    /// <summary>Zones and organisations that occur in the person's dossiers, by key.</summary>
    public async Task<(IReadOnlyList<(Guid Id, string Code, LocalizedText Name)> Zones, IReadOnlyList<(Guid Id, string Name)> Organisations)> ChoicesAsync(CancellationToken cancellation)
    {
        var mine = db.Dossiers.For(user, Permission.ViewDossier);
        var zones = await db.PoliceZones.Where(z => mine.Any(d => d.PoliceZoneId == z.Id)).OrderBy(z => z.Code).Select(z => new { z.Id, z.Code, z.NameFr, z.NameNl }).ToListAsync(cancellation);
        var organisations = await db.Organisations.Where(o => mine.Any(d => d.OrganisationId == o.Id)).OrderBy(o => o.Name).Select(o => new { o.Id, o.Name }).ToListAsync(cancellation);
        return ([.. zones.Select(z => (z.Id, z.Code, new LocalizedText(z.NameFr, z.NameNl)))], [.. organisations.Select(o => (o.Id, o.Name))]);
    }

    private IQueryable<Dossier> Filtered(DossierFilter filter)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var dossiers = db.Dossiers.For(user, Permission.ViewDossier);
        dossiers = filter.State is { } state ? dossiers.Where(d => d.State == state) : dossiers;
        dossiers = filter.Stage is { } stage ? dossiers.Where(d => d.Stage == stage) : dossiers;
        dossiers = filter.Acts is { } acts ? dossiers.Where(d => d.Standing.Acting == acts) : dossiers;
        dossiers = filter.Zone is { } zone ? dossiers.Where(d => d.PoliceZoneId == zone) : dossiers;
        dossiers = filter.Organisation is { } organisation ? dossiers.Where(d => d.OrganisationId == organisation) : dossiers;
        dossiers = filter.Late ? dossiers.Where(d => d.Standing.ActBy < now) : dossiers;
        return string.IsNullOrWhiteSpace(filter.Text) ? dossiers : Matching(dossiers, filter.Text.Trim());
    }

    /// <summary>By number, with or without the rest of the reference, or by a part of the name or of the integrator's own reference.</summary>
    private static IQueryable<Dossier> Matching(IQueryable<Dossier> dossiers, string text)
    {
        var digits = text.StartsWith(ReferencePrefix, StringComparison.OrdinalIgnoreCase) ? text[ReferencePrefix.Length..] : text;
        var number = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : (int?)null;
        var pattern = Search.Pattern(text)!;
        return dossiers.Where(d => d.Number == number
            || EF.Functions.Like(d.Name, pattern, Search.Escape)
            || (d.LocalReference != null && EF.Functions.Like(d.LocalReference, pattern, Search.Escape)));
    }

    private IQueryable<Dossier> Sorted(IQueryable<Dossier> dossiers, string? sort) => (sort switch
    {
        "number" => dossiers.OrderBy(d => d.Number),
        "-number" => dossiers.OrderByDescending(d => d.Number),
        "stage" => dossiers.OrderBy(StageOrder),
        "-stage" => dossiers.OrderByDescending(StageOrder),
        "due" => dossiers.OrderBy(d => d.Standing.ActBy == null).ThenBy(d => d.Standing.ActBy),
        "-due" => dossiers.OrderBy(d => d.Standing.ActBy == null).ThenByDescending(d => d.Standing.ActBy),
        "age" => dossiers.OrderByDescending(d => d.OpenedAt),
        "-age" => dossiers.OrderBy(d => d.OpenedAt),
        "missing" => dossiers.OrderBy(d => d.Standing.Missing),
        "-missing" => dossiers.OrderByDescending(d => d.Standing.Missing),
        _ when user.Has(Permission.FollowDossiers) => dossiers.OrderBy(StageOrder).ThenBy(d => d.Standing.ActBy == null).ThenBy(d => d.Standing.ActBy),
        _ => dossiers.OrderBy(d => d.Standing.ActBy == null).ThenBy(d => d.Standing.ActBy),
    }).ThenBy(d => d.Number);
}
