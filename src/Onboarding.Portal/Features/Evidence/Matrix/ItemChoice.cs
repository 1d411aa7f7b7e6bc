using System.Globalization;
using Onboarding.Domain.Requirements;

namespace Onboarding.Portal.Features.Evidence.Matrix;

/// <summary>
/// The requirements chosen in the table, as they stand in an address: whole columns by the code of the requirement, whole rows by the key of the
/// site, single cells by both. So a column of five hundred sites is one short word.
/// </summary>
public sealed class ItemChoice(IEnumerable<string> tokens)
{
    /// <summary>More do not fit into an address; whole rows and columns count once.</summary>
    public const int Most = 100;

    private readonly HashSet<string> _tokens = [.. tokens];

    public bool IsEmpty => _tokens.Count == 0;

    public static string Column(string code) => code;

    public static string Row(Guid subjectId) => subjectId.ToString("N", CultureInfo.InvariantCulture);

    public static string Cell(string code, Guid subjectId) => $"{code}.{Row(subjectId)}";

    /// <param name="siteId">The site that the requirement is asked of, or of whose camera.</param>
    public bool Has(RequirementItem item, Guid siteId) =>
        _tokens.Contains(Column(item.Code)) || Has(item.Code, item.SubjectId) || Has(item.Code, siteId);

    private bool Has(string code, Guid subjectId) => _tokens.Contains(Row(subjectId)) || _tokens.Contains(Cell(code, subjectId));
}
