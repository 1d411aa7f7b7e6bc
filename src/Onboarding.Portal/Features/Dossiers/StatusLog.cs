using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.History;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Dossiers;

/// <summary>What the log says of how a thing came to where it stands: the beginning of every sentence that explains a state.</summary>
public sealed class StatusLog(PortalDbContext db, Texts texts)
{
    private const int MostReason = 160;

    /// <summary>The last of some events of a thing.</summary>
    /// <param name="dossierId">Found within the person's scope.</param>
    /// <returns>Null when the log holds none of them.</returns>
    public Task<HistoryEntry?> LastAsync(Guid dossierId, Guid subjectId, IReadOnlyCollection<string> actions, CancellationToken cancellation) => db.History.AsNoTracking()
        .Where(h => h.DossierId == dossierId && h.SubjectId == subjectId && actions.Contains(h.Action))
        .OrderByDescending(h => h.At).ThenByDescending(h => h.Id)
        .FirstOrDefaultAsync(cancellation);

    /// <summary>The sentence of an event: on which day, by whom, why, of which name, and what is open.</summary>
    public string Tell(string key, HistoryEntry entry, string open, params (string Name, object? Value)[] more) => texts.With(key,
    [
        ("name", entry.SubjectName),
        ("on", BelgianTime.LocalDate(entry.At)),
        ("who", entry.ActorId is null ? texts[K.History_System] : entry.ActorName),
        ("why", Why(entry)),
        ("open", open),
        .. more,
    ]);

    private string Why(HistoryEntry entry) => entry.Reason is { Length: > 0 } reason
        ? texts.With(K.Dossiers_Status_Why, ("text", reason.Length > MostReason ? reason[..MostReason] + "…" : reason))
        : "";
}
