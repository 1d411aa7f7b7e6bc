using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Features.Demo;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Files;
using Onboarding.Portal.Platform.Outbox;
using Onboarding.Portal.Platform.Uploads;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Demo;

public class DemoDataStartTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private static readonly DateTime Now = PortalFactory.Start.UtcDateTime;

    [Fact]
    public async Task Install_ShowsADossierInEveryState()
    {
        var states = await portal.ReadAsync(db => db.Dossiers.Select(d => d.State).ToListAsync());

        Assert.Equal(DemoData.Dossiers.Count, states.Count);
        Assert.Equal(Enum.GetValues<ApprovalState>(), states.Distinct().Order());
    }

    [Fact]
    public async Task Install_LeavesWhatThePortalItselfWouldHaveLeft()
    {
        Assert.True(await portal.ReadAsync(db => db.Submissions.AnyAsync(s => s.Number == 2 && s.Outcome == null)));
        Assert.True(await portal.ReadAsync(db => db.ItemRevisions.AnyAsync(r => r.Number == 2 && r.IsCurrent)));
        Assert.True(await portal.ReadAsync(db => db.EvidenceVersions.AnyAsync(v => v.State == EvidenceState.Refused || v.State == EvidenceState.Superseded)));
        Assert.Equal(
            Enum.GetValues<ChangeItemState>().Except([ChangeItemState.Cancelled, ChangeItemState.Closed]),
            (await portal.ReadAsync(db => db.ChangeItems.Select(c => c.State).ToListAsync())).Distinct().Order());
        Assert.True(await portal.ReadAsync(db => db.Reminders.AnyAsync()));
    }

    [Fact]
    public async Task Install_LiesInThePast_AndNamesWhoDidIt()
    {
        var history = await portal.ReadAsync(db => db.History.Where(h => h.DossierId != null).ToListAsync());

        Assert.True(history.Count > 200);
        Assert.All(history, entry => Assert.True(entry.At < Now && entry.ActorId != null));
        Assert.True(history.Select(h => h.At.Date).Distinct().Count() > 20);
        Assert.False(await portal.ReadAsync(db => db.Outbox.AnyAsync(e => e.Kind == OutboxKind.Mail && (e.State != OutboxState.Done || e.DoneAt >= Now))));
    }

    [Fact]
    public async Task Install_Files_OpenAndPassTheGuardOfUploads()
    {
        var files = await portal.ReadAsync(db => db.StoredFiles.ToListAsync());

        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            await using var content = await portal.Services.GetRequiredService<FileStore>().OpenAsync(file, CancellationToken.None);
            Assert.IsType<UploadVerdict.Accepted>(UploadGuard.Inspect(content, file.Name));
        }
    }

    [Fact]
    public async Task Install_Again_AddsNothing()
    {
        var before = await CountAsync();

        await portal.Services.GetRequiredService<DemoDataStart>().InstallAsync(CancellationToken.None);

        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task SignIn_ByTheButtonOfADemoPerson_NeedsNoPassword()
    {
        var browser = portal.Visitor();
        var page = await browser.GetAsync("/fr/account/sign-in");

        var answer = await browser.SubmitAsync(page, $"button[value='{DemoData.People[0].Email}']");

        Assert.True(answer.IsRedirect);
        Assert.All(DemoData.People, person => Assert.Contains(person.Name, page.MainText, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Install_GivesNobodyAPassword_ThatWouldOpenAnotherStart() =>
        Assert.False(await portal.ReadAsync(db => db.Users.AnyAsync(u => u.PasswordHash != null)));

    private async Task<List<int>> CountAsync() =>
    [
        portal.Services.GetRequiredService<DemoSignIns>().Count,
        await portal.ReadAsync(db => db.Users.CountAsync()),
        await portal.ReadAsync(db => db.Memberships.CountAsync()),
        await portal.ReadAsync(db => db.Organisations.CountAsync()),
        await portal.ReadAsync(db => db.PoliceZones.CountAsync()),
        await portal.ReadAsync(db => db.Dossiers.CountAsync()),
        await portal.ReadAsync(db => db.Cameras.CountAsync()),
        await portal.ReadAsync(db => db.StoredFiles.CountAsync()),
        await portal.ReadAsync(db => db.History.CountAsync()),
        await portal.ReadAsync(db => db.Outbox.CountAsync()),
    ];
}
