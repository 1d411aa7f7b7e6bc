using Onboarding.Domain.Requirements;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>One requirement with its definition.</summary>
public sealed record RequirementLine(RequirementItem Item, RequirementDefinition Definition)
{
    /// <summary>Where it is answered: the page with the fields, or the page with the upload.</summary>
    public string Link => RequirementLinks.Of(Item.DossierId, Item.Id, Definition, Item.SubjectId);
}

/// <summary>The lines of one kind of state.</summary>
/// <param name="Id">Its place on the page, for links.</param>
/// <param name="Heading">Text key.</param>
public sealed record RequirementSection(string Id, string Heading, IReadOnlyList<RequirementLine> Lines)
{
    /// <summary>It waits for somebody now; shown even when nothing is left.</summary>
    public bool IsUrgent => Heading == K.Evidence_Missing_Now;

    /// <summary>Nobody has to do anything about it now.</summary>
    public bool IsFolded => Heading is K.Evidence_Missing_Later or K.Evidence_Missing_Done;

    private static readonly (string Id, string Heading, RequirementState[] States)[] Sections =
    [
        ("now", K.Evidence_Missing_Now, [RequirementState.Missing, RequirementState.Refused, RequirementState.Expired]),
        ("sent", K.Evidence_Missing_Sent, [RequirementState.Provided, RequirementState.BeingChecked]),
        ("renew", K.Evidence_Missing_Renew, [RequirementState.Expiring]),
        ("later", K.Evidence_Missing_Later, [RequirementState.Later]),
        ("done", K.Evidence_Missing_Done, [RequirementState.Satisfied, RequirementState.Waived]),
    ];

    public static IEnumerable<RequirementSection> Order(IEnumerable<RequirementLine> lines)
    {
        var all = lines.OrderBy(l => l.Item.DueAt ?? DateTime.MaxValue).ThenBy(l => l.Definition.Order).ThenBy(l => l.Item.SubjectName).ToList();
        return Sections.Select(s => new RequirementSection(s.Id, s.Heading, [.. all.Where(l => s.States.Contains(l.Item.State))]));
    }
}
