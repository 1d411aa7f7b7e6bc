using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Requirements;

namespace Onboarding.Domain.Documents;

/// <summary>When a document is final, and which version comes next.</summary>
public static class DocumentRule
{
    /// <summary>Final only for an approved dossier in which no blocking field that the documents print is missing.</summary>
    public static bool MayBeFinal(Dossier dossier, IEnumerable<RequirementItem> items) =>
        dossier.State.IsApproved()
        && !items.Any(i => i.IsBlocking && i.IsAnsweredByFields && i.DueBy <= Stage.Approval && i.State.IsMissing());

    /// <summary>Drafts count 0.1, 0.2 … and, after a final, 1.1, 1.2 …; finals 1.0, 2.0 ….</summary>
    public static (int Major, int Minor) NextVersion(IReadOnlyCollection<GeneratedDocument> earlier, bool isDraft)
    {
        var major = earlier.Count == 0 ? 0 : earlier.Max(d => d.Major);
        var minor = earlier.Where(d => d.Major == major).Select(d => d.Minor).DefaultIfEmpty(0).Max();
        return isDraft ? (major, minor + 1) : (major + 1, 0);
    }
}
