using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>File sizes as people read them.</summary>
public static class Sizes
{
    private const double Kilobyte = 1024;

    public static string Text(long bytes, Texts texts) => bytes < Kilobyte * Kilobyte
        ? texts.With(K.Evidence_Kilobytes, ("size", Math.Max(1, Math.Round(bytes / Kilobyte)).ToString("N0", texts.Culture)))
        : texts.With(K.Evidence_Megabytes, ("size", (bytes / Kilobyte / Kilobyte).ToString("N1", texts.Culture)));
}
