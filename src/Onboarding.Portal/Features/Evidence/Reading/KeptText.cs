using System.Text;
using Onboarding.Domain.Evidence;

namespace Onboarding.Portal.Features.Evidence.Reading;

/// <summary>Text as it is kept for the preview: no sign that a database or a page could stumble over, one line feed for each line.</summary>
internal static class KeptText
{
    /// <returns>Null when nothing is left.</returns>
    public static string? Of(StringBuilder read)
    {
        var kept = new StringBuilder(Math.Min(read.Length, FileReading.TextMaxLength));
        foreach (var line in read.ToString().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            kept.Append(string.Concat(line.Where(sign => !char.IsControl(sign) && !char.IsSurrogate(sign)))).Append('\n');
            if (kept.Length >= FileReading.TextMaxLength)
            {
                kept.Length = FileReading.TextMaxLength;
                break;
            }
        }

        return kept.Length == 0 ? null : kept.ToString().TrimEnd();
    }
}
