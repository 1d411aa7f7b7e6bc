using Onboarding.Domain.Shared;

namespace Onboarding.Domain.People;

/// <summary>
/// Which passwords are accepted: long ones that are not easily guessed. No kinds of signs are asked for and no change over time.
/// Source: OWASP ASVS 5.0, chapter 6.2.
/// </summary>
public static class PasswordRule
{
    public const int MinLength = 12;

    /// <summary>Beyond this a password only costs time to compute.</summary>
    public const int MaxLength = 128;

    /// <summary>A shorter part of a name is in many words.</summary>
    private const int MinNamePart = 4;

    /// <summary>A password of fewer different signs is a pattern on the keyboard.</summary>
    private const int MinDistinct = 5;

    /// <summary>What remains of a common password without its digits and signs, and words that everybody here would try.</summary>
    private static readonly HashSet<string> CommonCores =
    [
        "password", "passw", "passwd", "passwort", "motdepasse", "monmotdepasse", "wachtwoord", "mijnwachtwoord", "paswoord",
        "qwerty", "qwertyuiop", "qwertyuiopasdfghjkl", "azerty", "azertyuiop", "azertyuiopqsdfghjklm", "qwertz", "asdfghjkl", "qsdfghjklm",
        "abcdef", "abcdefgh", "abcdefghijkl", "abcdefghijklm", "letmein", "iloveyou", "jetaime", "ikhouvanjou", "welcome", "welkom",
        "bienvenue", "bonjour", "soleil", "doudou", "princess", "princesse", "sunshine", "football", "dragon", "monkey", "superman", "batman",
        "admin", "administrator", "administrateur", "beheerder", "login", "secret", "geheim", "changeme", "default", "test",
        "police", "policefederale", "politie", "federalepolitie", "politiezone", "zonedepolice", "anpr", "camera", "portail", "portaal", "portailanpr",
        "anprportaal", "portal", "onboarding", "belgique", "belgie", "belgië", "belgium", "bruxelles", "brussel", "anderlecht", "standard", "clubbrugge",
    ];

    /// <param name="fullName">Name of the person, who may not use it.</param>
    /// <param name="email">Address of the person; the part before the @ may not be used either.</param>
    /// <returns>Null when the password is accepted.</returns>
    public static RuleViolation? Check(string password, string fullName, string email)
    {
        if (password.Length < MinLength)
        {
            return new("Account.Password.TooShort", ("min", MinLength));
        }

        if (password.Length > MaxLength)
        {
            return new("Account.Password.TooLong", ("max", MaxLength));
        }

        if (PersonalParts(fullName, email).Any(part => password.Contains(part, StringComparison.OrdinalIgnoreCase)))
        {
            return new("Account.Password.Personal");
        }

        return IsCommon(password) ? new("Account.Password.Common") : null;
    }

    private static IEnumerable<string> PersonalParts(string fullName, string email) =>
        fullName.Split([' ', '-', '\''], StringSplitOptions.RemoveEmptyEntries)
            .Concat(email.Split('@')[0].Split(['.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries))
            .Where(part => part.Length >= MinNamePart);

    private static bool IsCommon(string password) =>
        password.Distinct().Count() < MinDistinct
        || IsSequence(password)
        || CommonCores.Contains(Unrepeated(string.Concat(password.Where(char.IsLetter)).ToLowerInvariant()));

    /// <summary><c>123456789012</c>, <c>98765432109876</c>.</summary>
    private static bool IsSequence(string password) =>
        password.All(char.IsAsciiDigit) && (Counts(password, by: 1) || Counts(password, by: 9));

    private static bool Counts(string digits, int by) =>
        digits.Zip(digits.Skip(1)).All(pair => (pair.First - '0' + by) % 10 == pair.Second - '0');

    /// <summary><c>policepolice</c> is <c>police</c>.</summary>
    private static string Unrepeated(string letters)
    {
        for (var length = 1; length <= letters.Length / 2; length++)
        {
            if (letters.Length % length == 0 && Enumerable.Range(0, letters.Length / length).All(i => letters.AsSpan(i * length, length).SequenceEqual(letters.AsSpan(0, length))))
            {
                return letters[..length];
            }
        }

        return letters;
    }
}
