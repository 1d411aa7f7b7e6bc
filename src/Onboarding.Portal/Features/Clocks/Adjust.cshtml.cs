using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Clocks;
using Onboarding.Domain.People;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Clocks;

/// <summary>The project manager grants more time, or lets a changed calendar count for a term that runs.</summary>
public sealed class AdjustModel(DossierHeads dossiers, ClockKeeper keeper, ClockAdjuster adjuster, TimeProvider clock, Texts texts) : PageModel
{
    private const int MostWorkingDays = 60;

    private static readonly InlineValidator<AdjustModel> Rules = new()
    {
        v => v.RuleFor(p => p.Clock).NotNull(),
        v => v.RuleFor(p => p.Adjustment).NotNull(),
        v => v.RuleFor(p => p.WorkingDays).NotNull().InclusiveBetween(1, MostWorkingDays).When(p => p.Adjustment == ClockAdjustment.Extend),
        v => v.RuleFor(p => p.Reason).NotEmpty().MaximumLength(ClockEvent.ReasonMaxLength),
    };

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = K.Clocks_Adjust_Clock)]
    public ClockKind? Clock { get; set; }

    [BindProperty, Display(Name = K.Clocks_Adjust_What)]
    public ClockAdjustment? Adjustment { get; set; }

    [BindProperty, Display(Name = K.Clocks_Adjust_Days, Description = K.Clocks_Adjust_DaysHint)]
    public int? WorkingDays { get; set; }

    [BindProperty, Display(Name = K.Clocks_Adjust_Reason, Description = K.Clocks_Adjust_ReasonHint)]
    public string? Reason { get; set; }

    public DossierHead Head { get; private set; } = null!;

    /// <summary>Those that run or are paused.</summary>
    public IReadOnlyList<SelectListItem> Clocks { get; private set; } = [];

    [Needs(Permission.AdjustClocks)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    [Needs(Permission.AdjustClocks)]
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

        var result = await adjuster.AdjustAsync(Id, Clock!.Value, Adjustment!.Value, WorkingDays ?? 0, Reason.Trimmed()!, cancellation);
        return this.After(result, $"~/dossiers/{Id}", notice: K.Clocks_Adjust_Done);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(Id, cancellation) is not { } head)
        {
            return false;
        }

        Head = head;
        Clocks = [.. (await keeper.ReadAsync(Id, cancellation)).Begun.Where(c => c.IsTicking).Select(Choice)];
        return true;
    }

    private SelectListItem Choice(Clock ticking)
    {
        var due = ticking.DueIfResumed(clock.GetUtcNow().UtcDateTime) ?? ticking.DueAt!.Value;
        return new(texts.With(K.Clocks_Adjust_Choice, ("name", texts.Enum(ticking.Kind)), ("date", BelgianTime.LocalDate(due))), ticking.Kind.ToString());
    }
}
