using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Evidence;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Portal.Features.Sites;
using Onboarding.Portal.Platform;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

/// <summary>A dossier on which a person tries one thing after another, chosen by chance.</summary>
internal sealed class WalkCase
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly PortalFactory _portal;
    private readonly Random _random;
    private readonly List<(string Name, int Weight, Func<PortalUser, Task<ChangeResult>> Do)> _actions;

    private WalkCase(PortalFactory portal, Random random, ReviewCase made)
    {
        (_portal, _random, Case) = (portal, random, made);
        _actions =
        [
            ("submit", 4, p => Case.AsAsync<SubmissionService, ChangeResult>(p, s => s.SubmitAsync(Id, null, None))),
            ("take", 4, p => Case.AsAsync<ReviewService, ChangeResult>(p, s => s.TakeAsync(Id, null, None))),
            ("return", 1, ReturnAsync),
            ("accept item", 6, p => Case.AsAsync<ReviewService, ChangeResult>(p, s => s.JudgeItemAsync(Id, Item(), true, None))),
            ("undo item", 1, p => Case.AsAsync<ReviewService, ChangeResult>(p, s => s.JudgeItemAsync(Id, Item(), false, None))),
            ("ask", 3, AskAsync),
            ("drop", 1, async p => await Case.AsAsync<RequestDrafts, ChangeResult>(p, async s => await s.DropAsync(Id, await AnyRequestAsync(), None))),
            ("close answer", 3, async p => await Case.AsAsync<ReviewService, ChangeResult>(p, async s => await s.JudgeAnswerAsync(Id, await AnyRequestAsync(), null, None))),
            ("reopen answer", 1, async p => await Case.AsAsync<ReviewService, ChangeResult>(p, async s => await s.JudgeAnswerAsync(Id, await AnyRequestAsync(), "Encore.", None))),
            ("accept document", 4, async p => await Case.AsAsync<EvidenceJudgement, ChangeResult>(p, async s => await s.JudgeAsync(Id, await AnyDocumentAsync(), null, None))),
            ("refuse document", 1, async p => await Case.AsAsync<EvidenceJudgement, ChangeResult>(p, async s => await s.JudgeAsync(Id, await AnyDocumentAsync(), new("Illisible."), None))),
            ("bring document", 3, BringAsync),
            ("request changes", 2, p => Case.AsAsync<DecisionService, ChangeResult>(p, s => s.RequestChangesAsync(Id, null, null, None))),
            ("approve", 1, p => Case.AsAsync<DecisionService, ChangeResult>(p, s => s.ApproveAsync(Id, null, _random.Next(2) == 0, null, None))),
            ("reject", 0, p => Case.AsAsync<DecisionService, ChangeResult>(p, s => s.RejectAsync(Id, null, "Non.", None))),
            ("answer", 4, async p => await Case.AsAsync<RequestService, ChangeResult>(p, async s => await s.AnswerAsync(Id, [new(await AnyRequestAsync(), _random.Next(3) == 0 ? null : "Voilà.")], None))),
            ("change site", 3, ChangeSiteAsync),
            ("withdraw", 0, p => Case.AsAsync<DossierService, ChangeResult>(p, s => s.WithdrawAsync(Id, "Fini.", None))),
        ];
    }

    public ReviewCase Case { get; }

    private Guid Id => Case.DossierId;

    /// <summary>A complete draft; one of the reviewers also works for the integrator.</summary>
    public static async Task<WalkCase> CreateAsync(PortalFactory portal, Random random)
    {
        var made = await ReviewCase.CreateAsync(portal);
        await portal.Data.GiveRoleAsync(made.Colleague, Role.IntegratorAdministrator, made.Organisation);
        return new(portal, random, made);
    }

    public PortalUser AnyPerson() => Any([Case.Administrator, Case.Administrator, Case.KeyUser, Case.KeyUser, Case.Colleague, Case.Lead]);

    /// <summary>Tries something; what ends a dossier comes seldom.</summary>
    public async Task<(string Name, ChangeResult Result)> StepAsync(PortalUser person)
    {
        var ends = _random.Next(40) == 0;
        var tickets = _actions.Where(a => a.Weight == 0 == ends).SelectMany(a => Enumerable.Repeat(a, Math.Max(1, a.Weight))).ToList();
        var (name, _, act) = tickets[_random.Next(tickets.Count)];
        return (name, await act(person));
    }

    private Task<ChangeResult> AskAsync(PortalUser person)
    {
        var target = Any([(ChangeTarget.General, Case.DossierId, "Name"), (ChangeTarget.Site, Case.SiteId, "HouseNumber"), (ChangeTarget.Camera, Case.CameraId, "Height")]);
        var severity = Any([Severity.Incorrect, Severity.Incomplete, Severity.Remark]);
        var request = new NewChangeItem(Guid.CreateVersion7(), target.Item1, target.Item2, target.Item3, severity, "Vérifiez.");
        return Case.AsAsync<RequestDrafts, ChangeResult>(person, s => s.AskAsync(Id, request, None));
    }

    private async Task<ChangeResult> ReturnAsync(PortalUser person)
    {
        var round = await _portal.ReadAsync(db => db.Submissions.Where(s => s.DossierId == Id).OrderByDescending(s => s.Number).Select(s => s.Id).FirstOrDefaultAsync());
        return await Case.AsAsync<RoundReturn, ChangeResult>(person, s => s.ReturnAsync(Id, round, [new(Item(), "Manque.")], null, None));
    }

    private async Task<ChangeResult> BringAsync(PortalUser person)
    {
        var items = await _portal.ReadAsync(db => db.RequirementItems.Where(i => i.DossierId == Id && !i.IsAnsweredByFields).OrderBy(i => i.Id).ToListAsync());
        var item = items.Find(i => i.IsBlocking && i.State is Domain.Requirements.RequirementState.Missing or Domain.Requirements.RequirementState.Refused) ?? Any(items);
        var piece = await _portal.ReadAsync(db => db.EvidenceFiles.Where(f => f.DossierId == Id && f.RequirementCode == item.Code && f.SubjectId == item.SubjectId).Select(f => (Guid?)f.Id).FirstOrDefaultAsync());
        return await Case.AsAsync<EvidenceService, ChangeResult>(person, s => s.BringAsync(Id, new(item.Id, piece, null, "test", null, null, null), None));
    }

    private async Task<ChangeResult> ChangeSiteAsync(PortalUser person)
    {
        var version = await _portal.ReadAsync(db => db.Sites.Where(s => s.Id == Case.SiteId).Select(s => s.Version).SingleAsync());
        var number = _random.Next(100).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return await Case.AsAsync<SiteService, ChangeResult>(person, s => s.ChangeAsync(Id, Case.SiteId, version, site => site.HouseNumber = number, None));
    }

    private Guid Item() => Any([Case.DossierId, Case.SiteId, Case.CameraId]);

    private async Task<Guid> AnyRequestAsync()
    {
        var all = await _portal.ReadAsync(db => db.ChangeItems.Where(c => c.DossierId == Id && c.State != ChangeItemState.Closed).OrderBy(c => c.Number).Select(c => c.Id).ToListAsync());
        return all.Count == 0 ? Guid.Empty : Any(all);
    }

    private async Task<Guid> AnyDocumentAsync()
    {
        var all = await _portal.ReadAsync(db => db.EvidenceVersions
            .Where(v => v.DossierId == Id && v.State != EvidenceState.Superseded && v.State != EvidenceState.Removed).OrderBy(v => v.Id).Select(v => v.Id).ToListAsync());
        return all.Count == 0 ? Guid.Empty : Any(all);
    }

    private T Any<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];
}
