using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.Amendments;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Amendments;

/// <summary>How the police answers a change.</summary>
public enum AmendmentAnswer
{
    Accept,
    AskCorrection,
    Reject,
}

/// <summary>Answers a change: the difference, and one question.</summary>
public sealed class DecisionModel(AmendmentReader reader, AmendmentReview review) : PageModel
{
    private static readonly InlineValidator<DecisionModel> Rules = new()
    {
        v => v.RuleFor(p => p.Answer).NotNull().WithErrorCode(K.Amendments_Decision_Choose),
        v => v.RuleFor(p => p.Message).NotEmpty().When(p => p.Answer == AmendmentAnswer.AskCorrection).WithErrorCode(K.Amendments_Decision_RemarkMissing),
        v => v.RuleFor(p => p.Message).NotEmpty().When(p => p.Answer == AmendmentAnswer.Reject).WithErrorCode(K.Amendments_Decision_ReasonMissing),
        v => v.RuleFor(p => p.Message).MaximumLength(Amendment.TextMaxLength),
    };

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The version that the person has before him.</summary>
    [BindProperty]
    public Guid Version { get; set; }

    [BindProperty, Display(Name = K.Amendments_Decision_Question)]
    public AmendmentAnswer? Answer { get; set; }

    [BindProperty, Display(Name = K.Amendments_Message, Description = K.Amendments_Decision_MessageHint)]
    public string? Message { get; set; }

    public AmendmentView View { get; private set; } = null!;

    public bool MayAnswer => View is { MayReview: true, Amendment.State: ApprovalState.InReview };

    [Needs(Permission.ReviewDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Version = View.Amendment.Version;
        return MayAnswer ? Page() : Redirect(Url.Content(AmendmentLinks.PathOf(Id)));
    }

    [Needs(Permission.ReviewDossier)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        var (dossier, message) = (View.Head.Id, Message.Trimmed());
        var result = Answer!.Value switch
        {
            AmendmentAnswer.Accept => await review.AcceptAsync(dossier, Id, Version, message, cancellation),
            AmendmentAnswer.AskCorrection => await review.AskCorrectionAsync(dossier, Id, Version, message!, cancellation),
            AmendmentAnswer.Reject => await review.RejectAsync(dossier, Id, Version, message!, cancellation),
        };
        await LoadAsync(cancellation);
        return this.After(result, AmendmentLinks.PathOf(Id), notice: $"Amendments.Decision.{Answer}Done");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await reader.FindAsync(Id, cancellation) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
