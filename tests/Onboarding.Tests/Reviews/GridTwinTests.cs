using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Features.Evidence;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Portal.Features.Reviews.Grid;
using Onboarding.Portal.Platform;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

/// <summary>
/// Two equal rounds: in one everything is done in the grid, in the other item by item. Whatever is done in whatever order, verdicts, requests
/// and documents stand alike. A failing walk is repeated by its seed.
/// </summary>
[Trait("Area", "Review")]
public sealed class GridTwinTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const int Steps = 40;
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly (string Section, string Field)[] Places = [("Mounting", nameof(Camera.Height)), ("Network", nameof(Camera.IpAddress)), ("Model", nameof(Camera.Serial))];

    [Theory]
    [InlineData(7)]
    [InlineData(70)]
    [InlineData(700)]
    public async Task InTheGridAndItemByItem_TheRoundStandsTheSame(int seed)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-BE"); // as a request has it
        var random = new Random(seed);
        var (inGrid, single) = (await GridCase.CreateAsync(portal, 3, doubtful: 1), await GridCase.CreateAsync(portal, 3, doubtful: 1));
        var done = new HashSet<string>();

        for (var step = 0; step < Steps; step++)
        {
            var (camera, place, severity) = (random.Next(3), Places[random.Next(Places.Length)], random.Next(3) == 0 ? Severity.Remark : Severity.Incorrect);
            var name = step == Steps / 2 ? await NextRoundAsync(inGrid, single) : random.Next(6) switch
            {
                0 or 1 => await AcceptAsync(inGrid, single, camera),
                2 => await TakeBackAsync(inGrid, single, camera),
                3 => await AskAsync(inGrid, single, camera, place, severity, $"Pas {step}."),
                4 => await DropAsync(inGrid, single, random),
                _ => await AcceptPlanAsync(inGrid, single),
            };
            done.Add(name);
            Assert.True(await StandAsync(inGrid) == await StandAsync(single), $"seed {seed}, step {step}, {name}:\n{await StandAsync(inGrid)}\n---\n{await StandAsync(single)}");
        }

        Assert.Superset(new HashSet<string> { "accept", "take back", "ask" }, done);
    }

    /// <summary>Everything of the camera, each cell chosen by itself; answers go with it. Not while a change is asked.</summary>
    private static async Task<string> AcceptAsync(GridCase inGrid, GridCase single, int camera)
    {
        var requests = (await single.RequestsAsync()).FindAll(r => r.TargetId == single.Cameras[camera]);
        if (requests.Exists(r => r is { State: ChangeItemState.Draft or ChangeItemState.Open, Severity: not Severity.Remark }))
        {
            return "nothing";
        }

        await InGridAsync(inGrid, (s, choice) => s.AcceptAsync(inGrid.Made.DossierId, choice, None), [.. Places.Select(p => GridCase.Cell(p.Section, inGrid.Cameras[camera]))]);
        foreach (var answered in requests.FindAll(r => r.State == ChangeItemState.Answered))
        {
            await ReviewAsync(single, s => s.JudgeAnswerAsync(single.Made.DossierId, answered.Id, null, None));
        }

        if ((await single.ItemAsync(single.Cameras[camera])).Verdict != Verdict.Accepted)
        {
            await ReviewAsync(single, s => s.JudgeItemAsync(single.Made.DossierId, single.Cameras[camera], accept: true, None));
        }

        return "accept";
    }

    private static async Task<string> TakeBackAsync(GridCase inGrid, GridCase single, int camera)
    {
        if ((await single.ItemAsync(single.Cameras[camera])).Verdict != Verdict.Accepted)
        {
            return "nothing";
        }

        await InGridAsync(inGrid, (s, choice) => s.TakeBackAsync(inGrid.Made.DossierId, choice, None), GridCase.Row(inGrid.Cameras[camera]));
        await ReviewAsync(single, s => s.JudgeItemAsync(single.Made.DossierId, single.Cameras[camera], accept: false, None));
        return "take back";
    }

    /// <summary>Asks, or asks again where the police was answered.</summary>
    private static async Task<string> AskAsync(GridCase inGrid, GridCase single, int camera, (string Section, string Field) place, Severity severity, string text)
    {
        var target = single.Cameras[camera];
        var answered = (await single.RequestsAsync()).FindAll(r => r.TargetId == target && r.Field == place.Field && r.State == ChangeItemState.Answered);
        var isAsked = (await single.RequestsAsync()).Exists(r => r.TargetId == target && r.Field == place.Field && r is { State: ChangeItemState.Draft or ChangeItemState.Open, Severity: not Severity.Remark });
        await InGridAsync(
            inGrid, (s, choice) => s.AskAsync(inGrid.Made.DossierId, choice, new(Guid.CreateVersion7(), ItemKind.Camera, place.Field, severity, text), None), GridCase.Cell(place.Section, inGrid.Cameras[camera]));
        foreach (var request in isAsked ? [] : answered)
        {
            await ReviewAsync(single, s => s.JudgeAnswerAsync(single.Made.DossierId, request.Id, text, None));
        }

        if (answered.Count == 0 || isAsked)
        {
            await single.Made.DoneAsync<RequestDrafts>(single.Made.KeyUser, s => s.AskAsync(
                single.Made.DossierId, new(Guid.CreateVersion7(), ChangeTarget.Camera, target, place.Field, severity, text), None));
        }

        return "ask";
    }

    private static async Task<string> DropAsync(GridCase inGrid, GridCase single, Random random)
    {
        var (there, here) = (await DraftsAsync(inGrid), await DraftsAsync(single));
        if (here.Count == 0)
        {
            return "nothing";
        }

        var place = random.Next(here.Count);
        await inGrid.Made.DoneAsync<RequestDrafts>(inGrid.Made.KeyUser, s => s.DropAsync(inGrid.Made.DossierId, there[place].Id, None));
        await single.Made.DoneAsync<RequestDrafts>(single.Made.KeyUser, s => s.DropAsync(single.Made.DossierId, here[place].Id, None));
        return "drop";
    }

    private async Task<string> AcceptPlanAsync(GridCase inGrid, GridCase single)
    {
        await InGridAsync(inGrid, (s, choice) => s.AcceptAsync(inGrid.Made.DossierId, choice, None), "SITE-PLAN");
        var plan = await portal.ReadAsync(db => (
            from file in db.EvidenceFiles
            join version in db.EvidenceVersions on file.Id equals version.EvidenceFileId
            where file.SubjectId == single.Made.SiteId && file.RequirementCode == "SITE-PLAN" && version.State == EvidenceState.Candidate
            select version.Id).SingleOrDefaultAsync());
        if (plan != default)
        {
            await single.Made.DoneAsync<EvidenceJudgement>(single.Made.KeyUser, s => s.JudgeAsync(single.Made.DossierId, plan, null, None));
        }

        return "plan";
    }

    /// <summary>What is asked goes out and is answered in words, so that the next round has answers to judge.</summary>
    private static async Task<string> NextRoundAsync(params GridCase[] twins)
    {
        foreach (var twin in twins)
        {
            await twin.Made.AskAsync(ChangeTarget.Camera, twin.Cameras[0], nameof(Camera.Height));
            await twin.Made.SendBackAsync();
            foreach (var request in (await twin.RequestsAsync()).FindAll(r => r.State == ChangeItemState.Open))
            {
                await twin.Made.AnswerAsync(request.Id, "C’est juste.");
            }

            await twin.Made.SubmitAsync();
            await twin.Made.TakeAsync();
        }

        return "next round";
    }

    private static async Task InGridAsync(GridCase twin, Func<GridService, GridChoice, Task<GridOutcome>> act, params string[] ticked)
    {
        var grid = await twin.Made.AsAsync<GridReader, RoundGrid?>(twin.Made.KeyUser, r => r.ReadAsync(twin.Made.DossierId, None));
        await twin.Made.AsAsync<GridService, GridOutcome>(twin.Made.KeyUser, s => act(s, new(grid!.View.Round.Id, [.. grid.Rows.Select(r => r.Seen)], ticked)));
    }

    private static Task<ChangeResult> ReviewAsync(GridCase twin, Func<ReviewService, Task<ChangeResult>> act) => twin.Made.AsAsync(twin.Made.KeyUser, act);

    private static async Task<List<ChangeItem>> DraftsAsync(GridCase twin) => (await twin.RequestsAsync()).FindAll(r => r.State == ChangeItemState.Draft);

    private async Task<string> StandAsync(GridCase twin)
    {
        var verdicts = await twin.VerdictsAsync();
        var judged = await portal.ReadAsync(async db => (await db.Submissions.Include(s => s.Items).AsNoTracking().Where(s => s.DossierId == twin.Made.DossierId).OrderBy(s => s.Number).LastAsync())
            .Items.Where(i => i.JudgedBy == twin.Made.KeyUser.Id).Select(i => i.ItemId).ToHashSet());
        var requests = (await twin.RequestsAsync()).Select(r => $"{twin.Cameras.ToList().IndexOf(r.TargetId)} {r.Field} {r.Severity} {r.State} {r.Text} {r.Answer} {r.ReopenReason} {r.TextLanguage}");
        var documents = await portal.ReadAsync(db => db.EvidenceVersions.Where(v => v.DossierId == twin.Made.DossierId).OrderBy(v => v.Id).Select(v => v.State.ToString()).ToListAsync());
        return string.Join('\n', [.. twin.Cameras.Append(twin.Made.SiteId).Append(twin.Made.DossierId).Select(i => $"{verdicts[i]} {judged.Contains(i)}"), .. requests, .. documents]);
    }
}
