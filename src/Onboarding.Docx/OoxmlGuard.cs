using Onboarding.Docx.Guard;

namespace Onboarding.Docx;

/// <summary>
/// Looks at an Office file before any library opens it: a file of a few kilobytes can otherwise end the process or fill its memory. Memory and
/// time are bounded by the limits. Thread-safe; the stream must not be used by others meanwhile.
/// </summary>
public static class OoxmlGuard
{
    /// <summary>Inspects a file from its beginning; where the stream stands before and after does not matter.</summary>
    /// <param name="file">A readable, seekable stream, left open.</param>
    /// <param name="expected">What the file must be.</param>
    /// <param name="limits">Limits; the defaults are those of uploads.</param>
    /// <returns>Every reason to refuse the file, at most 50; empty when it is accepted. Whatever the file holds, it never throws for it.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read or sought.</exception>
    public static IReadOnlyList<GuardFinding> Inspect(Stream file, OoxmlKind expected, OoxmlLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!file.CanRead || !file.CanSeek)
        {
            throw new ArgumentException("The stream must be readable and seekable.", nameof(file));
        }

        return new PackageInspector(file, expected, limits ?? new(), isNested: false).Inspect();
    }
}
