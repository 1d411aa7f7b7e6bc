using Microsoft.Extensions.DependencyInjection;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Mail;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Tests.Support;

/// <summary>A mail as a feature would write it.</summary>
internal static class JobsMails
{
    /// <summary>Writes a mail into the outbox of the whole program.</summary>
    public static Task WriteAsync(PortalFactory portal, string key, MailMessage mail) => portal.AskAsync<IServiceProvider, int>(services =>
    {
        services.GetRequiredService<OutboxWriter>().AddMail(key, mail);
        return services.GetRequiredService<PortalDbContext>().SaveChangesAsync();
    });

    public static MailMessage Mail() => new()
    {
        To = "anne@example.be",
        ToName = "Anne Dupont",
        Language = Language.Fr,
        Subject = "[ANPR] Pièces à ajouter",
        Text = "Bonjour Anne,\n\nIl manque une pièce.",
        Html = "<p>Bonjour Anne,</p><p>Il manque une pièce.</p>",
    };
}
