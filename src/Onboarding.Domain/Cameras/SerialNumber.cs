using System.Text.RegularExpressions;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Cameras;

/// <summary>Serial number on the label of a camera: kept as printed, compared without case and spaces, unique per make.</summary>
public static partial class SerialNumber
{
    public const int MaxLength = 50;

    /// <returns>The number as typed, without spaces around it.</returns>
    public static Parsed<string> Parse(string? text)
    {
        var serial = text?.Trim() ?? "";
        if (serial.Length > MaxLength)
        {
            return new RuleViolation("Rules.Serial.TooLong", ("max", MaxLength));
        }

        return Pattern().IsMatch(serial) ? serial : new RuleViolation("Rules.Serial.Format");
    }

    /// <summary>
    /// What two serials of one make are compared by: capitals, no white space. O and 0, I and 1 stay different: makers use both.
    /// </summary>
    public static string Key(string serial) => WhiteSpace().Replace(serial, "").ToUpperInvariant();

    [GeneratedRegex(@"^[A-Za-z0-9](?:[A-Za-z0-9 ./:_#+-]*[A-Za-z0-9])?\z")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
