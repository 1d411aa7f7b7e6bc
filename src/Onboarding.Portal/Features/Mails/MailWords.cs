using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Mails;

/// <summary>What people wrote, as it stands in a mail.</summary>
internal static class MailWords
{
    /// <summary>The sentence, or where to read it when it may not travel.</summary>
    public static string Quoted(this Texts t, string text) => QuotedText.ForMail(text) ?? t[K.Mails_OnPortal];

    /// <summary>The sentence, marked when it is in the language that the reader has not chosen.</summary>
    public static string Quoted(this Texts t, string text, Language written) =>
        written == t.Language ? t.Quoted(text) : $"{t.Quoted(text)} {t[$"Reviews.Request.NotTranslated.{written}"]}";

    /// <summary>The ready-made reason in the reader's language; what was written by hand as it was written, and marked when it is in the other one.</summary>
    public static string Words(this Texts t, GivenReason reason) => string.Join(' ', Sentences(reason, t));

    private static IEnumerable<string> Sentences(GivenReason reason, Texts t)
    {
        if (reason.Ready is { } ready)
        {
            yield return ready.In(t.Language);
        }

        if (reason.Text.Length > 0)
        {
            yield return t.Quoted(reason.Text, reason.Written);
        }
    }
}
