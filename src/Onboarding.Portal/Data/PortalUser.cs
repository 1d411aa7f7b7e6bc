using Microsoft.AspNetCore.Identity;
using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Data;

/// <summary>A person who signs in. What he may do stands in his memberships.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    public const int NameMaxLength = 100;

    public PortalUser()
    {
        Id = Guid.CreateVersion7();
        SecurityStamp = Guid.NewGuid().ToString("N");
    }

    public required string FullName { get; set; }

    /// <summary>Language of the screens, and of the mails to police staff.</summary>
    public required Language Language { get; set; }

    /// <summary>False: every request is refused from the next one on.</summary>
    public bool IsActive { get; set; } = true;
}
