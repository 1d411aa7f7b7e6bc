using Microsoft.EntityFrameworkCore;
using MimeKit;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Mail;
using Onboarding.Portal.Platform.Outbox;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Platform.Mail;

/// <summary>Mails through a real connection to a mail server on this machine.</summary>
public sealed class SendMailTests : IAsyncLifetime
{
    private readonly JobsSmtpServer _server = new();
    private JobsHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await JobsHost.StartAsync(
        settings:
        [
            ("Mail:Smtp:Host", "localhost"), ("Mail:Smtp:Port", FormattableString.Invariant($"{_server.Port}")), ("Mail:Smtp:Security", "None"),
            ("Mail:From", "portal@police.example"), ("Mail:ReplyTo", "helpdesk@police.example"),
        ]);

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Send_ToAServer_DeliversBothPartsWithAllHeaders()
    {
        var id = await WriteAsync(JobsMails.Mail());

        await RunAsync(id);

        var message = Assert.Single(_server.Received);
        Assert.Equal(OutboxState.Done, (await EntryAsync(id)).State);
        Assert.Equal(("\"ANPR Onboarding\" <portal@police.example>", "\"Anne Dupont\" <anne@example.be>"), (message.From.ToString(), message.To.ToString()));
        Assert.Equal("helpdesk@police.example", message.ReplyTo.Mailboxes.Single().Address);
        Assert.Equal("[ANPR] Pièces à ajouter", message.Subject);
        Assert.Equal($"{id:N}@police.example", message.MessageId);
        Assert.Equal(("auto-generated", "fr-BE"), (message.Headers["Auto-Submitted"], message.Body!.Headers[HeaderId.ContentLanguage]));
        Assert.Equal(JobsMails.Mail().Text, message.TextBody!.ReplaceLineEndings("\n").TrimEnd());
        Assert.Equal(JobsMails.Mail().Html, message.HtmlBody!.TrimEnd());
    }

    [Fact]
    public async Task Send_WhenTheServerVanishesAfterTheContent_TriesAgainAnHourLaterWithTheSameId()
    {
        _server.CutAfterContent = true;
        var id = await WriteAsync(JobsMails.Mail());
        await Assert.ThrowsAsync<OutboxException>(() => RunAsync(id));

        Assert.Equal(_host.Clock.GetUtcNow().UtcDateTime.AddHours(1), (await EntryAsync(id)).DueAt);
        _server.CutAfterContent = false;
        _host.Clock.Advance(TimeSpan.FromHours(1));
        await RunAsync(id);

        Assert.Equal(2, _server.Received.Count);
        Assert.Single(_server.Received.Select(m => m.MessageId).Distinct());
        Assert.Equal(OutboxState.Done, (await EntryAsync(id)).State);
    }

    [Theory]
    [InlineData("550 5.1.1 No such mailbox", OutboxState.Dead)]
    [InlineData("451 4.3.0 Try again later", OutboxState.Pending)]
    public async Task Send_WhenTheRecipientIsRefused_GivesUpOnlyWhenItIsForGood(string answer, OutboxState expected)
    {
        _server.RecipientAnswer = answer;
        var id = await WriteAsync(JobsMails.Mail());

        await Assert.ThrowsAsync<OutboxException>(() => RunAsync(id));

        var entry = await EntryAsync(id);
        Assert.Equal(expected, entry.State);
        Assert.Equal(answer, entry.LastError);
        Assert.Empty(_server.Received);
    }

    [Fact]
    public async Task Send_WhenNobodyListens_TriesAgainInAMinute()
    {
        await _server.StopAsync();
        var id = await WriteAsync(JobsMails.Mail());

        await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(id));

        Assert.Equal(_host.Clock.GetUtcNow().UtcDateTime.AddMinutes(1), (await EntryAsync(id)).DueAt);
    }

    [Theory]
    [InlineData("Subject\r\nBcc: victim@example.be", "Anne")]
    [InlineData("Subject", "Anne\r\nBcc: victim@example.be")]
    public async Task Send_WithALineBreakInAHeader_AddsNoHeader(string subject, string name)
    {
        var id = await WriteAsync(JobsMails.Mail() with { Subject = subject, ToName = name });

        await RunAsync(id);

        var message = Assert.Single(_server.Received);
        Assert.Empty(message.Bcc);
        Assert.DoesNotContain(message.Headers, h => h.Field == "Bcc");
        Assert.DoesNotContain($"{message.Subject}{message.To[0].Name}", char.IsControl);
        Assert.Equal("anne@example.be", message.To.Mailboxes.Single().Address);
    }

    [Theory]
    [InlineData("anne@example.be\r\nBcc: victim@example.be")]
    [InlineData("anne@example.be, victim@example.be")]
    [InlineData("anne@example.be>, <victim@example.be")]
    [InlineData("anne")]
    [InlineData("")]
    public async Task Send_ToWhatIsNoAddress_GivesUpAndSendsNothing(string address)
    {
        var id = await WriteAsync(JobsMails.Mail() with { To = address });

        await Assert.ThrowsAsync<OutboxException>(() => RunAsync(id));

        Assert.Equal(OutboxState.Dead, (await EntryAsync(id)).State);
        Assert.Empty(_server.Received);
    }

    [Theory]
    [InlineData(false, "anne@example.be")]
    [InlineData(true, "anne.new@example.be")]
    public async Task Send_ToAPersonWhoLeftOrMoved_IsCancelled(bool isActive, string address)
    {
        var person = new PortalUser { FullName = "Anne Dupont", Language = Language.Fr, Email = address, IsActive = isActive };
        await _host.SaveAsync<TimeProvider>((_, db) => db.Users.Add(person));
        var id = await WriteAsync(JobsMails.Mail() with { PersonId = person.Id });

        await RunAsync(id);

        Assert.Equal(OutboxState.Cancelled, (await EntryAsync(id)).State);
        Assert.Empty(_server.Received);
    }

    [Fact]
    public async Task Send_OfASecret_KeepsItUnreadableAndForgetsItAfterwards()
    {
        const string link = "https://portal.example/reset?token=abc123";
        var id = await WriteAsync(JobsMails.Mail() with { Text = link, Html = link, IsSecret = true });
        Assert.DoesNotContain("abc123", (await EntryAsync(id)).Payload, StringComparison.Ordinal);

        await RunAsync(id);

        Assert.Contains(link, Assert.Single(_server.Received).TextBody, StringComparison.Ordinal);
        Assert.Null((await EntryAsync(id)).Payload);
    }

    private async Task<Guid> WriteAsync(MailMessage mail)
    {
        await _host.SaveAsync<OutboxWriter>((outbox, _) => outbox.AddMail(Guid.NewGuid().ToString(), mail));
        return Assert.Single(_host.Queue.TakeAll());
    }

    private Task RunAsync(Guid id) => _host.Get<OutboxWorker>().RunAsync(id, CancellationToken.None);

    private Task<OutboxEntry> EntryAsync(Guid id) =>
        _host.AskAsync<PortalDbContext, OutboxEntry>(db => db.Outbox.AsNoTracking().SingleAsync(e => e.Id == id));
}
