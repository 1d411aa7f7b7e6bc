using System.Security.Cryptography;
using System.Text;

namespace Onboarding.Portal.Features.Demo;

/// <summary>A key made from a name: by it a second start finds what the first one made.</summary>
internal static class DemoKeys
{
    public static Guid Of(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
}
