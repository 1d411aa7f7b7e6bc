namespace Onboarding.EndToEnd.Support;

/// <summary>The two screens on which every page is looked at, in CSS pixels.</summary>
internal static class Screen
{
    public const int Wide = 1280;

    /// <summary>Width of a page magnified four times on a common screen. Source: WCAG 2.2, 1.4.10.</summary>
    public const int Narrow = 320;

    public const int Height = 900;
}
