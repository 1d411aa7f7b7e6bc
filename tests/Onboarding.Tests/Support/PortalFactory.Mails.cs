using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Mail;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Tests.Support;

public partial class PortalFactory
{
    /// <summary>The mails that wait to be sent to an address, the oldest first, opened.</summary>
    public Task<IReadOnlyList<MailMessage>> MailsToAsync(string email) => AskAsync<IServiceProvider, IReadOnlyList<MailMessage>>(async services =>
    {
        var payloads = services.GetRequiredService<MailPayload>();
        var entries = await services.GetRequiredService<PortalDbContext>().Outbox.AsNoTracking()
            .Where(e => e.Kind == OutboxKind.Mail && e.Recipient == email).OrderBy(e => e.Id).ToListAsync();
        return [.. entries.Select(payloads.Read)];
    });

    /// <summary>The link of the last mail to an address, as a path of the portal: an invitation, or a new password.</summary>
    public async Task<string> LinkToAsync(string email)
    {
        var mail = (await MailsToAsync(email))[^1];
        return new Uri(Link().Match(mail.Text).Value).PathAndQuery;
    }

    [GeneratedRegex(@"https?://\S+token=[\w-]+")]
    private static partial Regex Link();
}
