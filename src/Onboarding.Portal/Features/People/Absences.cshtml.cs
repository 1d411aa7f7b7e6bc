using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.People;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.People;

/// <summary>A reviewer's own absences, and who stands in for him.</summary>
public sealed class AbsencesModel(Substitutes substitutes) : PageModel
{
    private static readonly InlineValidator<AbsencesModel> Rules = new()
    {
        v => v.RuleFor(p => p.Substitute).NotEmpty(),
        v => v.RuleFor(p => p.From).NotNull(),
        v => v.RuleFor(p => p.Until).NotNull(),
        v => v.RuleFor(p => p.Until).GreaterThanOrEqualTo(p => p.From).WithErrorCode(K.Rules_Validity_Order).When(p => p.From is not null),
    };

    [BindProperty]
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Zone and colleague, as <see cref="Key"/> writes them.</summary>
    [BindProperty, Display(Name = K.People_Absence_Substitute, Description = K.People_Absence_SubstituteHint)]
    public string? Substitute { get; set; }

    [BindProperty, Display(Name = K.People_Absence_From)]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = K.People_Absence_Until)]
    public DateOnly? Until { get; set; }

    public IReadOnlyList<Absence> Own { get; private set; } = [];

    public IReadOnlyList<Absence> StandsInFor { get; private set; } = [];

    public IReadOnlyList<Colleague> Colleagues { get; private set; } = [];

    public static string Key(Colleague colleague) => $"{colleague.PoliceZoneId:N}{colleague.Id:N}";

    /// <summary>Whoever works in several zones has a substitute in each, who may be the same person.</summary>
    public string NameOf(Colleague colleague) => Colleagues.All(c => c.PoliceZoneId == colleague.PoliceZoneId) ? colleague.Name : $"{colleague.Name} ({colleague.ZoneCode})";

    public string NameOf(Guid person, Guid zone) => Colleagues.FirstOrDefault(c => c.Id == person && c.PoliceZoneId == zone) is { } colleague ? NameOf(colleague) : "–";

    [Needs(Permission.ReviewDossier)]
    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    [Needs(Permission.ReviewDossier)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        return Colleagues.FirstOrDefault(c => Key(c) == Substitute) is { } chosen
            ? this.After(await substitutes.NameAsync(Id, chosen.Id, chosen.PoliceZoneId, From!.Value, Until!.Value, cancellation), "~/absences", _ => nameof(From))
            : NotFound();
    }

    [Needs(Permission.ReviewDossier)]
    public async Task<IActionResult> OnPostEndAsync(Guid absenceId, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return this.After(await substitutes.EndAsync(absenceId, cancellation), "~/absences");
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Own = await substitutes.OwnAsync(cancellation);
        StandsInFor = await substitutes.StandsInForAsync(cancellation);
        Colleagues = await substitutes.ColleaguesAsync(cancellation);
    }
}
