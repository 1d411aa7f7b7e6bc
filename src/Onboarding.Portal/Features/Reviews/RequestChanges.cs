using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.History;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>Tells what became of the things that requests are about, since the police saw them last.</summary>
public sealed class RequestChanges(PortalDbContext db, ItemSnapshots snapshots, FieldTextsSource fields, Texts texts)
{
    /// <param name="language">The language of the words.</param>
    /// <returns>By request: the changes in words, or null when there is none.</returns>
    public async Task<IReadOnlyDictionary<Guid, string?>> OfAsync(
        Dossier dossier, IReadOnlyCollection<ChangeItem> requests, Language language, CancellationToken cancellation)
    {
        var last = await db.Submissions.AsNoTracking().LastRoundAsync(dossier.Id, cancellation) ?? throw new InvalidOperationException("Requests without a submission.");
        var seen = await snapshots.SentAsync(dossier.Id, [last.Id], cancellation);
        var now = await snapshots.NowAsync(dossier, cancellation);
        var (words, names) = (texts.In(language), (await fields.GetAsync(cancellation)).In(language));
        var documents = await NewDocumentsAsync(dossier, last, requests, words, cancellation);
        return requests.ToDictionary(
            r => r.Id,
            r => r.Target.AsItem() is { } kind
                ? Words(kind, r.ChangesIn(now[r.TargetId].Snapshot, seen[(last.Id, r.TargetId)].Snapshot), names, words)
                : documents.GetValueOrDefault(r.Id));
    }

    private static string? Words(ItemKind kind, IReadOnlyList<FieldChange> changes, FieldTexts names, Texts words) => changes.Count == 0
        ? null
        : string.Join("\n", changes.Select(c => words.With(
            K.Reviews_Answers_FieldChanged,
            ("field", names.Label(kind, c.Field)),
            ("before", Value(names.Value(kind, c.Field, c.Before), words)),
            ("after", Value(names.Value(kind, c.Field, c.After), words)))));

    private static string Value(string value, Texts words) => value.Length == 0 ? words[K.Common_NotGiven] : value;

    /// <summary>What was brought for the requirement after the police asked, by request.</summary>
    private async Task<Dictionary<Guid, string?>> NewDocumentsAsync(
        Dossier dossier, Submission last, IReadOnlyCollection<ChangeItem> requests, Texts words, CancellationToken cancellation)
    {
        var ids = requests.Where(r => r.Target == ChangeTarget.Evidence).Select(r => r.TargetId).ToList();
        var brought = await (from item in db.RequirementItems.AsNoTracking()
                             join file in db.EvidenceFiles.AsNoTracking() on new { item.DossierId, item.SubjectId, item.Code } equals new { file.DossierId, file.SubjectId, Code = file.RequirementCode }
                             join version in db.EvidenceVersions.AsNoTracking() on file.Id equals version.EvidenceFileId
                             join stored in db.StoredFiles.AsNoTracking() on version.FileId equals stored.Id into stores
                             from stored in stores.DefaultIfEmpty()
                             where item.DossierId == dossier.Id && ids.Contains(item.Id) && version.BroughtAt > last.SubmittedAt
                                 && (version.State == EvidenceState.Draft || version.State == EvidenceState.Candidate || version.State == EvidenceState.Accepted)
                             orderby version.BroughtAt descending
                             select new { item.Id, version.BroughtAt, Name = stored == null ? version.NotNeededReason : stored.Name }).ToListAsync(cancellation);
        return requests.ToDictionary(
            r => r.Id,
            r => brought.FirstOrDefault(b => b.Id == r.TargetId && (r.SubmissionId != last.Id || b.BroughtAt > r.AskedAt)) is { } newest
                ? words.With(K.Reviews_Answers_NewDocument, ("name", newest.Name))
                : null);
    }
}
