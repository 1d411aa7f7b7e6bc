using Onboarding.Domain.Calendar;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Portal.Features.Mails;

/// <summary>
/// Mails that let a person in. Each adds an entry to the unit of work under way. Their link is encrypted while they wait, and forgotten
/// once they are sent or given up: then a new one is asked for.
/// </summary>
public sealed class AccountMails(MailComposer composer, OutboxWriter outbox)
{
    /// <param name="inviter">Who invites, by name.</param>
    /// <param name="party">The organisation or zone for which the person is invited, as he reads it.</param>
    /// <param name="link">The whole address, with its token.</param>
    /// <param name="validUntil">In UTC.</param>
    public void Invite(PortalUser person, string inviter, string party, Uri link, DateTime validUntil)
    {
        var to = Recipient(person);
        var t = composer.For(to);
        MailBlock[] blocks =
        [
            new MailBlock.Paragraph(t.With(K.Mails_Invitation_Intro, ("inviter", inviter), ("party", party))),
            new MailBlock.Link(t[K.Mails_Invitation_Link], link),
            new MailBlock.Paragraph(t.With(K.Mails_Invitation_Validity, ("date", LastDay(t, validUntil)))),
        ];
        Add("invitation", composer.Compose(to, t[K.Mails_Invitation_Subject], blocks, t[K.Mails_Invitation_Reason], isSecret: true));
    }

    /// <inheritdoc cref="Invite"/>
    public void ResetPassword(PortalUser person, Uri link, DateTime validUntil)
    {
        var to = Recipient(person);
        var t = composer.For(to);
        MailBlock[] blocks =
        [
            new MailBlock.Paragraph(t[K.Mails_PasswordReset_Intro]),
            new MailBlock.Link(t[K.Mails_PasswordReset_Link], link),
            new MailBlock.Paragraph(t.With(K.Mails_PasswordReset_Validity, ("date", LastDay(t, validUntil)))),
        ];
        Add("password", composer.Compose(to, t[K.Mails_PasswordReset_Subject], blocks, t[K.Mails_PasswordReset_Reason], isSecret: true));
    }

    private void Add(string kind, Platform.Mail.MailMessage mail) => outbox.AddMail($"{kind}:{Guid.CreateVersion7()}", mail);

    private static MailRecipient Recipient(PortalUser person) => new(person.Id, person.FullName, person.Email!, person.Language);

    private static string LastDay(Texts texts, DateTime utc)
    {
        var local = BelgianTime.ToLocal(utc);
        return $"{texts.LongDate(DateOnly.FromDateTime(local))}, {local.ToString("HH:mm", texts.Culture)}";
    }
}
