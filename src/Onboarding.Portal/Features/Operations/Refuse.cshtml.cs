using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Onboarding.Domain.Operations;
using Onboarding.Domain.People;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Operations;

/// <summary>Says no to what was asked for cameras, or takes back what one asked oneself.</summary>
public sealed class RefuseModel(OperationReader reader, OperationRefusal refusal, Texts texts) : PageModel
{
    private static readonly InlineValidator<RefuseModel> Rules = new()
    {
        v => v.RuleFor(p => p.Cameras).NotEmpty().WithErrorCode(K.Operations_Choose),
        v => v.RuleFor(p => p.Reason).NotEmpty().WithErrorCode(K.Operations_Obstacle_Reason).MaximumLength(OperationRequest.ReasonMaxLength),
    };

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = K.Operations_Refuse_Cameras)]
    public List<Guid> Cameras { get; set; } = [];

    [BindProperty, Display(Name = K.Operations_Reason, Description = K.Operations_ReasonHint)]
    public string? Reason { get; set; }

    public OperationView View { get; private set; } = null!;

    public IEnumerable<SelectListItem> Choices => View.Asked.Select(l => new SelectListItem(
        texts.With(K.Operations_Refuse_Choice, ("camera", l.Camera.Reference), ("action", l.Request!.Action), ("person", l.AskedBy), ("date", l.Request.AskedAt)), l.Camera.Id.ToString()));

    [Needs(Permission.CommissionCameras)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    [Needs(Permission.CommissionCameras)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        return this.IsValid(Rules)
            ? this.After(await refusal.RefuseAsync(Id, Cameras, Reason.Trimmed()!, cancellation), $"~/dossiers/{Id}/operation", _ => nameof(Cameras), K.Operations_Refuse_Done)
            : this.PageWithErrors();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        View = (await reader.ReadAsync(Id, cancellation))!;
        return View is { MayRefuse: true };
    }
}
