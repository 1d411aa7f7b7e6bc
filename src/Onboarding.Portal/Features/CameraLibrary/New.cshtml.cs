using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.People;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.CameraLibrary;

/// <summary>Proposes a model, or adds it where the person keeps the library.</summary>
public sealed class NewModel(CameraModelService library, CurrentUser user) : PageModel
{
    private static readonly InlineValidator<NewModel> Rules = new()
    {
        v => v.RuleFor(p => p.Make).NotEmpty().MaximumLength(CameraModel.MakeMaxLength),
        v => v.RuleFor(p => p.Name).NotEmpty().MaximumLength(CameraModel.NameMaxLength),
        v => v.RuleFor(p => p.Source).MaximumLength(CameraModel.SourceMaxLength),
    };

    /// <summary>Key of the model to be: a form sent twice makes one model.</summary>
    [BindProperty]
    public Guid Key { get; set; } = Guid.CreateVersion7();

    [BindProperty, Display(Name = K.CameraLibrary_Make)]
    public string? Make { get; set; }

    [BindProperty, Display(Name = K.CameraLibrary_Name, Description = K.CameraLibrary_NameHint)]
    public string? Name { get; set; }

    [BindProperty, Display(Name = K.CameraLibrary_Source, Description = K.CameraLibrary_SourceHint)]
    public string? Source { get; set; }

    public bool MayManage => user.Has(Permission.ManageModels);

    [Needs(Permission.ProposeModel)]
    public void OnGet()
    {
    }

    [Needs(Permission.ProposeModel)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        var result = await library.ProposeAsync(Key, Make!.Trim(), Name!.Trim(), null, Source.Trimmed(), cancellation);
        return MayManage
            ? this.After(result, $"~/camera-models/{Key}", _ => nameof(Name))
            : this.After(result, "~/camera-models", _ => nameof(Name), K.CameraLibrary_New_Proposed);
    }
}
