using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Requirements;

/// <summary>One thing that somebody has to bring, with the page where he does.</summary>
/// <param name="DueAt">End of its last working day, in UTC.</param>
/// <param name="Reason">Why what was brought is not accepted.</param>
/// <param name="By">Who brings it, when that is not the integrator.</param>
public sealed record MissingPiece(RequirementItem Item, string Label, string Subject, string? By, DateTime? DueAt, bool IsLate, string? Reason, string Link)
{
    /// <summary>The day that was announced for it; null when none was.</summary>
    public string? Expected { get; init; }
}

/// <summary>What is missing in a dossier, most pressing first. In a closed one nobody brings anything any more, so nothing is.</summary>
public sealed class MissingPieces(PortalDbContext db, CatalogueSource catalogue, TimeProvider clock, Texts texts)
{
    public async Task<IReadOnlyList<RequirementItem>> ItemsAsync(Guid dossierId, CancellationToken cancellation) =>
        await db.RequirementItems.AsNoTracking().Where(i => i.DossierId == dossierId && i.State != RequirementState.NotApplicable).ToListAsync(cancellation);

    /// <param name="names">What a subject is called instead of by its stored name: sites by name, municipalities of authorisations.</param>
    public async Task<IReadOnlyList<MissingPiece>> OfAsync(
        DossierHead dossier, IEnumerable<RequirementItem> items, IReadOnlyDictionary<Guid, string> names, CancellationToken cancellation)
    {
        var version = await db.Dossiers.Where(d => d.Id == dossier.Id).Select(d => d.CatalogueVersion).SingleAsync(cancellation);
        var definitions = (await catalogue.GetAsync(version, cancellation)).ToDictionary(d => d.Code);
        var now = clock.GetUtcNow().UtcDateTime;
        return
        [
            .. from item in items
               where item.State.IsMissing() && !dossier.State.IsClosed()
               let definition = definitions[item.Code]
               orderby item.DueAt ?? DateTime.MaxValue, item.IsBlocking descending, definition.Order
               select new MissingPiece(
                   item,
                   definition.Label.In(texts.Language),
                   names.GetValueOrDefault(item.SubjectId, item.SubjectName),
                   item.Responsible == Party.Integrator ? null : texts.Enum(item.Responsible),
                   item.DueAt,
                   item.IsOverdue(now),
                   item.RefusalReason is { } reason ? texts.Words(reason) : null,
                   RequirementLinks.Of(dossier.Id, item.Id, definition, item.SubjectId))
               {
                   Expected = texts.Expected(item, BelgianTime.LocalDate(now)),
               },
        ];
    }
}
