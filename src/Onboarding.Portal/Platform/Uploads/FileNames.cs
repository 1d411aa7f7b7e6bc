using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Onboarding.Portal.Platform.Uploads;

/// <summary>
/// Makes a name that came with an upload fit to be shown and offered for download. Files lie on disk under a random name;
/// this one only has to look like what it is, in every browser and on every system.
/// </summary>
public static partial class FileNames
{
    /// <summary>The same word in both languages; stands in where nothing of the name is left.</summary>
    private const string Nameless = "document";

    private static readonly SearchValues<char> NotInWindowsNames = SearchValues.Create("<>:\"|?*");

    /// <summary>
    /// Takes the last part of a path; removes controls, characters that reverse the reading direction and those nobody sees; composes (NFC);
    /// replaces what Windows cannot store; makes one dot of several; drops dots, dashes and spaces at the start, dots and spaces at the end; disarms device names; shortens to
    /// <see cref="UploadLimits.MaxFileNameLength"/> and keeps the extension. Cleaning twice changes nothing more.
    /// </summary>
    public static string Clean(string? fileName)
    {
        var name = Spaces().Replace(Visible(fileName ?? "").Normalize(NormalizationForm.FormC), " ");
        name = DotRuns().Replace(name, ".");
        name = name[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..].TrimEnd(' ', '.');
        var extension = Extension().Match(name).Value;
        var stem = name[..^extension.Length].TrimStart(' ', '.', '-');
        if (stem.Length == 0)
        {
            stem = Nameless;
        }

        if (DeviceName().IsMatch(stem))
        {
            stem = "_" + stem;
        }

        return Shortened(stem, UploadLimits.MaxFileNameLength - extension.Length) + extension;
    }

    private static string Visible(string name)
    {
        var kept = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            // A lone surrogate is enumerated as the replacement character, which is no part of any honest name.
            if (rune == Rune.ReplacementChar || IsInvisible(rune))
            {
                continue;
            }

            kept.Append(rune.IsBmp && NotInWindowsNames.Contains((char)rune.Value) ? new Rune('_') : rune);
        }

        return kept.ToString();
    }

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => true,
        // Variation selectors, the grapheme joiner and the blank letters of Hangul and Braille count as letters or marks but print nothing.
        _ => rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5
            or 0x2800 or 0x3164 or 0xFFA0,
    };

    private static string Shortened(string stem, int length)
    {
        if (stem.Length <= length)
        {
            return stem;
        }

        var end = char.IsHighSurrogate(stem[length - 1]) ? length - 1 : length;
        return stem[..end].TrimEnd(' ', '.');
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[ .]*\.")]
    private static partial Regex DotRuns();

    [GeneratedRegex(@"\.[A-Za-z0-9]{1,10}\z")]
    private static partial Regex Extension();

    // Windows opens a device under these names, with any extension. Source: Naming Files, Paths, and Namespaces (Microsoft).
    [GeneratedRegex(@"^(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])(?:\.|\z)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DeviceName();
}
