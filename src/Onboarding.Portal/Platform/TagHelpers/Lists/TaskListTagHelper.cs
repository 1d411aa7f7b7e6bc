using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onboarding.Portal.Platform.TagHelpers.Lists;

/// <summary>What there is to do, in any order: <c>&lt;p-task-list&gt;</c> around <c>&lt;p-task /&gt;</c>.</summary>
[HtmlTargetElement("p-task-list")]
public sealed class TaskListTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.AddClass("govuk-task-list");
    }
}
