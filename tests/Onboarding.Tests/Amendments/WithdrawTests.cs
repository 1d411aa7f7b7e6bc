using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Amendments;

[Trait("Area", "Registration")]
public sealed class WithdrawTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Post_EndsItLeavesTheCameraAndLetsAnotherBegin()
    {
        var made = await AmendmentCase.SubmittedAsync(portal);

        var answer = await (await portal.SignInAsync(made.Made.Administrator)).PostAsync($"{made.Path}/withdraw", ("Reason", "Erreur."));

        Assert.Equal($"/fr/cameras/{made.Made.CameraId}", answer.Location);
        Assert.Equal((ApprovalState.Withdrawn, 6.2m), ((await made.ReadAsync()).State, (await made.LiveAsync()).Height!.Value));
        await made.BeginAsync(Guid.CreateVersion7());
    }

    [Fact]
    public async Task Get_WhileThePoliceExaminesIt_LeadsToTheChange()
    {
        var made = await AmendmentCase.InReviewAsync(portal);

        Assert.Equal(made.Path, (await (await portal.SignInAsync(made.Made.Administrator)).GetAsync($"{made.Path}/withdraw")).Location);
    }

    [Fact]
    public async Task Post_AfterTheRemark_IsPossible()
    {
        var made = await AmendmentCase.InReviewAsync(portal);
        await made.AskCorrectionAsync();

        await (await portal.SignInAsync(made.Made.Administrator)).PostAsync($"{made.Path}/withdraw");

        Assert.Equal(ApprovalState.Withdrawn, (await made.ReadAsync()).State);
        Assert.Equal(0, await portal.ReadAsync(db => db.ItemRevisions.CountAsync(r => r.ItemId == made.Made.CameraId && r.IsCurrent && r.State != ApprovalState.Approved)));
    }
}
