using Microsoft.AspNetCore.Mvc.Rendering;

namespace Onboarding.Portal.Platform.TagHelpers.Fields;

/// <summary>The one rule by which fields get their ids, so that the error summary finds them.</summary>
internal static class FieldId
{
    /// <summary><c>Cameras[0].Height</c> becomes <c>Cameras_0__Height</c>.</summary>
    public static string Of(string name) => TagBuilder.CreateSanitizedId(name, "_");
}
