using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.TagHelpers.Fields;

/// <summary>
/// A file, or several when the property is a list of <c>IFormFile</c>: <c>&lt;p-file asp-for="Upload" accept=".pdf,.docx" /&gt;</c>.
/// The form needs <c>enctype="multipart/form-data"</c>, the page <c>[RequestSizeLimit]</c>.
/// </summary>
[HtmlTargetElement("p-file", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileTagHelper(Texts texts) : ControlTagHelper(texts)
{
    /// <summary>Extensions to offer; the server judges for itself.</summary>
    public string? Accept { get; set; }

    protected override TagBuilder Control() =>
        Html.Tag("input", "govuk-file-upload", ErrorClass("govuk-file-upload"))
            .With("type", "file")
            .With("accept", Accept)
            .When(For.Metadata.IsEnumerableType, "multiple");
}
