using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Features.Reference.Imports;

/// <summary>What is wrong with a file, and where. A file with a problem changes nothing.</summary>
/// <param name="Line">From 1; of outlines, the number of the feature.</param>
/// <param name="Column">Name of the column, or its number where the name is unknown; empty for the whole line.</param>
public sealed record ImportProblem(int Line, string Column, RuleViolation Violation);

/// <summary>What was read of a file.</summary>
public sealed record Reading<T>(IReadOnlyList<T> Rows, IReadOnlyList<ImportProblem> Problems);
