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

/// <summary>Sends a dossier back before anybody examines it, with a line for each thing that it lacks.</summary>
public sealed class ReturnModel(ReturnReader reader, RoundReturn returns, CurrentUser user) : PageModel
{
    private const int MostLines = 20;

    private static readonly InlineValidator<ReturnModel> Rules = new()
    {
        v => v.RuleForEach(p => p.Lacks).SetValidator(new LackInput.Rules()),
        v => v.RuleFor(p => p.Message).MaximumLength(Submission.MessageMaxLength),
    };

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The round that the person has before him.</summary>
    [BindProperty]
    public Guid RoundId { get; set; }

    [BindProperty]
    public List<LackInput> Lacks { get; set; } = [];

    [BindProperty, Display(Name = K.Reviews_Requests_Message, Description = K.Reviews_Requests_MessageHint)]
    public string? Message { get; set; }

    public ReturnView View { get; private set; } = null!;

    /// <summary>What keeps the person from sending it back; null when nothing does.</summary>
    public RuleViolation? Obstacle { get; private set; }

    public bool IsFull => Lacks.Count >= MostLines;

    [Needs(Permission.ReturnDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    /// <summary>Adds a line; nothing is sent yet.</summary>
    [Needs(Permission.ReturnDossier)]
    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellation)
    {
        Lacks.AddRange(IsFull ? [] : [new()]);
        return await LoadAsync(cancellation) ? Page() : NotFound();
    }

    [Needs(Permission.ReturnDossier)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Lacks.TrueForAll(l => l.IsEmpty))
        {
            this.AddError($"{nameof(Lacks)}[0].{nameof(LackInput.Text)}", K.Reviews_Return_NothingLacks);
        }

        if ((this.WhenClosed(View.Round, RoundId, Obstacle) ?? this.WhenInvalid(Rules)) is { } refused)
        {
            return refused;
        }

        var result = await returns.ReturnAsync(Id, RoundId, [.. Lacks.Where(l => !l.IsEmpty).Select(l => l.ToLack())], Message.Trimmed(), cancellation);
        if (result.IsDone)
        {
            this.SetNotice(K.Reviews_Requests_Sent, ("reference", View.Dossier.Reference), ("organisation", View.Organisation));
            return LocalRedirect(Url.Content(user.Has(Permission.ReviewDossier) ? "~/queue" : $"~/dossiers/{Id}"));
        }

        return await LoadAsync(cancellation) ? this.RoundRefusal(result) : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await reader.ReadAsync(Id, cancellation) is not { } view)
        {
            return false;
        }

        View = view;
        RoundId = RoundId == Guid.Empty ? view.Round.Id : RoundId;
        Obstacle = ReturnRule.Obstacle(view.Dossier.State, view.Round, user.RequiredId);
        Lacks.AddRange(Enumerable.Range(0, Math.Max(0, 3 - Lacks.Count)).Select(_ => new LackInput()));
        return true;
    }
}
