using Microsoft.AspNetCore.Html;

namespace Onboarding.Portal.Platform.TagHelpers;

/// <summary>The small drawings beside words. They are drawn, not typed: the font has no such signs, and a reader would say them aloud.</summary>
internal static class Shapes
{
    /// <summary>The shape of a status.</summary>
    public static IHtmlContent Of(TagTone tone) => Draw("p-tag__shape", tone switch
    {
        TagTone.Neutral => """<circle cx="8" cy="8" r="5.500"/>""",
        TagTone.Todo => """<rect x="2.500" y="2.500" width="11" height="11" rx="1.500"/>""",
        TagTone.Busy => """<circle cx="8" cy="8" r="5.500"/><path class="p-tag__fill" d="M8 2.500a5.500 5.500 0 0 1 0 11z"/>""",
        TagTone.Wait => """<circle cx="8" cy="8" r="6"/><path d="M8 4.500V8l2.500 2"/>""",
        TagTone.Problem => """<path d="M8 2l6.500 11.500h-13z"/><path d="M8 6.500v3M8 11.600v.1"/>""",
        TagTone.Done => """<path d="M2.500 8.500l3.800 3.800 7.200-8"/>""",
    });

    /// <summary>The cross that takes a filter away.</summary>
    public static IHtmlContent Cross { get; } = Draw("p-chip__cross", """<path d="M3.500 3.500l9 9M12.500 3.500l-9 9"/>""");

    /// <summary>The arrow of a sorted column: up, down, or both while it is not sorted.</summary>
    public static IHtmlContent Arrow(bool? descending) => descending switch
    {
        true => Draw("p-sort__arrow", """<path d="M3 5h10l-5 7z"/>"""),
        false => Draw("p-sort__arrow", """<path d="M3 11h10L8 4z"/>"""),
        null => Draw("p-sort__arrow p-sort__arrow--idle", """<path d="M4 6.500h8L8 2zM4 9.500h8L8 14z"/>"""),
    };

    /// <summary>The mark of a stage: ticked, dotted or empty.</summary>
    public static IHtmlContent Stage(StageState state) => Draw("p-stages__mark", size: 28, shape: state switch
    {
        StageState.Ahead => """<circle cx="14" cy="14" r="12"/>""",
        StageState.Current => """<circle cx="14" cy="14" r="12"/><circle class="p-stages__dot" cx="14" cy="14" r="5"/>""",
        StageState.Done => """<circle cx="14" cy="14" r="12"/><path class="p-stages__check" d="M8.500 14.500l3.700 3.700 7.300-8"/>""",
    });

    private static HtmlString Draw(string classes, string shape, int size = 16) =>
        new($"""<svg class="{classes}" width="{size}" height="{size}" viewBox="0 0 {size} {size}" aria-hidden="true" focusable="false">{shape}</svg>""");
}
