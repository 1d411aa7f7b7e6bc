using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>All requests of the round before they are sent, in one mail.</summary>
public sealed class RequestsModel(RoundReader reader, RequestDrafts drafts, DecisionService decisions) : PageModel
{
    private static readonly InlineValidator<RequestsModel> Rules = new()
    {
        v => v.RuleFor(p => p.Message).MaximumLength(Submission.MessageMaxLength),
    };

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The round that the person has before him.</summary>
    [BindProperty]
    public Guid? RoundId { get; set; }

    [BindProperty, Display(Name = K.Reviews_Requests_Message, Description = K.Reviews_Requests_MessageHint)]
    public string? Message { get; set; }

    public RoundView View { get; private set; } = null!;

    [Needs(Permission.ReviewDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    [Needs(Permission.ReviewDossier)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if ((this.WhenClosed(View.Round, RoundId, View.Obstacle) ?? this.WhenInvalid(Rules)) is { } refused)
        {
            return refused;
        }

        var result = await decisions.RequestChangesAsync(Id, RoundId, Message.Trimmed(), cancellation);
        if (result.IsDone)
        {
            this.SetNotice(K.Reviews_Requests_Sent, ("reference", View.Dossier.Reference), ("organisation", View.Organisation));
            return RedirectToPage("/Reviews/Queue");
        }

        return await AgainAsync(result, cancellation);
    }

    [Needs(Permission.ReviewDossier)]
    public async Task<IActionResult> OnPostDropAsync(Guid requestId, CancellationToken cancellation)
    {
        var result = await drafts.DropAsync(Id, requestId, cancellation);
        if (result.IsDone)
        {
            this.SetNotice(K.Reviews_Requests_Dropped);
            return RedirectToPage();
        }

        return await AgainAsync(result, cancellation);
    }

    /// <summary>The page as it is now, with why nothing was done.</summary>
    private async Task<IActionResult> AgainAsync(ChangeResult result, CancellationToken cancellation) =>
        await LoadAsync(cancellation) ? this.RoundRefusal(result) : NotFound();

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var view = await reader.ReadAsync(Id, cancellation);
        View = view!;
        return view is not null;
    }
}
