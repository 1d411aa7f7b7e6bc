using Onboarding.Domain.Dossiers;

namespace Onboarding.Domain.Requirements;

/// <summary>One entry of the shipped catalogue file.</summary>
internal sealed record CatalogueLine
{
    public required string Code { get; init; }

    public required SubjectKind Subject { get; init; }

    public required Obligation Obligation { get; init; }

    public required RequirementCondition Condition { get; init; }

    public required Stage OpensAt { get; init; }

    public required int DueWorkingDays { get; init; }

    public required Stage? DueBy { get; init; }

    public required Party Responsible { get; init; }

    public required EvidenceKind Evidence { get; init; }

    public FieldCheck? Fields { get; init; }

    public int MinimumCount { get; init; } = 1;

    public required string LabelFr { get; init; }

    public required string LabelNl { get; init; }

    public required string GuidanceFr { get; init; }

    public required string GuidanceNl { get; init; }

    public RequirementDefinition ToDefinition(int version, int order) => new()
    {
        CatalogueVersion = version,
        Code = Code,
        Subject = Subject,
        Obligation = Obligation,
        Condition = Condition,
        OpensAt = OpensAt,
        DueWorkingDays = DueWorkingDays,
        DueBy = DueBy,
        Responsible = Responsible,
        Evidence = Evidence,
        Fields = Fields,
        MinimumCount = MinimumCount,
        LabelFr = LabelFr,
        LabelNl = LabelNl,
        GuidanceFr = GuidanceFr,
        GuidanceNl = GuidanceNl,
        Order = order,
    };
}
