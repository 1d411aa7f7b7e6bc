using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Onboarding.Portal.Features.Account;

/// <summary>The secret by which the operator who sees the console makes the first administrator. A new one at each start.</summary>
public sealed class SetUpLink
{
    private readonly string _token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    public string Path => $"/set-up?token={_token}";

    public bool Matches(string? token) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token ?? ""), Encoding.UTF8.GetBytes(_token));
}
