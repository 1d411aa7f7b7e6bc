using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Mails;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Antivirus;
using Onboarding.Portal.Platform.Files;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>
/// Asks the virus scanner about a file in quarantine and draws the conclusion: released, quarantined for ever with everything that it was
/// brought for, or left waiting. Run again, it finds the file judged and does nothing.
/// </summary>
public sealed class FileScan(
    PortalDbContext db, VirusScanner scanner, FileStore files, DossierUnit unit, QuarantineMail mail, HistoryLog history, TimeProvider clock, ILogger<FileScan> log)
{
    public async Task RunAsync(Guid fileId, CancellationToken cancellation)
    {
        var file = await db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == fileId, cancellation);
        if (file is not { Scan: ScanState.Waiting } || !scanner.IsConfigured)
        {
            return;
        }

        var verdict = await JudgeAsync(file, cancellation);
        await unit.ChangeAsync(file.DossierId, Permission.ProvideEvidence, async dossier =>
        {
            if (await db.StoredFiles.SingleOrDefaultAsync(f => f.Id == fileId && f.Scan == ScanState.Waiting, cancellation) is { } waiting)
            {
                await ConcludeAsync(dossier, waiting, verdict, cancellation);
            }

            return ChangeResult.Done;
        }, cancellation);
    }

    private async Task<ScanVerdict> JudgeAsync(StoredFile file, CancellationToken cancellation)
    {
        await using var content = await files.OpenInQuarantineAsync(file, cancellation);
        return await scanner.ScanAsync(content, cancellation);
    }

    private async Task ConcludeAsync(Dossier dossier, StoredFile file, ScanVerdict verdict, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        switch (verdict)
        {
            case ScanVerdict.Clean:
                file.Release(now);
                break;
            case ScanVerdict.Infected infected:
                log.LogWarning("Stored file {Id} is infected: {Threat}", file.Id, infected.Threat);
                file.Quarantine(infected.Threat, now);
                await WithdrawAsync(dossier, file, cancellation);
                break;
            case ScanVerdict.NotJudged doubt:
                log.LogWarning("Stored file {Id} could not be scanned and stays in quarantine: {Obstacle} {Answer}", file.Id, doubt.Obstacle, doubt.Answer);
                file.Postpone(doubt.Obstacle, now);
                break;
        }
    }

    /// <summary>Whatever the file was brought for is missing again, and who brought it and who examines the dossier are told.</summary>
    private async Task WithdrawAsync(Dossier dossier, StoredFile file, CancellationToken cancellation)
    {
        if (await db.IncomingFiles.SingleOrDefaultAsync(f => f.Id == file.Id, cancellation) is { } incoming)
        {
            incoming.Refuse(new RuleViolation("Uploads.Scan.Refused", ("file", file.Name)));
        }

        var broughtBy = new HashSet<Guid>();
        foreach (var version in await db.EvidenceVersions.Where(v => v.FileId == file.Id).ToListAsync(cancellation))
        {
            if (!EvidenceWorkflow.Table.Allows(version.State, EvidenceAction.Quarantine))
            {
                continue;
            }

            version.Quarantine();
            broughtBy.Add(version.BroughtBy);
            var item = await (from piece in db.EvidenceFiles
                              join asked in db.RequirementItems on new { piece.DossierId, piece.SubjectId, Code = piece.RequirementCode } equals new { asked.DossierId, asked.SubjectId, asked.Code }
                              where piece.Id == version.EvidenceFileId
                              select asked).SingleAsync(cancellation);
            history.Record("EvidenceQuarantined", version, EvidenceNames.Of(item), dossier.Id, file.Threat);
        }

        await mail.WriteAsync(dossier, file, broughtBy, cancellation);
    }
}
