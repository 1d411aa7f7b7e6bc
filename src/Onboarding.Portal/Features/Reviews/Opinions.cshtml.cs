using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Features.People;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>Whose opinion is asked on a round, in which order, and what they said.</summary>
public sealed class OpinionsModel(RoundReader reader, OpinionReader opinions, OpinionService service, Substitutes substitutes) : PageModel
{
    private static readonly InlineValidator<OpinionsModel> Rules = new()
    {
        v => v.RuleFor(p => p.NewId).NotNull(),
        v => v.RuleFor(p => p.PersonId).NotNull(),
        v => v.RuleFor(p => p.Step).NotNull(),
    };

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid? NewId { get; set; }

    [BindProperty, Display(Name = K.Reviews_Opinions_Person)]
    public Guid? PersonId { get; set; }

    [BindProperty, Display(Name = K.Reviews_Opinions_Required, Description = K.Reviews_Opinions_RequiredHint)]
    public bool IsRequired { get; set; }

    [BindProperty, Display(Name = K.Reviews_Opinions_Step, Description = K.Reviews_Opinions_StepHint)]
    public int? Step { get; set; }

    public RoundView View { get; private set; } = null!;

    public IReadOnlyList<OpinionLine> Lines { get; private set; } = [];

    /// <summary>Those who can still be asked.</summary>
    public IReadOnlyList<SelectListItem> Colleagues { get; private set; } = [];

    public bool MayAsk => View.IsOpen && !View.IsOwn && Colleagues.Count > 0;

    public static IEnumerable<SelectListItem> Steps => Enumerable.Range(1, ReviewOpinion.MostSteps).Select(n => new SelectListItem($"{n}", $"{n}"));

    [Needs(Permission.ReviewDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        (NewId, IsRequired, Step) = (Guid.CreateVersion7(), true, 1);
        return await LoadAsync(cancellation) ? Page() : NotFound();
    }

    [Needs(Permission.ReviewDossier)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!MayAsk)
        {
            return this.Refusal(ChangeResult.Refused(new RuleViolation(K.Reviews_Opinions_Nobody)))!;
        }

        return this.IsValid(Rules)
            ? this.After(await service.AskAsync(Id, new(NewId!.Value, PersonId!.Value, IsRequired, Step!.Value), cancellation), $"~/reviews/{Id}/opinions")
            : this.PageWithErrors();
    }

    [Needs(Permission.ReviewDossier)]
    public async Task<IActionResult> OnPostStrikeAsync(Guid opinionId, CancellationToken cancellation) => await LoadAsync(cancellation)
        ? this.After(await service.StrikeAsync(Id, opinionId, cancellation), $"~/reviews/{Id}/opinions")
        : NotFound();

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await reader.ReadAsync(Id, cancellation) is not { } view)
        {
            return false;
        }

        (View, Lines) = (view, await opinions.OfAsync(view, cancellation));
        Colleagues =
        [
            .. from colleague in await substitutes.ColleaguesAsync(cancellation)
               where colleague.PoliceZoneId == view.Zone.Id && colleague.Id != view.Round.SubmittedBy && Lines.All(l => l.Opinion.PersonId != colleague.Id)
               select new SelectListItem(colleague.Name, colleague.Id.ToString()),
        ];
        return true;
    }
}
