using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Onboarding.Domain.Gates;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Gates;

/// <summary>One line of the form in which conditions are written.</summary>
public sealed class ConditionInput
{
    /// <summary>As many as the form has room for.</summary>
    public const int Most = 3;

    [Display(Name = K.Gates_Condition_Title)]
    public string? Title { get; set; }

    [Display(Name = K.Gates_Condition_Owner)]
    public Party? Owner { get; set; }

    [Display(Name = K.Gates_Condition_DueOn)]
    public DateOnly? DueOn { get; set; }

    public bool IsEmpty => Title.Trimmed() is null && Owner is null && DueOn is null;

    /// <summary>Nothing of it is missing.</summary>
    public bool IsComplete => Title.Trimmed() is not null && Owner is not (null or Party.Nobody) && DueOn is not null;

    /// <summary>Who can be made responsible.</summary>
    public static IEnumerable<SelectListItem> Owners(Texts texts) =>
        Enum.GetValues<Party>().Where(p => p != Party.Nobody).Select(p => new SelectListItem(texts.Enum(p), p.ToString()));

    /// <remarks>Of a complete line.</remarks>
    public AskedCondition ToCondition() => new(Title.Trimmed()!, Owner!.Value, DueOn!.Value);

    /// <summary>What is wrong with the lines: at least one is needed, and none half.</summary>
    /// <param name="today">Local date in Belgium.</param>
    /// <returns>Fields such as <c>[0].Title</c> with the keys of their sentences.</returns>
    public static IEnumerable<(string Field, string Key)> Check(IReadOnlyList<ConditionInput> lines, DateOnly today)
    {
        if (lines.All(l => l.IsEmpty))
        {
            yield return ($"[0].{nameof(Title)}", K.Gates_Condition_Missing);
        }

        foreach (var (row, line) in lines.Index().Where(l => !l.Item.IsEmpty))
        {
            if (!line.IsComplete)
            {
                yield return ($"[{row}].{nameof(Title)}", K.Gates_Condition_Incomplete);
            }
            else if (line.DueOn < today)
            {
                yield return ($"[{row}].{nameof(DueOn)}", K.Gates_Condition_Past);
            }
        }
    }

    public sealed class Rules : AbstractValidator<ConditionInput>
    {
        public Rules() => RuleFor(c => c.Title).MaximumLength(GateCondition.TitleMaxLength);
    }
}
