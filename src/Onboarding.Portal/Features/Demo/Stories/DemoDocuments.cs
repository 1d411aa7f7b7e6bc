using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Demo.Specimens;
using Onboarding.Portal.Features.Evidence;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Files;
using Onboarding.Portal.Platform.Uploads;

namespace Onboarding.Portal.Features.Demo.Stories;

/// <summary>Brings specimens as evidence, and judges them.</summary>
internal sealed class DemoDocuments(PortalDbContext db, CurrentUser user, EvidenceService evidence, EvidenceJudgement judgement, FileStore files, SpecimenFiles specimens, DemoClock clock)
{
    /// <summary>What is missing, or asked only later.</summary>
    public async Task BringAsync(DemoTale tale, DemoStep step, CancellationToken cancellation)
    {
        var sites = Sites(step);
        var definitions = await db.RequirementDefinitions.AsNoTracking()
            .Where(d => d.CatalogueVersion == RequirementCatalogue.CurrentVersion && step.Codes!.Contains(d.Code))
            .ToDictionaryAsync(d => d.Code, cancellation);
        var items = await db.RequirementItems.AsNoTracking()
            .Where(i => i.DossierId == tale.Id && step.Codes!.Contains(i.Code))
            .OrderBy(i => i.Id)
            .ToListAsync(cancellation);

        foreach (var item in items.Where(i => (i.State.IsMissing() || i.State == RequirementState.Later) && sites?.Contains(i.SubjectId) != false))
        {
            var refused = await RefusedAsync(item, cancellation);
            for (var piece = 1; piece <= definitions[item.Code].MinimumCount; piece++)
            {
                await BringAsync(tale, step, item, new(definitions[item.Code], item.SubjectName, piece, step.Reference), refused, cancellation);
            }
        }
    }

    /// <param name="refusal">Null accepts.</param>
    public async Task JudgeAsync(DemoTale tale, DemoStep step, string? refusal, CancellationToken cancellation)
    {
        var sites = Sites(step);
        var waiting = await (from version in db.EvidenceVersions.AsNoTracking()
                             join file in db.EvidenceFiles on version.EvidenceFileId equals file.Id
                             where version.DossierId == tale.Id && version.State == EvidenceState.Candidate
                             orderby version.Id
                             select new { version.Id, file.RequirementCode, file.SubjectId }).ToListAsync(cancellation);
        foreach (var document in waiting.Where(d => step.Codes?.Contains(d.RequirementCode) != false && sites?.Contains(d.SubjectId) != false))
        {
            await judgement.JudgeAsync(tale.Id, document.Id, refusal is null ? null : new(refusal), cancellation).DoneAsync(clock);
        }
    }

    private static HashSet<Guid>? Sites(DemoStep step) => step.On?.Select(DemoTale.SiteId).ToHashSet();

    private async Task BringAsync(DemoTale tale, DemoStep step, RequirementItem item, Specimen specimen, Guid? replaces, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = BelgianTime.LocalDate(now);
        var (name, kind, content) = specimens.Make(specimen, today, user.Language);
        using var memory = new MemoryStream(content, writable: false);
        using var received = (await files.ReceiveAsync(memory, UploadLimits.MaxFileBytes, cancellation))!;
        var stored = new StoredFile
        {
            DossierId = tale.Id,
            Name = name,
            ContentType = AcceptedTypes.ContentTypeOf(kind),
            Length = received.Length,
            Sha256 = received.Sha256,
            Scan = ScanState.NotScanned,
            StoredAt = now,
        };
        files.Keep(received, stored.Id);
        var validUntil = step.ValidDays is { } days ? today.AddDays(days) : (DateOnly?)null;
        await evidence.BringAsync(tale.Id, new(item.Id, replaces, stored, null, step.Reference, today, validUntil), cancellation).DoneAsync(clock);
    }

    /// <summary>The refused document that the new one takes the place of.</summary>
    private Task<Guid?> RefusedAsync(RequirementItem item, CancellationToken cancellation) =>
        (from version in db.EvidenceVersions
         join file in db.EvidenceFiles on version.EvidenceFileId equals file.Id
         where version.DossierId == item.DossierId && version.State == EvidenceState.Refused
             && file.RequirementCode == item.Code && file.SubjectId == item.SubjectId
         select (Guid?)file.Id).FirstOrDefaultAsync(cancellation);
}
