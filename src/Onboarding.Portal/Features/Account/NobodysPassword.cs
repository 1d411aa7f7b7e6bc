using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Features.Account;

/// <summary>
/// The password of an account that does not exist. It is checked where there is no password to check, so that an unknown address takes
/// as long as a known one: a hash costs a hundred milliseconds, and its absence would tell.
/// </summary>
public sealed class NobodysPassword
{
    public NobodysPassword(IOptions<PasswordHasherOptions> options)
    {
        Person = new() { FullName = "", Language = default };
        Person.PasswordHash = new PasswordHasher<PortalUser>(options).HashPassword(Person, Guid.NewGuid().ToString());
    }

    public PortalUser Person { get; }
}
