using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.Web;

/// <summary>What page handlers do with wrong input and with good news.</summary>
public static class PageModelExtensions
{
    private const string NoticeKey = "Notice";

    /// <summary>Shows the page again with its errors, as 400: a test, a script and a log see by the status that nothing was saved.</summary>
    /// <param name="page">The page.</param>
    /// <param name="status">Another status that says more: 409 for a conflict, 413 for a file that is too big, 422 for one that cannot be read.</param>
    public static PageResult PageWithErrors(this PageModel page, int status = StatusCodes.Status400BadRequest)
    {
        var result = page.Page();
        result.StatusCode = status;
        return result;
    }

    /// <summary>
    /// Runs the page's rules and adds what is wrong to the model state, in the language of the request. The message of a rule is the text
    /// <c>Validation.{Rule}</c>, or the one whose key stands in <c>WithErrorCode(K.…)</c>.
    /// </summary>
    /// <returns>Whether the whole model state is valid, that is: binding has succeeded too.</returns>
    public static bool IsValid<TPage>(this TPage page, IValidator<TPage> rules)
        where TPage : PageModel =>
        page.AddFailures(rules.Validate(page));

    /// <summary>The page with its errors, when its rules find any.</summary>
    /// <returns>Null when all is valid.</returns>
    public static IActionResult? WhenInvalid<TPage>(this TPage page, IValidator<TPage> rules)
        where TPage : PageModel => page.IsValid(rules) ? null : page.PageWithErrors();

    /// <inheritdoc cref="IsValid"/>
    public static async Task<bool> IsValidAsync<TPage>(this TPage page, IValidator<TPage> rules, CancellationToken cancellation = default)
        where TPage : PageModel =>
        page.AddFailures(await rules.ValidateAsync(page, cancellation));

    /// <summary>Adds an error under a field (or, with an empty name, above the form).</summary>
    public static void AddError(this PageModel page, string field, string key, params (string Name, object? Value)[] arguments) =>
        page.ModelState.AddModelError(field, page.Texts().With(key, arguments));

    /// <summary>Shows a sentence at the top of the next page, after a redirect.</summary>
    public static void SetNotice(this PageModel page, string key, params (string Name, object? Value)[] arguments) =>
        page.TempData[NoticeKey] = page.Texts().With(key, arguments);

    /// <summary>The sentence left by <see cref="SetNotice"/>, once. Without its cookie nothing is read, since reading sets a cookie.</summary>
    public static string? TakeNotice(this HttpContext context, ITempDataDictionary data) =>
        context.Request.Cookies.ContainsKey(CookieNames.Notice) ? data[NoticeKey] as string : null;

    private static bool AddFailures(this PageModel page, ValidationResult result)
    {
        var texts = page.Texts();
        foreach (var failure in result.Errors.Where(f => page.ModelState.GetFieldValidationState(f.PropertyName) != ModelValidationState.Invalid))
        {
            page.ModelState.AddModelError(failure.PropertyName, ValidationMessage.Of(failure, page.FieldName(failure.PropertyName), texts));
        }

        return page.ModelState.IsValid;
    }

    /// <summary>The label of the field at the end of a path such as <c>Cameras[2].Height</c>.</summary>
    private static string FieldName(this PageModel page, string path)
    {
        var metadata = page.MetadataProvider.GetMetadataForType(page.GetType());
        foreach (var part in path.Split('.'))
        {
            var bracket = part.IndexOf('[', StringComparison.Ordinal);
            metadata = metadata?.Properties[bracket < 0 ? part : part[..bracket]];
            metadata = bracket < 0 ? metadata : metadata?.ElementMetadata;
        }

        return metadata?.GetDisplayName() ?? path;
    }

    private static Texts Texts(this PageModel page) => page.HttpContext.RequestServices.GetRequiredService<Texts>();
}
