using System.Globalization;

namespace Onboarding.Portal.Platform.TagHelpers;

/// <summary>
/// Ids for the elements of one page. The framework's own unique id belongs to the place in the template: in a loop or a partial shown twice
/// it comes again, and a screen reader reads the first one's text for all.
/// </summary>
public sealed class ElementIds
{
    private int _last;

    public string Next(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{++_last}");
}
