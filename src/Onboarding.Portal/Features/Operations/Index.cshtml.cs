using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Onboarding.Domain.Operations;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Operations;

/// <summary>What the cameras of a dossier do, and the next step for one, for those of a site or for all.</summary>
public sealed class IndexModel(OperationReader reader, OperationService operations, Texts texts) : PageModel
{
    private static readonly InlineValidator<IndexModel> Rules = new()
    {
        v => v.RuleFor(p => p.Cameras).NotEmpty().WithErrorCode(K.Operations_Choose),
        v => v.RuleFor(p => p.Reason).MaximumLength(OperationRequest.ReasonMaxLength),
        v => v.RuleFor(p => p.Until).NotNull().When(p => p.Do == OperationalAction.Suspend),
    };

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The step for which the form is shown.</summary>
    [BindProperty(SupportsGet = true)]
    public OperationalAction? Do { get; set; }

    /// <summary>The site whose cameras are ticked when the form is opened.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Site { get; set; }

    [BindProperty, Display(Name = K.Operations_Cameras, Description = K.Operations_CamerasHint)]
    public List<Guid> Cameras { get; set; } = [];

    [BindProperty, Display(Name = K.Operations_Reason, Description = K.Operations_ReasonHint)]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = K.Operations_Until)]
    public DateOnly? Until { get; set; }

    public OperationView View { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    [Needs(Permission.ViewDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Do = Do is { } action && View.Actions.Contains(action) ? action : null;
        Cameras = [.. View.SitesFor(Do).Where(s => s.Site.Id == Site).SelectMany(s => s.For(Do!.Value)).Select(l => l.Camera.Id)];
        return Page();
    }

    [Needs(Permission.PrepareNetwork)]
    public Task<IActionResult> OnPostPrepareNetworkAsync(CancellationToken cancellation) => TakeAsync(Permission.PrepareNetwork, cancellation);

    [Needs(Permission.RunTests)]
    public Task<IActionResult> OnPostRunTestsAsync(CancellationToken cancellation) => TakeAsync(Permission.RunTests, cancellation);

    [Needs(Permission.CommissionCameras)]
    public Task<IActionResult> OnPostCommissionCamerasAsync(CancellationToken cancellation) => TakeAsync(Permission.CommissionCameras, cancellation);

    [Needs(Permission.SuspendCameras)]
    public Task<IActionResult> OnPostSuspendCamerasAsync(CancellationToken cancellation) => TakeAsync(Permission.SuspendCameras, cancellation);

    private async Task<IActionResult> TakeAsync(Permission permission, CancellationToken cancellation)
    {
        if (Do is not { } action || OperationalWorkflow.PermissionFor(action) != permission || !await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        var result = await operations.TakeAsync(Id, new(action, Cameras, Reason.Trimmed(), action == OperationalAction.Suspend ? Until : null), cancellation);
        return this.After(result, $"~/dossiers/{Id}/operation", FieldOf, K.Operations_Done);
    }

    private string FieldOf(RuleViolation violation) =>
        violation.Key == OperationService.ReasonKey ? nameof(Reason) : violation.Key == OperationRule.EndKey ? nameof(Until) : Choices.Count > 0 ? nameof(Cameras) : "";

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        View = (await reader.ReadAsync(Id, cancellation))!;
        Choices = View?.ChoicesFor(Do, texts) ?? [];
        return View is not null;
    }
}
