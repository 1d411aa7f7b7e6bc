using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Requirements;

/// <summary>One line of the requirement catalogue. A published version never changes its rules; texts may be corrected.</summary>
public sealed class RequirementDefinition : Entity
{
    public required int CatalogueVersion { get; init; }

    /// <summary>For example <c>SITE-PLAN</c>; unique in its catalogue version.</summary>
    public required string Code { get; init; }

    public required SubjectKind Subject { get; init; }

    public required Obligation Obligation { get; init; }

    public required RequirementCondition Condition { get; init; }

    /// <summary>The gate whose passing opens it.</summary>
    public required Stage OpensAt { get; init; }

    /// <summary>Working days from the opening to its due date.</summary>
    public required int DueWorkingDays { get; init; }

    /// <summary>The gate that it holds up; null when it never holds anything up.</summary>
    public Stage? DueBy { get; init; }

    public required Party Responsible { get; init; }

    public required EvidenceKind Evidence { get; init; }

    /// <summary>Set for requirements of kind <see cref="EvidenceKind.Fields"/>.</summary>
    public FieldCheck? Fields { get; init; }

    /// <summary>How many documents are asked at least.</summary>
    public int MinimumCount { get; init; } = 1;

    public required string LabelFr { get; set; }

    public required string LabelNl { get; set; }

    /// <summary>One sentence that says what to bring.</summary>
    public required string GuidanceFr { get; set; }

    public required string GuidanceNl { get; set; }

    /// <summary>Position in the catalogue, for lists.</summary>
    public required int Order { get; init; }

    public LocalizedText Label => new(LabelFr, LabelNl);

    public LocalizedText Guidance => new(GuidanceFr, GuidanceNl);

    public bool IsBlocking => Obligation is Obligation.Blocking or Obligation.Conditional;
}
