namespace Onboarding.Portal.Platform.Web;

/// <summary>Every cookie of the portal; the page about cookies lists them.</summary>
public static class CookieNames
{
    /// <summary>Keeps a person signed in.</summary>
    public const string Session = "session";

    /// <summary>The secret half of the antiforgery token.</summary>
    public const string Form = "form";

    /// <summary>TempData, which holds nothing but the sentence that an action has succeeded.</summary>
    public const string Notice = "notice";

    /// <summary>fr or nl, when the person has chosen; nothing else, so it needs no consent.</summary>
    public const string Language = "lang";
}
