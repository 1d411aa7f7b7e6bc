using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.History;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.History;

/// <summary>One event of a timeline, in the reader's words; shown by the partial <c>_Timeline</c>.</summary>
/// <param name="Actor">Null for the system.</param>
public sealed record HistoryLine(DateTime At, string? Actor, string What, string? Reason, IReadOnlyList<HistoryChange> Changes)
{
    private const int MostInLine = 3;

    /// <summary>Few enough fields to be read at once.</summary>
    public bool IsShort => Changes.Count <= MostInLine;
}

/// <summary>One field before and after; empty means not filled in.</summary>
public sealed record HistoryChange(string Label, string Before, string After);

/// <summary>Reads the history of a dossier, newest first.</summary>
public sealed class HistoryReader(PortalDbContext db, FieldTextsSource fields, EvidenceNamesSource evidence, Texts texts)
{
    public Task<int> CountAsync(Guid dossierId, CancellationToken cancellation) => db.History.CountAsync(h => h.DossierId == dossierId, cancellation);

    /// <param name="dossierId">A dossier found within the person's scope.</param>
    public async Task<IReadOnlyList<HistoryLine>> ReadAsync(Guid dossierId, int skip, int take, CancellationToken cancellation)
    {
        var entries = await db.History.AsNoTracking()
            .Where(h => h.DossierId == dossierId)
            .OrderByDescending(h => h.At).ThenByDescending(h => h.Id)
            .Skip(skip).Take(take)
            .ToListAsync(cancellation);
        var names = await fields.GetAsync(cancellation);
        var version = await db.Dossiers.Where(d => d.Id == dossierId).Select(d => d.CatalogueVersion).SingleAsync(cancellation);
        var pieces = await evidence.GetAsync(version, cancellation);
        return [.. entries.Select(e => new HistoryLine(e.At, e.ActorId is null ? null : e.ActorName, What(e, pieces), e.Reason, Changes(e, names)))];
    }

    private string What(HistoryEntry entry, EvidenceNames pieces) => texts.With($"History.Action.{entry.Action}", ("name", pieces.Read(entry.SubjectName)));

    private static List<HistoryChange> Changes(HistoryEntry entry, FieldTexts names) => KindOf(entry.Subject) is not { } kind ? [] :
    [
        .. from change in JsonSerializer.Deserialize<FieldChange[]>(entry.Changes)!
           where FieldTexts.IsTold(kind, change.Field)
           select new HistoryChange(names.Label(kind, change.Field), names.Value(kind, change.Field, change.Before), names.Value(kind, change.Field, change.After)),
    ];

    private static ItemKind? KindOf(string subject) => subject switch
    {
        nameof(Dossier) => ItemKind.General,
        nameof(Site) => ItemKind.Site,
        nameof(Camera) => ItemKind.Camera,
        _ => null,
    };
}
