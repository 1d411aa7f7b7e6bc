using Onboarding.Domain.Reviews;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Reviews;

internal static class ReasonWords
{
    /// <summary>The reason in the reader's language; words by hand in the other one say so.</summary>
    public static string Words(this Texts texts, GivenReason reason) => reason.IsForeignTo(texts.Language)
        ? $"{reason.In(texts.Language)} {texts[$"Reviews.Request.NotTranslated.{reason.Written}"]}"
        : reason.In(texts.Language);
}
