using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>A request as the integrator answers it.</summary>
/// <param name="About">The item with its field, or the document.</param>
/// <param name="Then">The value that the police saw; null where no single field is meant.</param>
/// <param name="Now">The value as it stands.</param>
/// <param name="Changed">What has changed since the police saw it, in words; null when nothing has.</param>
/// <param name="Link">Where it is mended.</param>
public sealed record RequestLine(ChangeItem Request, string About, string? Then, string? Now, string? Changed, string Link);

/// <summary>The requests of a dossier for the integrator.</summary>
/// <param name="MayAnswer">The person may answer now.</param>
public sealed record RequestList(Dossier Dossier, IReadOnlyList<RequestLine> Lines, string? Message, bool MayAnswer)
{
    /// <summary>How many wait for an answer: before the approval a remark does not.</summary>
    public int Waiting => Lines.Count(l => l.Request.MustBeAnswered || (Dossier.State.IsApproved() && l.Request.State == ChangeItemState.Open));

    public IEnumerable<RequestLine> ToAnswer => Lines.Where(IsToAnswer);

    /// <summary>It may be answered now, or answered otherwise.</summary>
    public bool IsToAnswer(RequestLine line) => MayAnswer && line.Request.State is ChangeItemState.Open or ChangeItemState.Answered;
}

/// <summary>Reads the requests that were sent.</summary>
public sealed class RequestReader(
    PortalDbContext db, CurrentUser user, RequestChanges changes, ItemSnapshots snapshots, FieldTextsSource fields, EvidenceNamesSource evidence, Texts texts)
{
    /// <returns>Null when the dossier is absent or foreign.</returns>
    public async Task<RequestList?> ReadAsync(Guid dossierId, CancellationToken cancellation)
    {
        var dossier = await db.Dossiers.AsNoTracking().For(user, Permission.ViewDossier).SingleOrDefaultAsync(d => d.Id == dossierId, cancellation);
        if (dossier is null)
        {
            return null;
        }

        var last = await db.Submissions.AsNoTracking().LastRoundAsync(dossierId, cancellation);
        var requests = await db.ChangeItems.AsNoTracking()
            .Where(c => c.DossierId == dossierId && c.State != ChangeItemState.Draft)
            .OrderBy(c => c.Number)
            .ToListAsync(cancellation);
        var mayAnswer = dossier.State is ApprovalState.ChangesRequested or ApprovalState.ApprovedWithRemarks
            && await db.Dossiers.For(user, Permission.EditDossier).AnyAsync(d => d.Id == dossierId, cancellation);
        return new(dossier, requests.Count == 0 ? [] : await LinesAsync(dossier, last!, requests, cancellation), last?.DecisionText, mayAnswer);
    }

    private async Task<IReadOnlyList<RequestLine>> LinesAsync(Dossier dossier, Submission last, IReadOnlyList<ChangeItem> requests, CancellationToken cancellation)
    {
        // what is asked again is compared with what was sent last, what was answered with what was seen when it was asked
        var seen = await snapshots.SentAsync(dossier.Id, [.. requests.Select(r => r.SubmissionId).Append(last.Id).Distinct()], cancellation);
        var now = await snapshots.NowAsync(dossier, cancellation);
        var changed = await changes.OfAsync(dossier, requests, texts.Language, cancellation);
        var names = await fields.GetAsync(cancellation);
        var pieces = await evidence.GetAsync(dossier.CatalogueVersion, cancellation);
        return [.. requests.Select(r => r.Target.AsItem() is { } kind ? OfItem(r, kind) : OfDocument(r))];

        RequestLine OfItem(ChangeItem request, ItemKind kind)
        {
            var sent = seen[(request.State == ChangeItemState.Open ? last.Id : request.SubmissionId, request.TargetId)];
            var link = request.Field is { } field && FieldGroup.With(kind, field) is { } group
                ? $"{group.PathOf(request.TargetId)}#{field}"
                : FieldGroup.Of(kind)[0].PathOf(request.TargetId);
            return request.Field is null
                ? new(request, request.TargetName, null, null, changed[request.Id], link)
                : new(request, $"{request.TargetName} · {names.Label(kind, request.Field)}", Value(kind, request, sent.Snapshot), Value(kind, request, now[request.TargetId].Snapshot), changed[request.Id], link);
        }

        RequestLine OfDocument(ChangeItem request) =>
            new(request, pieces.Read(request.TargetName), null, null, changed[request.Id], $"~/dossiers/{dossier.Id}/evidence/{request.TargetId}");

        string Value(ItemKind kind, ChangeItem request, ItemSnapshot snapshot) =>
            names.Value(kind, request.Field!, snapshot.Fields.GetValueOrDefault(request.Field!)) is { Length: > 0 } value ? value : texts[K.Common_NotGiven];
    }
}
