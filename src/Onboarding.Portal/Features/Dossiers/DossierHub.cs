using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Checks;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.TagHelpers;

namespace Onboarding.Portal.Features.Dossiers;

/// <summary>Everything in a dossier that its page shows besides the history.</summary>
public sealed record DossierContents(Dossier Dossier, IReadOnlyList<Site> Sites, ILookup<Guid, Camera> Cameras)
{
    /// <summary>By site.</summary>
    public required ILookup<Guid, SiteContact> Contacts { get; init; }

    public required IReadOnlyList<RequirementItem> Items { get; init; }

    public required IReadOnlyList<MissingPiece> Missing { get; init; }

    /// <summary>What the automatic checks found, the most serious first.</summary>
    public required IReadOnlyList<FoundLine> Found { get; init; }

    /// <summary>Requests for changes that were sent.</summary>
    public required IReadOnlyList<ChangeItem> Requests { get; init; }

    /// <summary>When each gate was passed.</summary>
    public required IReadOnlyDictionary<Stage, DateTime> Passed { get; init; }

    /// <summary>What keeps the dossier from being introduced.</summary>
    public required IReadOnlyList<RuleViolation> Obstacles { get; init; }

    /// <summary>Those that have to be answered and are not; a remark may stay as it is.</summary>
    public IEnumerable<ChangeItem> Unanswered => Requests.Where(r => r.MustBeAnswered);
}

/// <summary>Reads a dossier for its page, in a number of queries that does not depend on its size.</summary>
public sealed class DossierHub(PortalDbContext db, MissingPieces pieces, AutomaticChecks checks, FoundLines found, Texts texts)
{
    /// <summary>With more sites than this, a site is one line of the task list instead of nine.</summary>
    private const int MostSitesInFull = 3;

    /// <param name="head">Found within the person's scope.</param>
    public async Task<DossierContents> ReadAsync(DossierHead head, CancellationToken cancellation)
    {
        var dossier = await db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == head.Id, cancellation);
        var sites = await db.Sites.AsNoTracking().Where(s => s.DossierId == head.Id).OrderBy(s => s.Number).ToListAsync(cancellation);
        var cameras = await db.Cameras.AsNoTracking().Where(c => c.DossierId == head.Id).OrderBy(c => c.Number).ToListAsync(cancellation);
        var items = await pieces.ItemsAsync(head.Id, cancellation);
        var requests = await db.ChangeItems.AsNoTracking().Where(c => c.DossierId == head.Id && c.State != ChangeItemState.Draft).OrderBy(c => c.Number).ToListAsync(cancellation);
        var findings = head.State.IsClosed() ? [] : await checks.OfAsync(dossier, sites, cameras, cancellation);

        return new(dossier, sites, cameras.ToLookup(c => c.SiteId))
        {
            Found = found.Of(findings, dossier, sites, cameras),
            Contacts = (await db.SiteContacts.AsNoTracking().Where(c => c.DossierId == head.Id).ToListAsync(cancellation)).ToLookup(c => c.SiteId),
            Items = items,
            Missing = await pieces.OfAsync(head, items, await NamesAsync(head, sites, cancellation), cancellation),
            Requests = requests,
            Passed = await db.StageOpenings.AsNoTracking().Where(o => o.DossierId == head.Id).ToDictionaryAsync(o => o.Stage, o => o.At, cancellation),
            Obstacles = SubmissionRule.Obstacles(dossier, sites.Count, cameras.Count, items, findings, requests),
        };
    }

    /// <summary>The task list: general data, each site, documents, and at the end the sending.</summary>
    public IReadOnlyList<(string? Title, IReadOnlyList<TaskLine> Lines)> Tasks(DossierHead head, DossierContents contents)
    {
        var sections = new List<(string?, IReadOnlyList<TaskLine>)> { (null, [TaskLines.General(contents.Dossier, contents.Requests, texts)]) };
        if (contents.Sites.Count <= MostSitesInFull)
        {
            sections.AddRange(contents.Sites.Select(s => ((string?)SiteTitle(s), TaskLines.OfSite(s, [.. contents.Cameras[s.Id]], [.. contents.Contacts[s.Id]], contents.Requests, texts))));
        }
        else
        {
            sections.Add((texts[K.Sites_Title], [.. contents.Sites.Select(s => InOneLine(s, contents))]));
        }

        sections.Add((texts[K.Dossiers_Tasks_Send], [Documents(head, contents), Submit(head, contents)]));
        return sections;
    }

    private string SiteTitle(Site site) => $"{site.DisplayName(texts.Language)} ({site.Reference})";

    private TaskLine InOneLine(Site site, DossierContents contents)
    {
        var lines = TaskLines.OfSite(site, [.. contents.Cameras[site.Id]], [.. contents.Contacts[site.Id]], contents.Requests, texts).Where(l => !l.IsRecommended || l.State == TaskState.Problem).ToList();
        var done = lines.Count(l => l.State == TaskState.Done);
        var state = lines.Any(l => l.State == TaskState.Problem) ? TaskState.Problem
            : done == lines.Count ? TaskState.Done
            : lines.All(l => l.State == TaskState.Todo) ? TaskState.Todo
            : TaskState.Busy;
        return new(SiteTitle(site), $"~/sites/{site.Id}", state, texts.With(K.Dossiers_Tasks_Steps, ("done", done), ("total", lines.Count)));
    }

    private TaskLine Documents(DossierHead head, DossierContents contents)
    {
        var open = contents.Items.Where(i => !i.IsAnsweredByFields && i.Responsible == Party.Integrator).ToList();
        if (open.Count == 0)
        {
            return new(texts[K.Dossiers_Tasks_Documents], null, TaskState.Blocked, Why: texts[K.Dossiers_Tasks_DocumentsLater]);
        }

        var missing = open.Count(i => i.State.IsMissing() && i.IsBlocking);
        var state = open.Any(i => i.State == RequirementState.Refused) ? TaskState.Problem
            : missing == 0 ? TaskState.Done
            : open.Any(i => i.State == RequirementState.Provided) ? TaskState.Busy
            : TaskState.Todo;
        return new(texts[K.Dossiers_Tasks_Documents], $"~/dossiers/{head.Id}/missing", state, missing == 0 ? null : texts.Count(K.Dossiers_Missing, missing));
    }

    private TaskLine Submit(DossierHead head, DossierContents contents)
    {
        var why = contents.Obstacles.Count > 0 ? texts.With(contents.Obstacles[0].Key, contents.Obstacles[0].Arguments)
            : head.MaySubmit ? null : texts[K.Dossiers_Submit_NotYou];
        var hint = contents.Obstacles.Count > 0 ? null : texts[K.Dossiers_Tasks_SubmitHint];
        return new(texts[K.Dossiers_Check_Title], $"~/dossiers/{head.Id}/check", why is null ? TaskState.Todo : TaskState.Blocked, hint, why);
    }

    /// <summary>Sites are called by their name, authorisations by their municipality.</summary>
    private async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(DossierHead head, IReadOnlyList<Site> sites, CancellationToken cancellation)
    {
        var names = sites.ToDictionary(s => s.Id, s => s.DisplayName(texts.Language));
        var authorisations = await (from a in db.Authorisations
                                    join m in db.Municipalities on a.NisCode equals m.NisCode
                                    where a.PoliceZoneId == head.ZoneId
                                    select new { a.Id, Name = new LocalizedText(m.NameFr, m.NameNl) }).AsNoTracking().ToListAsync(cancellation);
        authorisations.ForEach(a => names[a.Id] = a.Name.In(texts.Language));
        return names;
    }
}
