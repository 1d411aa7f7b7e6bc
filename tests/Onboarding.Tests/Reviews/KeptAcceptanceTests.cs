using Onboarding.Domain.Reviews;
using Onboarding.Portal.Features.Cameras;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

/// <summary>What was accepted of an item stays accepted in the next round, as long as the item is the same.</summary>
[Trait("Area", "Review")]
public sealed class KeptAcceptanceTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Resubmit_AnUnchangedCamera_KeepsItsAcceptedSections()
    {
        var grid = await GridCase.CreateAsync(portal, 2);
        await grid.DoAsync(GridCase.Accept, GridCase.Cell("Mounting", grid.Cameras[0]));

        await NextRoundAsync(grid);

        var item = await grid.ItemAsync(grid.Cameras[0]);
        Assert.Equal((ItemChange.Unchanged, Verdict.Pending, "Mounting"), (item.Change, item.Verdict, string.Join(' ', item.AcceptedSections)));
    }

    [Fact]
    public async Task Resubmit_ACameraTakenNoteOf_StaysForTheRecord()
    {
        var grid = await GridCase.CreateAsync(portal, 2);
        await grid.Made.DoneAsync<ReviewService>(grid.Made.KeyUser, s => s.TakeNoteAsync(grid.Made.DossierId, grid.Cameras[0], CancellationToken.None));

        await NextRoundAsync(grid);

        Assert.Equal(DecisionCode.ForRecord, (await grid.ItemAsync(grid.Cameras[0])).Code(hasRemarks: false));
    }

    [Fact]
    public async Task Resubmit_AChangedCamera_IsJudgedAnew()
    {
        var grid = await GridCase.CreateAsync(portal, 2);
        await grid.DoAsync(GridCase.Accept, GridCase.Cell("Mounting", grid.Cameras[0]));

        await NextRoundAsync(grid, change: grid.Cameras[0]);

        var item = await grid.ItemAsync(grid.Cameras[0]);
        Assert.Equal((ItemChange.Changed, Verdict.Pending), (item.Change, item.Verdict));
        Assert.Empty(item.AcceptedSections);
    }

    /// <summary>A change is asked of one camera; the integrator answers and sends the dossier again.</summary>
    private async Task NextRoundAsync(GridCase grid, Guid? change = null)
    {
        var made = grid.Made;
        var request = await made.AskAsync(ChangeTarget.Camera, change ?? grid.Cameras[1], text: "Vérifiez.");
        await made.SendBackAsync();
        if (change is { } camera)
        {
            var version = await portal.ReadAsync(db => Task.FromResult(db.Cameras.Single(c => c.Id == camera).Version));
            await made.DoneAsync<CameraService>(made.Administrator, s => s.ChangeAsync(made.DossierId, camera, version, c => c.Height = 7m, CancellationToken.None));
        }

        await made.AnswerAsync(request, "C’est fait.");
        await made.SubmitAsync();
        await made.TakeAsync();
    }
}
