using Onboarding.Portal.Platform.Outbox;
using Onboarding.Portal.Platform.TagHelpers;

namespace Onboarding.Portal.Features.Mails;

internal static class MailTones
{
    public static TagTone Tone(this OutboxState state) => state switch
    {
        OutboxState.Pending => TagTone.Wait,
        OutboxState.Done => TagTone.Done,
        OutboxState.Cancelled => TagTone.Neutral,
        OutboxState.Dead => TagTone.Problem,
    };
}
