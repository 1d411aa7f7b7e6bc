using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Operations;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Features.Operations;
using Onboarding.Portal.Platform.Mail;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Operations;

/// <summary>A suspension that lasts longer than was said is told once, to the zone and to the project managers.</summary>
[Trait("Area", "Review")]
public sealed class RemindSuspensionsJobTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData(Language.Fr, "Suspension à reprendre", "devait prendre fin le ")]
    [InlineData(Language.Nl, "Opschorting te hervatten", "moest eindigen op ")]
    public async Task Run_AfterTheDay_TellsBothOnceInTheirLanguage(Language reader, string subject, string sentence)
    {
        var made = await OperationCase.InProductionAsync(portal);
        await portal.SaveAsync(async db => (await db.Users.SingleAsync(u => u.Id == made.Made.Lead.Id)).Language = reader);
        var until = AdvanceTo(DayOfWeek.Friday);
        await made.TakeAsync(made.Engineer, OperationalAction.Suspend, "Travaux", until);

        await portal.RunAsync(RemindSuspensionsJob.Name);
        Assert.Empty(await AboutAsync(made, made.Made.Lead.Email!));
        AdvanceTo(DayOfWeek.Tuesday);
        await portal.RunAsync(RemindSuspensionsJob.Name);
        AdvanceTo(DayOfWeek.Wednesday);
        await portal.RunAsync(RemindSuspensionsJob.Name);

        var mail = Assert.Single(await AboutAsync(made, made.Made.Lead.Email!));
        Assert.Contains(subject, mail.Subject, StringComparison.Ordinal);
        Assert.Contains(sentence + until.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), mail.Text, StringComparison.Ordinal);
        Assert.Contains((await made.CameraAsync()).Reference, mail.Text, StringComparison.Ordinal);
        Assert.Single(await AboutAsync(made, made.Manager.Email!));
        Assert.Empty(await AboutAsync(made, made.Made.Administrator.Email!));
    }

    [Fact]
    public async Task Run_AtTheWeekend_WaitsForMonday()
    {
        var made = await OperationCase.InProductionAsync(portal);
        await made.TakeAsync(made.Engineer, OperationalAction.Suspend, "Travaux", AdvanceTo(DayOfWeek.Friday));
        AdvanceTo(DayOfWeek.Saturday);

        await portal.RunAsync(RemindSuspensionsJob.Name);

        Assert.Empty(await AboutAsync(made, made.Made.Lead.Email!));
    }

    private DateOnly AdvanceTo(DayOfWeek day)
    {
        portal.Clock.Advance(TimeSpan.FromDays((((int)day - (int)portal.Clock.GetUtcNow().DayOfWeek + 6) % 7) + 1));
        return DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime);
    }

    private async Task<IReadOnlyList<MailMessage>> AboutAsync(OperationCase made, string email) =>
        [.. (await portal.MailsToAsync(email)).Where(m => m.DossierId == made.Made.DossierId && m.Text.Contains("/operation", StringComparison.Ordinal))];
}
