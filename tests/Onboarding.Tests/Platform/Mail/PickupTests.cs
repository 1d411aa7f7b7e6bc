using MimeKit;
using Onboarding.Portal.Platform.Outbox;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Platform.Mail;

public sealed class PickupTests
{
    [Fact]
    public async Task Send_WithoutAServer_WritesOneReadableFile()
    {
        await using var host = await JobsHost.StartAsync();
        await host.SaveAsync<OutboxWriter>((outbox, _) => outbox.AddMail("k", JobsMails.Mail()));
        var id = Assert.Single(host.Queue.TakeAll());

        await host.Get<OutboxWorker>().RunAsync(id, CancellationToken.None);

        var file = Assert.Single(Directory.GetFiles(host.Paths.MailPickup));
        Assert.Equal($"{id:N}.eml", Path.GetFileName(file));
        Assert.Equal("[ANPR] Pièces à ajouter", (await MimeMessage.LoadAsync(file)).Subject);
        Assert.Empty(Directory.GetFiles(host.Paths.Temp));
    }

    [Fact]
    public async Task Start_WithAServerButNoSender_IsRefused() =>
        await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(async () =>
        {
            await using var host = await JobsHost.StartAsync(settings: [("Mail:Smtp:Host", "mail.example")]);
            _ = host.Get<Microsoft.Extensions.Options.IOptions<Onboarding.Portal.Platform.Mail.MailOptions>>().Value;
        });
}
