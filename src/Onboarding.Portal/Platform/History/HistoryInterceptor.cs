using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Onboarding.Domain.History;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Platform.History;

/// <summary>Writes the history in the same transaction as the change: who, when, what before and after.</summary>
internal sealed class HistoryInterceptor(HistoryLog log, CurrentUser user, TimeProvider clock) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = eventData.Context!;
        var changes = db.ChangeTracker.Entries<Entity>()
            .Where(e => HistorySubjects.Describe(e.Entity) is not null)
            .Select(e => (Entry: e, Fields: ChangedFields(e)))
            .Where(c => c.Fields.Count > 0 || c.Entry.State == EntityState.Deleted)
            .ToDictionary(c => c.Entry.Entity.Id);

        foreach (var named in log.Take())
        {
            changes.Remove(named.SubjectId, out var change);
            db.Add(Entry(named, change.Fields ?? []));
        }

        foreach (var (entry, fields) in changes.Values)
        {
            var (name, dossierId) = HistorySubjects.Describe(entry.Entity)!.Value;
            db.Add(Entry(new(ActionOf(entry.State), entry.Entity.GetType().Name, entry.Entity.Id, name, dossierId, null), fields));
        }

        return ValueTask.FromResult(result);
    }

    private HistoryEntry Entry(HistoryLog.NamedEvent named, IReadOnlyList<FieldChange> fields) => new()
    {
        DossierId = named.DossierId,
        At = clock.GetUtcNow().UtcDateTime,
        ActorId = user.Id,
        ActorName = user.Name,
        Action = named.Action,
        Subject = named.Subject,
        SubjectId = named.SubjectId,
        SubjectName = named.SubjectName,
        Reason = named.Reason,
        Changes = JsonSerializer.Serialize(fields),
    };

    private static string ActionOf(EntityState state) => state switch
    {
        EntityState.Added => "Created",
        EntityState.Deleted => "Removed",
        _ => "Changed",
    };

    private static List<FieldChange> ChangedFields(EntityEntry entry)
    {
        var properties = entry.Properties.Concat(entry.ComplexProperties.SelectMany(c => c.Properties));
        return entry.State switch
        {
            EntityState.Added => [.. from p in properties where HistorySubjects.IsTold(p.Metadata) let after = Text(p.CurrentValue) where after is not null select new FieldChange(p.Metadata.Name, null, after)],
            EntityState.Modified => [.. from p in properties where p.IsModified && HistorySubjects.IsTold(p.Metadata) let c = new FieldChange(p.Metadata.Name, Text(p.OriginalValue), Text(p.CurrentValue)) where c.Before != c.After select c],
            _ => [],
        };
    }

    private static string? Text(object? value) => value switch
    {
        null or "" => null,
        DateTime moment => moment.ToString("O", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
