using Onboarding.Domain.Calendar;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Account;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Portal.Features.Mails;

/// <summary>
/// Mails that let a person in. Each adds an entry to the unit of work under way. Their link is encrypted while they wait, and forgotten
/// once they are sent or given up: then a new one is asked for.
/// </summary>
public sealed class AccountMails(MailComposer composer, PortalLinks links, OutboxWriter outbox, CurrentUser user, TimeProvider clock) : IAccountMails
{
    public void Invite(PortalUser person, string path)
    {
        var to = Recipient(person);
        var t = composer.For(to);
        MailBlock[] blocks =
        [
            new MailBlock.Paragraph(t.With(K.Mails_Invitation_Intro, ("inviter", user.Name))),
            new MailBlock.Link(t[K.Mails_Invitation_Link], links.To(path)),
            new MailBlock.Paragraph(t.With(K.Mails_Invitation_Validity, ("date", LastMoment(t, AccountLinkKind.Invitation)))),
        ];
        Add("invitation", composer.Compose(to, t[K.Mails_Invitation_Subject], blocks, t[K.Mails_Invitation_Reason], isSecret: true));
    }

    public void ResetPassword(PortalUser person, string path)
    {
        var to = Recipient(person);
        var t = composer.For(to);
        MailBlock[] blocks =
        [
            new MailBlock.Paragraph(t[K.Mails_PasswordReset_Intro]),
            new MailBlock.Link(t[K.Mails_PasswordReset_Link], links.To(path)),
            new MailBlock.Paragraph(t.With(K.Mails_PasswordReset_Validity, ("date", LastMoment(t, AccountLinkKind.PasswordReset)))),
        ];
        Add("password", composer.Compose(to, t[K.Mails_PasswordReset_Subject], blocks, t[K.Mails_PasswordReset_Reason], isSecret: true));
    }

    private void Add(string kind, Platform.Mail.MailMessage mail) => outbox.AddMail($"{kind}:{Guid.CreateVersion7()}", mail);

    private static MailRecipient Recipient(PortalUser person) => new(person.Id, person.FullName, person.Email!, person.Language);

    private string LastMoment(Texts texts, AccountLinkKind kind)
    {
        var local = BelgianTime.ToLocal(clock.GetUtcNow().UtcDateTime + AccountLinks.Lifetime(kind));
        return $"{texts.LongDate(DateOnly.FromDateTime(local))}, {local.ToString("HH:mm", texts.Culture)}";
    }
}
