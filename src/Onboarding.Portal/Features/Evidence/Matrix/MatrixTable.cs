using Onboarding.Domain.Requirements;
using Onboarding.Portal.Features.Requirements;

namespace Onboarding.Portal.Features.Evidence.Matrix;

/// <summary>A requirement of sites or cameras that applies somewhere in the dossier.</summary>
/// <param name="Missing">Of how many sites and cameras it is missing, on all pages together.</param>
/// <param name="MayChoose">It is a document that the person brings.</param>
public sealed record MatrixColumn(RequirementDefinition Definition, int Missing, bool MayChoose);

/// <summary>One requirement of one row: of the site itself, or of its cameras together.</summary>
/// <param name="Items">Never empty.</param>
public sealed record MatrixCell(IReadOnlyList<RequirementItem> Items, MatrixColumn Column)
{
    private static readonly RequirementState[] MostPressingFirst =
    [
        RequirementState.Refused, RequirementState.Expired, RequirementState.Missing, RequirementState.Provided, RequirementState.BeingChecked, RequirementState.Expiring, RequirementState.Later,
        RequirementState.Waived, RequirementState.Satisfied, RequirementState.NotApplicable,
    ];

    /// <summary>That of the one which needs most.</summary>
    public RequirementState State { get; } = MostPressingFirst.First(state => Items.Any(i => i.State == state));

    /// <summary>How many are in that state.</summary>
    public int Count => Items.Count(i => i.State == State);

    /// <summary>The one that it stands for; null when it stands for several cameras.</summary>
    public RequirementItem? Only => Items is [var only] ? only : null;

    public bool MayChoose => Column.MayChoose && Items.Any(i => i.State.IsMissing());

    /// <summary>The one whose announced day lies furthest; null when nothing is announced.</summary>
    public RequirementItem? Announced => Items.Where(i => i.Announcement is not null).MaxBy(i => i.Announcement!.On);
}

/// <summary>A site, or one of its cameras where they are unfolded.</summary>
/// <param name="Cameras">How many the site has; null for a camera.</param>
/// <param name="Turn">Who acts; null for a camera.</param>
/// <param name="Cells">In the order of the columns; null where nothing is asked.</param>
public sealed record MatrixRow(Guid Id, string Name, string Reference, int? Cameras, Turn? Turn, IReadOnlyList<MatrixCell?> Cells)
{
    public bool MayChoose => Cells.Any(c => c?.MayChoose == true);
}

/// <summary>A page of the table of sites and requirements.</summary>
public sealed record MatrixTable(IReadOnlyList<MatrixColumn> Columns, IReadOnlyList<MatrixRow> Rows, int Page, int PageCount, int Sites);
