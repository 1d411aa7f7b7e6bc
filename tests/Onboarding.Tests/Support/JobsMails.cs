using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Mail;

namespace Onboarding.Tests.Support;

/// <summary>A mail as a feature would write it.</summary>
internal static class JobsMails
{
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
