using System.Security.Cryptography;

namespace Onboarding.Portal.Features.Reference.Imports;

internal static class OutlineHash
{
    public static string Of(byte[] data) => Convert.ToHexStringLower(SHA256.HashData(data));
}
