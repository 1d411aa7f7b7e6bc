using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Gates;
using Onboarding.Domain.People;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Gates;

/// <summary>One gate: what it asks, and the decision.</summary>
public sealed class GateModel(GateReader reader, GateService gates, GateSentences sentences, Texts texts) : PageModel
{
    private static readonly InlineValidator<GateModel> Rules = new()
    {
        v => v.RuleFor(p => p.Decision).NotNull().WithErrorCode(K.Gates_Decision_Choose),
        v => v.RuleFor(p => p.Seen).NotNull().WithErrorCode(K.Common_Conflict_Again),
        v => v.RuleFor(p => p.Reason).NotEmpty().When(p => p.Decision is { } action && GateRule.NeedsReason(action)).WithErrorCode(K.Gates_ReasonMissing),
        v => v.RuleFor(p => p.Reason).MaximumLength(GateReview.ReasonMaxLength),
        v => v.RuleForEach(p => p.Conditions).SetValidator(new ConditionInput.Rules()),
    };

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>3 for G3.</summary>
    [FromRoute]
    public int Number { get; set; }

    /// <summary>The state that the person has before him.</summary>
    [BindProperty]
    public GateState? Seen { get; set; }

    [BindProperty, Display(Name = K.Gates_Decide)]
    public GateAction? Decision { get; set; }

    [BindProperty, Display(Name = K.Gates_Reason, Description = K.Gates_ReasonHint)]
    public string? Reason { get; set; }

    [BindProperty]
    public List<ConditionInput> Conditions { get; set; } = [];

    public GateView View { get; private set; } = null!;

    /// <summary>How it came to where it stands.</summary>
    public string? Status { get; private set; }

    public Stage Gate => (Stage)Number;

    public GateState State => View.Picture.StateOf(Gate);

    public IEnumerable<SelectListItem> Decisions => View.Actions(Gate).Select(a => new SelectListItem(texts[$"Gates.Action.{a}"], a.ToString()));

    [Needs(Permission.ViewDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    [Needs(Permission.PassGates)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!this.IsValid(Rules) || !AreConditionsValid())
        {
            return this.PageWithErrors();
        }

        var conditions = Conditions.Where(c => c.IsComplete).Select(c => c.ToCondition()).ToList();
        var result = await gates.DecideAsync(Id, new(Gate, Decision!.Value, Seen!.Value, Reason.Trimmed(), conditions), cancellation);
        return this.After(result, $"~/dossiers/{Id}/gates", v => v.Key == GateService.ReasonKey ? nameof(Reason) : nameof(Decision), K.Gates_Saved);
    }

    private bool AreConditionsValid()
    {
        var wrong = Decision == GateAction.PassWithConditions ? ConditionInput.Check(Conditions, View.Today).ToList() : [];
        wrong.ForEach(w => this.AddError($"{nameof(Conditions)}{w.Field}", w.Key));
        return ModelState.IsValid;
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (!Enum.IsDefined(Gate) || await reader.ReadAsync(Id, cancellation) is not { } view)
        {
            return false;
        }

        (View, Status) = (view, await sentences.OfAsync(view, Gate, cancellation));
        Conditions.AddRange(Enumerable.Range(0, Math.Max(0, ConditionInput.Most - Conditions.Count)).Select(_ => new ConditionInput()));
        return true;
    }
}
