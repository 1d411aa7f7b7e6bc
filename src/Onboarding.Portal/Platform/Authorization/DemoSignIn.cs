using Onboarding.Domain.People;
using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Platform.Authorization;

/// <summary>A person of the demo data, offered as a button on the sign-in page while the program runs in Development.</summary>
/// <param name="Email">Address of the account; the button signs in as this account and no other.</param>
/// <param name="Place">Organisation, zone or service in which the role is held.</param>
public sealed record DemoSignIn(string Name, string Email, Role Role, LocalizedText Place);

/// <summary>The demo sign-ins, filled when demo data is installed; empty otherwise.</summary>
public sealed class DemoSignIns : List<DemoSignIn>;
