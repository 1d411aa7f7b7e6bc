using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Operations;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Operations;
using Onboarding.Portal.Platform;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Operations;

/// <summary>What needs two people can be refused by the other one, and taken back by who asked.</summary>
[Trait("Area", "Review")]
public sealed class RefuseTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Reason = "L’horloge dérive encore.";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Refuse_ByTheOtherOrByWhoAsked_LeavesTheCameraAndItCanBeAskedAgain(bool byLead)
    {
        var made = await AskedAsync();
        var person = byLead ? made.Made.Lead : made.Manager;
        Assert.Contains(PathOf(made), (await (await portal.SignInAsync(person)).GetAsync(made.Path)).Html, StringComparison.Ordinal);

        var answer = await PostAsync(made, person, ("Cameras", new[] { $"{made.Made.CameraId}" }), ("Reason", Reason));

        Assert.Equal(made.Path, answer.Location);
        Assert.Equal(OperationalState.Tested, (await made.CameraAsync()).Operation);
        Assert.Equal((Reason, person.Id), await portal.ReadAsync(async db => await db.OperationRequests.Where(r => r.CameraId == made.Made.CameraId).Select(r => new ValueTuple<string?, Guid?>(r.RefusedBecause, r.AnsweredBy)).SingleAsync()));
        Assert.Equal(Reason, await portal.ReadAsync(db => db.History.Where(h => h.SubjectId == made.Made.CameraId && h.Action == "CameraGoLiveRefused").Select(h => h.Reason).SingleAsync()));
        await made.TakeAsync(made.Manager, OperationalAction.GoLive);
        await made.TakeAsync(made.Made.Lead, OperationalAction.GoLive);
        Assert.Equal(OperationalState.InProduction, (await made.CameraAsync()).Operation);
    }

    [Fact]
    public async Task Refuse_WithoutCameraAndReason_SaysWhatIsMissing()
    {
        var made = await AskedAsync();

        var answer = await PostAsync(made, made.Made.Lead);

        Assert.Equal((HttpStatusCode.BadRequest, "Cameras Reason"), (answer.Status, string.Join(' ', answer.Errors.Keys)));
    }

    [Fact]
    public async Task Refuse_WhatIsNotAsked_FindsNothing()
    {
        var made = await OperationCase.TestedAsync(portal);

        var page = await (await portal.SignInAsync(made.Made.Lead)).GetAsync(PathOf(made));
        var result = await made.Made.AsAsync<OperationRefusal, ChangeResult>(made.Made.Lead, s => s.RefuseAsync(made.Made.DossierId, [made.Made.CameraId], Reason, CancellationToken.None));

        Assert.Contains("Rien n’est demandé", page.MainText, StringComparison.Ordinal);
        Assert.Equal(ChangeStatus.NotFound, result.Status);
    }

    [Fact]
    public void Refuse_WhatIsAnswered_Throws()
    {
        var request = new OperationRequest { DossierId = Guid.NewGuid(), CameraId = Guid.NewGuid(), Action = OperationalAction.GoLive, AskedBy = Guid.NewGuid(), AskedAs = Role.ProjectManager, AskedAt = DateTime.UnixEpoch };
        request.Answer(null, DateTime.UnixEpoch);

        Assert.Throws<ForbiddenActionException>(() => request.Refuse(Guid.NewGuid(), DateTime.UnixEpoch, Reason));
    }

    [Theory]
    [InlineData(Role.KeyUserLead, HttpStatusCode.NotFound)]
    [InlineData(Role.KeyUser, HttpStatusCode.Forbidden)]
    public async Task Refuse_ByAStranger_IsNotPossible(Role role, HttpStatusCode expected)
    {
        var made = await AskedAsync();

        Assert.Equal(expected, (await (await portal.SignInAsync(await portal.Data.CreatePersonAsync(role))).GetAsync(PathOf(made))).Status);
    }

    private async Task<OperationCase> AskedAsync()
    {
        var made = await OperationCase.TestedAsync(portal);
        await made.TakeAsync(made.Manager, OperationalAction.GoLive);
        return made;
    }

    private static string PathOf(OperationCase made) => $"{made.Path}/refuse";

    private async Task<PageAnswer> PostAsync(OperationCase made, PortalUser person, params (string, object?)[] typed) =>
        await (await portal.SignInAsync(person)).PostAsync(PathOf(made), typed);
}
