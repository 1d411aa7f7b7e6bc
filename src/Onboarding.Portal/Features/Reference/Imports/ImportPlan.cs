using System.Security.Cryptography;
using System.Text.Json;
using Onboarding.Domain.History;

namespace Onboarding.Portal.Features.Reference.Imports;

public enum PlannedKind
{
    Added,
    Changed,
    Ended,
}

/// <summary>What an import does to one thing.</summary>
/// <param name="Code">NIS code or code of the zone.</param>
public sealed record PlannedChange(PlannedKind Kind, string Code, string NameFr, string NameNl, IReadOnlyList<FieldChange> Fields);

/// <summary>What an import would do to the database as it is now.</summary>
/// <param name="Unchanged">How many lines bring nothing new.</param>
public sealed record ImportPlan(IReadOnlyList<PlannedChange> Changes, int Unchanged, IReadOnlyList<ImportProblem> Problems)
{
    public bool MayApply => Problems.Count == 0 && Changes.Count > 0;

    /// <summary>Names exactly these changes: a person confirms the plan that he saw, not one that others have changed since.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Changes)));

    public int Count(PlannedKind kind) => Changes.Count(c => c.Kind == kind);
}
