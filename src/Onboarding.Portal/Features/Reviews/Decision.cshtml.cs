using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>Approves or refuses: one question on its own page, with what follows from each answer.</summary>
public sealed class DecisionModel(RoundReader reader, DecisionService decisions, DecisionDoor door) : PageModel
{
    private static readonly InlineValidator<DecisionModel> Rules = new()
    {
        v => v.RuleFor(p => p.Decision).NotNull().WithErrorCode(K.Reviews_Decision_Choose),
        v => v.RuleFor(p => p.Message).NotEmpty().When(p => p.Decision == Ending.Reject).WithErrorCode(K.Reviews_Decision_ReasonMissing),
        v => v.RuleFor(p => p.Message).NotEmpty().When(p => p.Decision == Ending.ApproveWithRemarks && !p.HasRemarks).WithErrorCode(K.Reviews_Decision_RemarkMissing),
        v => v.RuleFor(p => p.Message).MaximumLength(Submission.MessageMaxLength),
        v => v.RuleFor(p => p.OverrideReason).MaximumLength(Submission.MessageMaxLength),
    };

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The round that the person has before him.</summary>
    [BindProperty]
    public Guid? RoundId { get; set; }

    [BindProperty, Display(Name = K.Reviews_Decision_Question)]
    public Ending? Decision { get; set; }

    [BindProperty, Display(Name = K.Reviews_Decision_Message, Description = K.Reviews_Decision_MessageHint)]
    public string? Message { get; set; }

    /// <summary>Why the lead decides although an opinion or a second look is lacking.</summary>
    [BindProperty, Display(Name = K.Reviews_Decision_Override, Description = K.Reviews_Decision_OverrideHint)]
    public string? OverrideReason { get; set; }

    public RoundView View { get; private set; } = null!;

    /// <summary>The policy of the zone lets the person decide.</summary>
    public bool MayDecide { get; private set; }

    /// <summary>What keeps the dossier from being approved, remarks left aside.</summary>
    public IReadOnlyList<RuleViolation> Obstacles { get; private set; } = [];

    /// <summary>What the lead can pass over, with a reason: opinions and the second look.</summary>
    public IReadOnlyList<RuleViolation> Lacking { get; private set; } = [];

    public bool MayOverride { get; private set; }

    public bool HasRemarks => View.Requests.Any(r => r.State.IsPending() && r.Severity == Domain.Reviews.Severity.Remark);

    [Needs(Permission.DecideDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    [Needs(Permission.DecideDossier)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if ((this.WhenClosed(View.Round, RoundId, View.Obstacle ?? (MayDecide ? null : new(K.Reviews_Decision_LeadDecides))) ?? this.WhenInvalid(Rules)) is { } refused)
        {
            return refused;
        }

        var (message, overriding, ending) = (Message.Trimmed(), OverrideReason.Trimmed(), Decision!.Value);
        var result = ending == Ending.Reject
            ? await decisions.RejectAsync(Id, RoundId, message!, overriding, cancellation)
            : await decisions.ApproveAsync(Id, RoundId, ending == Ending.ApproveWithRemarks, message, overriding, cancellation);
        if (!result.IsDone)
        {
            return await LoadAsync(cancellation) ? this.RoundRefusal(result) : NotFound();
        }

        this.SetNotice(ending == Ending.Reject ? K.Reviews_Decision_Rejected : K.Reviews_Decision_Approved, ("reference", View.Dossier.Reference), ("organisation", View.Organisation));
        return RedirectToPage("/Reviews/Queue");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await reader.ReadAsync(Id, cancellation) is not { } view)
        {
            return false;
        }

        (View, MayOverride) = (view, door.IsLead(view.Dossier));
        MayDecide = await door.MayDecideAsync(view.Dossier, cancellation);
        (Lacking, Obstacles) = (await door.LackingAsync(view, cancellation), await door.ObstaclesAsync(view, cancellation));
        return true;
    }
}
