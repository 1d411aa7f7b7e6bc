using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.Closures;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Closures;

/// <summary>The closures of one organisation or zone: the list, and a form to add one.</summary>
public abstract class ClosuresPage(ClosureService closures) : PageModel
{
    private static readonly InlineValidator<ClosuresPage> Rules = new()
    {
        v => v.RuleFor(p => p.FirstDay).NotNull(),
        v => v.RuleFor(p => p.LastDay).NotNull(),
        v => v.RuleFor(p => p.LastDay).Must((p, last) => last >= p.FirstDay).When(p => p.FirstDay is not null && p.LastDay is not null).WithErrorCode(K.Closures_LastBeforeFirst),
        v => v.RuleFor(p => p.LastDay).Must((p, last) => last < p.FirstDay!.Value.AddDays(Closure.MostDays))
            .When(p => p.FirstDay is not null && p.LastDay >= p.FirstDay)
            .WithErrorCode(K.Closures_TooLong).WithState(_ => new (string, object?)[] { ("max", Closure.MostDays) }),
        v => v.RuleFor(p => p.LabelFr).NotEmpty().MaximumLength(Closure.LabelMaxLength),
        v => v.RuleFor(p => p.LabelNl).NotEmpty().MaximumLength(Closure.LabelMaxLength),
    };

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid ClosureId { get; set; } = Guid.CreateVersion7();

    [BindProperty, Display(Name = K.Closures_FirstDay)]
    public DateOnly? FirstDay { get; set; }

    [BindProperty, Display(Name = K.Closures_LastDay, Description = K.Closures_LastDayHint)]
    public DateOnly? LastDay { get; set; }

    [BindProperty, Display(Name = K.Closures_LabelFr)]
    public string? LabelFr { get; set; }

    [BindProperty, Display(Name = K.Closures_LabelNl)]
    public string? LabelNl { get; set; }

    public string OwnerName { get; private set; } = "";

    public IReadOnlyList<Closure> Closures { get; private set; } = [];

    /// <summary>Path of the owner's profile.</summary>
    public abstract string Profile { get; }

    protected abstract ClosureOwner Owner { get; }

    protected async Task<IActionResult> ShowAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    protected async Task<IActionResult> AddAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        var values = new ClosureValues(FirstDay!.Value, LastDay!.Value, LabelFr.Trimmed()!, LabelNl.Trimmed()!);
        return this.After(await closures.AddAsync(Owner, ClosureId, values, cancellation), $"{Profile}/closures", notice: K.Closures_Added);
    }

    protected async Task<IActionResult> RemoveAsync(Guid closure, CancellationToken cancellation) =>
        this.After(await closures.RemoveAsync(Owner, closure, cancellation), $"{Profile}/closures", notice: K.Closures_Removed);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await closures.FindOwnerAsync(Owner, cancellation) is not { } name)
        {
            return false;
        }

        (OwnerName, Closures) = (name, await closures.ListAsync(Owner, cancellation));
        return true;
    }
}
