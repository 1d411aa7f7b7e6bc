using Microsoft.EntityFrameworkCore;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Tests.Conventions.Answers;

/// <summary>
/// The things that stand in the addresses of one dossier: its own key, that of a site of it, of a file… A new kind of key in a route is added
/// here, in one line, or the matrix fails.
/// </summary>
internal sealed class AnswerRecords
{
    private readonly Dictionary<string, Guid> _keys;

    private AnswerRecords(Dictionary<string, Guid> keys) => _keys = keys;

    /// <summary>Keys of nothing.</summary>
    public static AnswerRecords Absent { get; } = new([]);

    /// <param name="name">Name of the dossier.</param>
    /// <param name="inReview">Name of the one that the police is looking at, of the same organisation.</param>
    public static async Task<AnswerRecords> OfDossierAsync(PortalDbContext db, string name, string inReview)
    {
        var dossier = await db.Dossiers.SingleAsync(d => d.Name == name);
        var review = await db.Dossiers.SingleAsync(d => d.Name == inReview);
        var person = await db.Memberships.Where(m => m.OrganisationId == dossier.OrganisationId).OrderBy(m => m.Id).FirstAsync();
        var evidence = await db.EvidenceVersions.Where(v => v.DossierId == dossier.Id && v.FileId != null).OrderBy(v => v.Id).FirstOrDefaultAsync();
        var file = evidence is null ? null : await db.EvidenceFiles.SingleAsync(f => f.Id == evidence.EvidenceFileId);

        return new(new()
        {
            ["dossiers"] = dossier.Id,
            ["reviews"] = review.Id,
            ["sites"] = await FirstAsync(db.Sites.Where(s => s.DossierId == dossier.Id).Select(s => s.Id)),
            ["cameras"] = await FirstAsync(db.Cameras.Where(c => c.DossierId == dossier.Id).Select(c => c.Id)),
            ["amendments"] = await FirstAsync(db.Amendments.Where(a => a.DossierId == dossier.Id).Select(a => a.Id)),
            ["item"] = await FirstAsync(db.Cameras.Where(c => c.DossierId == dossier.Id).Select(c => c.Id)),
            ["camera-models"] = await FirstAsync(db.CameraModels.Select(m => m.Id)),
            ["organisations"] = dossier.OrganisationId,
            ["zones"] = dossier.PoliceZoneId,
            ["people"] = person.UserId,
            ["municipalities"] = await FirstAsync(db.Municipalities.Select(m => m.Id)),
            ["terms"] = await FirstAsync(db.ReferenceTerms.Select(t => t.Id)),
            ["imports"] = await FirstAsync(db.ReferenceImports.Select(i => i.Id)),
            ["mails"] = await FirstAsync(db.Outbox.Where(m => m.Kind == OutboxKind.Mail).Select(m => m.Id)),
            ["roleId"] = person.Id,
            ["contactId"] = await FirstAsync(db.Contacts.Where(c => c.OrganisationId == dossier.OrganisationId).Select(c => c.Id)),
            ["submissionId"] = await FirstAsync(db.Submissions.Where(s => s.DossierId == dossier.Id).Select(s => s.Id)),
            ["requestId"] = await FirstAsync(db.ChangeItems.Where(c => c.DossierId == review.Id).Select(c => c.Id)),
            ["opinionId"] = await FirstAsync(db.ReviewOpinions.Where(o => o.DossierId == review.Id).Select(o => o.Id)),
            ["testId"] = await FirstAsync(db.AcceptanceTests.Where(t => t.DossierId == dossier.Id).Select(t => t.Id)),
            ["versionId"] = evidence?.Id ?? Guid.Empty,
            ["itemId"] = await FirstAsync(db.RequirementItems.Where(i => i.DossierId == dossier.Id && (file == null || i.Code == file.RequirementCode)).Select(i => i.Id)),
            ["fileId"] = await FirstAsync(db.GeneratedFiles.Where(f => f.DossierId == dossier.Id).Select(f => f.Id)),
        });

        static Task<Guid> FirstAsync(IQueryable<Guid> keys) => keys.OrderBy(k => k).FirstOrDefaultAsync();
    }

    /// <summary>The key for a place of a route: the first is named by the folder before it, those after it by themselves.</summary>
    public Guid Key(string folder, string parameter)
    {
        var name = parameter == "id" ? folder : parameter;
        return this == Absent ? Guid.CreateVersion7()
            : _keys.TryGetValue(name, out var key) ? key
            : throw new NotSupportedException($"Say in {nameof(AnswerRecords)} what the '{name}' of an address is.");
    }
}
