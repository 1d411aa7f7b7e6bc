using Onboarding.Domain.People;

namespace Onboarding.Portal.Platform.Authorization;

/// <summary>
/// Says which permission a page handler asks. Every handler carries one, or <see cref="OpenToAttribute"/>; a handler with neither answers nobody.
/// The framework's own attribute is ignored on handlers, so that one is not used there.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;
}

/// <summary>For the few handlers that ask no permission: pages of the account and public pages.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OpenToAttribute(Audience audience) : Attribute
{
    public Audience Audience { get; } = audience;
}

public enum Audience
{
    Everyone,
    SignedIn,

    /// <summary>Only while the program runs in Development.</summary>
    Developers,
}
