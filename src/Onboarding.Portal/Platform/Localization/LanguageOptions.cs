namespace Onboarding.Portal.Platform.Localization;

/// <summary>What has no language: addresses used by machines.</summary>
public sealed class LanguageOptions
{
    /// <summary>First segments that are answered as they are, without /fr or /nl before them.</summary>
    public ISet<string> NeutralPaths { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "/health", "/csp-report", "/dist", "/favicon.svg", "/language" };
}
