using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>Gives a round to another reviewer of the zone.</summary>
public sealed class AssignModel(RoundAssignment rounds, CurrentUser user) : PageModel
{
    private const int ReasonMaxLength = 2000;

    private static readonly InlineValidator<AssignModel> Rules = new()
    {
        v => v.RuleFor(p => p.ReviewerId).NotNull(),
        v => v.RuleFor(p => p.Reason).NotEmpty().MaximumLength(ReasonMaxLength),
    };

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The round that the person has before him.</summary>
    [BindProperty]
    public Guid RoundId { get; set; }

    [BindProperty, Display(Name = K.Reviews_Assign_Reviewer)]
    public Guid? ReviewerId { get; set; }

    [BindProperty, Display(Name = K.Reviews_Assign_Reason, Description = K.Reviews_Assign_ReasonHint)]
    public string? Reason { get; set; }

    public AssignView View { get; private set; } = null!;

    /// <summary>What keeps the person from giving it to somebody; null when nothing does.</summary>
    public RuleViolation? Obstacle => AssignRule.Obstacle(View.Dossier.State, View.Round, user.RequiredId)
        ?? (View.Others.Count == 0 ? new(K.Reviews_Assign_Nobody) : null);

    public IEnumerable<SelectListItem> Reviewers => View.Others.Select(c => new SelectListItem(c.Name, c.Id.ToString()));

    [Needs(Permission.AssignReviewer)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    [Needs(Permission.AssignReviewer)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if ((this.WhenClosed(View.Round, RoundId, Obstacle) ?? this.WhenInvalid(Rules)) is { } refused)
        {
            return refused;
        }

        var result = await rounds.AssignAsync(Id, RoundId, ReviewerId!.Value, Reason.Trimmed()!, cancellation);
        return result.IsDone
            ? this.After(result, $"~/dossiers/{Id}", _ => nameof(ReviewerId), K.Reviews_Assign_Done)
            : await LoadAsync(cancellation) ? this.RoundRefusal(result) : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await rounds.ReadAsync(Id, cancellation) is not { } view)
        {
            return false;
        }

        (View, RoundId) = (view, RoundId == Guid.Empty ? view.Round.Id : RoundId);
        return true;
    }
}
