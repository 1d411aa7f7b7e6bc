using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.Acceptance;
using Onboarding.Domain.People;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Acceptance;

/// <summary>Writes down the result of one test.</summary>
public sealed class RecordModel(AcceptanceReader reader, AcceptanceService acceptance) : PageModel
{
    private static readonly InlineValidator<RecordModel> Rules = new()
    {
        v => v.RuleFor(p => p.Sample).NotNull(),
        v => v.RuleFor(p => p.Hits).NotNull(),
        v => v.RuleFor(p => p.MeasuredOn).NotNull(),
        v => v.RuleFor(p => p.Conditions).MaximumLength(AcceptanceResult.ConditionsMaxLength),
    };

    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid TestId { get; set; }

    /// <summary>Key of the result: sent twice, there is one.</summary>
    [BindProperty]
    public Guid? Key { get; set; }

    [BindProperty, Display(Name = K.Acceptance_Field_Sample, Description = K.Acceptance_Field_SampleHint)]
    public int? Sample { get; set; }

    [BindProperty]
    public int? Hits { get; set; }

    [BindProperty, Display(Name = K.Acceptance_Field_MeasuredOn)]
    public DateOnly? MeasuredOn { get; set; }

    [BindProperty, Display(Name = K.Acceptance_Field_Conditions, Description = K.Acceptance_Field_ConditionsHint)]
    public string? Conditions { get; set; }

    public AcceptanceView View { get; private set; } = null!;

    public AcceptanceTest Test { get; private set; } = null!;

    public decimal Minimum => AcceptanceThresholds.Current.MinimumOf(Test.Measure, Test.Light);

    public int Smallest(int misses) => WilsonInterval.SmallestSample(misses, (double)Minimum / 100);

    [Needs(Permission.RunTests)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Key = Guid.CreateVersion7();
        return await LoadAsync(cancellation) ? Page() : NotFound();
    }

    [Needs(Permission.RunTests)]
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

        var measured = new AcceptanceResult(Sample!.Value, Hits!.Value, MeasuredOn!.Value, Conditions.Trimmed());
        var result = await acceptance.RecordAsync(View.Head.Id, TestId, Key ?? Guid.CreateVersion7(), measured, cancellation);
        return this.After(result, $"~/cameras/{Id}/tests", v => v.Key switch
        {
            AcceptanceResult.HitsKey => nameof(Hits),
            AcceptanceResult.FutureKey => nameof(MeasuredOn),
            "Acceptance.Rule.Sample" => nameof(Sample),
            _ => "",
        }, K.Acceptance_Recorded);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await reader.ReadAsync(Id, cancellation) is not { } view || view.Tests.FirstOrDefault(t => t.Id == TestId) is not { } test)
        {
            return false;
        }

        (View, Test) = (view, test);
        return true;
    }
}
