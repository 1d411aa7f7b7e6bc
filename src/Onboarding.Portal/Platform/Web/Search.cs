namespace Onboarding.Portal.Platform.Web;

/// <summary>What people type to search, made safe for <c>EF.Functions.Like</c>.</summary>
public static class Search
{
    public const string Escape = "\\";

    /// <returns>A pattern that finds the text anywhere, or null when nothing was typed.</returns>
    public static string? Pattern(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null : $"%{string.Concat(typed.Trim().Select(c => c is '%' or '_' or '[' or '\\' ? Escape + c : c.ToString()))}%";
}
