using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Features.People;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>Gives one's opinion, or writes down that of a colleague who gave it by another way.</summary>
public sealed class OpinionModel(RoundReader reader, OpinionReader opinions, OpinionService service, Substitutes substitutes) : PageModel
{
    private static readonly InlineValidator<OpinionModel> Rules = new()
    {
        v => v.RuleFor(p => p.Code).NotNull(),
        v => v.RuleFor(p => p.Comment).NotEmpty().When(p => p.Code?.Meaning().NeedsReason == true).WithErrorCode(K.Reviews_Opinions_CommentMissing),
        v => v.RuleFor(p => p.Comment).MaximumLength(ReviewOpinion.CommentMaxLength),
        v => v.RuleFor(p => p.Source).NotNull().When(p => !p.Line.IsMine).WithErrorCode(K.Reviews_Opinions_SourceMissing),
        v => v.RuleFor(p => p.ReceivedOn).NotNull().When(p => !p.Line.IsMine).WithErrorCode(K.Reviews_Opinions_DayMissing),
        v => v.RuleFor(p => p.ReceivedOn).Must((p, day) => day <= p._today).When(p => p.ReceivedOn is not null).WithErrorCode(K.Reviews_Opinions_DayAhead),
    };

    private readonly DateOnly _today = substitutes.Today;

    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid OpinionId { get; set; }

    [BindProperty, Display(Name = K.Reviews_Opinions_Code)]
    public DecisionCode? Code { get; set; }

    [BindProperty, Display(Name = K.Reviews_Opinions_Comment, Description = K.Reviews_Opinions_CommentHint)]
    public string? Comment { get; set; }

    [BindProperty, Display(Name = K.Reviews_Opinions_Source)]
    public Channel? Source { get; set; }

    [BindProperty, Display(Name = K.Reviews_Opinions_ReceivedOn)]
    public DateOnly? ReceivedOn { get; set; }

    public RoundView View { get; private set; } = null!;

    public OpinionLine Line { get; private set; } = null!;

    public IEnumerable<SelectListItem> Codes(Texts texts) => DecisionCodes.Table.Select(m => new SelectListItem(View.Decisions[m.Code].In(texts.Language), m.Code.ToString()));

    /// <summary>The ways other than the portal.</summary>
    public static IEnumerable<SelectListItem> Sources(Texts texts) =>
        Enum.GetValues<Channel>().Where(s => s != Channel.Portal).Select(s => new SelectListItem(texts.Enum(s), s.ToString()));

    [Needs(Permission.ReviewDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

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

        var source = Line.IsMine ? Channel.Portal : Source!.Value;
        var result = await service.GiveAsync(Id, OpinionId, new(Code!.Value, Comment.Trimmed(), source, ReceivedOn), cancellation);
        return this.After(result, $"~/reviews/{Id}/opinions", _ => nameof(Code), K.Reviews_Opinions_Saved);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await reader.ReadAsync(Id, cancellation) is not { } view
            || (await opinions.OfAsync(view, cancellation)).FirstOrDefault(l => l.Opinion.Id == OpinionId && l.Opinion.Code is null) is not { } line)
        {
            return false;
        }

        (View, Line) = (view, line);
        return true;
    }
}
