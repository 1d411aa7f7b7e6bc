using Onboarding.Domain.Evidence;
using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Platform.Uploads;

/// <summary>What the guard decided about one file.</summary>
public abstract record UploadVerdict
{
    private UploadVerdict()
    {
    }

    /// <param name="Kind">By content.</param>
    /// <param name="FileName">Cleaned by <see cref="FileNames.Clean"/>: for display and download, never a path.</param>
    /// <param name="ContentType">The type to send it back with.</param>
    /// <param name="Warnings">What its reader must know; usually empty.</param>
    public sealed record Accepted(UploadKind Kind, string FileName, string ContentType, IReadOnlyList<UploadWarning> Warnings) : UploadVerdict;

    /// <param name="Violation">The sentence for the sender; its argument <c>file</c> is the cleaned name.</param>
    public sealed record Refused(RuleViolation Violation) : UploadVerdict;
}
