namespace Onboarding.Docx.Rendering;

/// <summary>A point of a chart: its name, and a number for each series or null for a gap.</summary>
internal sealed record ChartPoint(string Name, IReadOnlyList<string?> Values);
