using System.Text.RegularExpressions;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Organisations;

/// <summary>
/// Telephone numbers in E.164 (ITU-T). Belgian ones are checked by length: eight national digits for a fixed line,
/// nine beginning with 4 for a mobile; foreign ones only have to be possible.
/// </summary>
public static partial class PhoneNumber
{
    public const int MaxLength = 16;

    private const string Belgium = "+32";

    /// <summary>Reads <c>02 555 55 55</c>, <c>0470/12.34.56</c>, <c>+32 (0)2 555 55 55</c>, <c>0032…</c> and foreign numbers with <c>+</c> or <c>00</c>.</summary>
    /// <returns>The number in E.164, for example <c>+3225555555</c>.</returns>
    public static Parsed<string> Parse(string? text)
    {
        var compact = Signs().Replace((text ?? "").Replace("(0)", "", StringComparison.Ordinal), "");
        var international = compact switch
        {
            ['0', '0', .. var rest] => "+" + rest,
            ['0', .. var rest] => Belgium + rest,
            _ => compact,
        };
        if (international.StartsWith(Belgium, StringComparison.Ordinal))
        {
            return BelgianNumber().IsMatch(international) ? international : new RuleViolation("Rules.Phone.Belgian");
        }

        return ForeignNumber().IsMatch(international) ? international : new RuleViolation("Rules.Phone.Format");
    }

    /// <summary>Grouped for reading when Belgian, unchanged when foreign.</summary>
    /// <param name="e164">A number as <see cref="Parse"/> returns it.</param>
    public static string Format(string e164)
    {
        if (!e164.StartsWith(Belgium, StringComparison.Ordinal))
        {
            return e164;
        }

        var national = e164[Belgium.Length..];
        return (national.Length, national) switch
        {
            (9, _) => $"{Belgium} {national[..3]} {national[3..5]} {national[5..7]} {national[7..]}",
            (_, ['8', '0', '0', ..] or ['9', '0', ..]) => $"{Belgium} {national[..3]} {national[3..5]} {national[5..]}",
            (_, ['2' or '3' or '4' or '9', ..]) => $"{Belgium} {national[..1]} {national[1..4]} {national[4..6]} {national[6..]}",
            _ => $"{Belgium} {national[..2]} {national[2..4]} {national[4..6]} {national[6..]}",
        };
    }

    [GeneratedRegex(@"[\s./()-]")]
    private static partial Regex Signs();

    [GeneratedRegex(@"^\+32(4[5-9][0-9]{7}|[1-9][0-9]{7})\z")]
    private static partial Regex BelgianNumber();

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}\z")]
    private static partial Regex ForeignNumber();
}
