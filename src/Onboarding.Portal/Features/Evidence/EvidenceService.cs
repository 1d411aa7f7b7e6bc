using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>What a person brings for a requirement: a stored file, or the reason why none is needed.</summary>
/// <param name="Replaces">The piece of evidence of which it is a newer version; null adds a piece.</param>
/// <param name="VersionId">Made by the form: sending it twice brings one.</param>
public sealed record BroughtEvidence(
    Guid RequirementItemId, Guid? Replaces, StoredFile? File, string? NotNeededReason, string? Reference, DateOnly? IssuedOn, DateOnly? ValidUntil, Guid? VersionId = null, DocumentKind? Kind = null);

/// <summary>Brings evidence, and takes it back while it was not sent.</summary>
public sealed class EvidenceService(PortalDbContext db, CurrentUser user, DossierUnit unit, FileIntake intake, HistoryLog history, TimeProvider clock)
{
    public Task<ChangeResult> BringAsync(Guid dossierId, BroughtEvidence brought, CancellationToken cancellation) => BringAllAsync(dossierId, [brought], cancellation);

    /// <summary>Brings several at once, or nothing: one file may stand in several of them.</summary>
    public Task<ChangeResult> BringAllAsync(Guid dossierId, IReadOnlyList<BroughtEvidence> all, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, Permission.ProvideEvidence, async dossier =>
        {
            foreach (var brought in all)
            {
                var result = await BringAsync(dossier, brought, cancellation);
                if (!result.IsDone)
                {
                    return result;
                }
            }

            return ChangeResult.Done;
        }, cancellation);

    /// <summary>The requirements for which a file counts already.</summary>
    public async Task<HashSet<Guid>> AnsweredByAsync(Guid dossierId, Guid fileId, CancellationToken cancellation) =>
        await (from version in db.EvidenceVersions
               join piece in db.EvidenceFiles on version.EvidenceFileId equals piece.Id
               join item in db.RequirementItems on new { piece.DossierId, piece.SubjectId, Code = piece.RequirementCode } equals new { item.DossierId, item.SubjectId, item.Code }
               where version.DossierId == dossierId && version.FileId == fileId && version.State != EvidenceState.Removed && version.State != EvidenceState.Superseded
               select item.Id).ToHashSetAsync(cancellation);

    /// <summary>Takes back what was not sent yet.</summary>
    public Task<ChangeResult> RemoveAsync(Guid dossierId, Guid versionId, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, Permission.ProvideEvidence, async dossier =>
        {
            var version = await db.EvidenceVersions.SingleOrDefaultAsync(v => v.Id == versionId && v.DossierId == dossierId, cancellation);
            if (version is null)
            {
                return ChangeResult.NotFound;
            }

            if (!EvidenceWorkflow.Table.Allows(version.State, EvidenceAction.Remove))
            {
                return ChangeResult.Refused(new RuleViolation("Evidence.Remove.AlreadySent"));
            }

            version.Remove();
            var code = await db.EvidenceFiles.Where(f => f.Id == version.EvidenceFileId).Select(f => f.RequirementCode).SingleAsync(cancellation);
            history.Record("EvidenceRemoved", version, code, dossier.Id);
            return ChangeResult.Done;
        }, cancellation);

    private async Task<ChangeResult> BringAsync(Dossier dossier, BroughtEvidence brought, CancellationToken cancellation)
    {
        var item = await db.RequirementItems.SingleOrDefaultAsync(i => i.Id == brought.RequirementItemId && i.DossierId == dossier.Id, cancellation);
        if (item is null || item.IsAnsweredByFields || !EvidenceProviders.MayBring(user, item.Responsible))
        {
            return ChangeResult.NotFound;
        }

        if (await db.EvidenceVersions.AnyAsync(v => v.Id == brought.VersionId && v.DossierId == dossier.Id, cancellation))
        {
            return ChangeResult.Done;
        }

        if (dossier.State.IsClosed())
        {
            return DossierService.Closed;
        }

        var piece = await PieceAsync(dossier, item, brought.Replaces, cancellation);
        if (piece is null)
        {
            return ChangeResult.NotFound;
        }

        piece.Current?.Replace();
        var version = NewVersion(dossier, piece, brought);
        piece.Versions.Add(version);
        db.Add(version);
        if (brought.File is not null)
        {
            await intake.AddOnceAsync(brought.File, cancellation);
        }

        Settle(version, item, dossier);
        history.Record(version.Number == 1 ? "EvidenceBrought" : "EvidenceReplaced", version, EvidenceNames.Of(item), dossier.Id, brought.File?.Name ?? brought.NotNeededReason);
        return ChangeResult.Done;
    }

    /// <summary>What the police side brings counts at once; what comes after the submission is sent at once.</summary>
    private static void Settle(EvidenceVersion version, RequirementItem item, Dossier dossier)
    {
        if (item.Responsible != Party.Integrator)
        {
            version.Confirm();
        }
        else if (!dossier.State.IsOpenForEditing())
        {
            version.Send(submissionId: null);
        }
    }

    private async Task<EvidenceFile?> PieceAsync(Dossier dossier, RequirementItem item, Guid? replaces, CancellationToken cancellation)
    {
        if (replaces is { } id)
        {
            return await db.EvidenceFiles.Include(f => f.Versions).SingleOrDefaultAsync(
                f => f.Id == id && f.DossierId == dossier.Id && f.RequirementCode == item.Code && f.SubjectId == item.SubjectId, cancellation);
        }

        var file = new EvidenceFile { DossierId = dossier.Id, RequirementCode = item.Code, SubjectKind = item.SubjectKind, SubjectId = item.SubjectId };
        db.Add(file);
        return file;
    }

    private EvidenceVersion NewVersion(Dossier dossier, EvidenceFile file, BroughtEvidence brought) => new()
    {
        Id = brought.VersionId ?? Guid.CreateVersion7(),
        DossierId = dossier.Id,
        EvidenceFileId = file.Id,
        Number = 1 + (file.Versions.Count == 0 ? 0 : file.Versions.Max(v => v.Number)),
        FileId = brought.File?.Id,
        Kind = brought.Kind,
        NotNeededReason = brought.NotNeededReason,
        Reference = brought.Reference,
        IssuedOn = brought.IssuedOn,
        ValidUntil = brought.ValidUntil,
        BroughtBy = user.RequiredId,
        BroughtAt = clock.GetUtcNow().UtcDateTime,
    };
}
