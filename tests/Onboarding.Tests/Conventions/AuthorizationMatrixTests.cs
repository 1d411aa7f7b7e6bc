using Onboarding.Domain.People;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Conventions;

/// <summary>Who may call which handler, as the program itself says it. A new page fails here until somebody has read its line.</summary>
public sealed class AuthorizationMatrixTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly Guid Somewhere = Guid.NewGuid();

    [Fact]
    public async Task Handlers_SayWhoMayCallThem()
    {
        var handlers = await PageHandler.AllAsync(portal.Services);

        Assert.NotEmpty(handlers);
        Assert.DoesNotContain(handlers, h => (h.Needs is null) == (h.OpenTo is null));
    }

    [Fact]
    public async Task Matrix_IsTheReviewedOne()
    {
        var handlers = await PageHandler.AllAsync(portal.Services);

        var header = Line("page", "verb", "handler", "asks", Enum.GetValues<Role>().Select(RoleNames.Short));
        ReviewedFile.AssertSame("AuthorizationMatrix.txt", handlers.Select(Line).Prepend(header));
    }

    private static string Line(PageHandler handler) => Line(
        handler.Route, handler.Verb.ToUpperInvariant(), handler.Name ?? "-", handler.Needs?.Permission.ToString() ?? $"({handler.OpenTo?.Audience})",
        Enum.GetValues<Role>().Select(role => Reach(role, handler)));

    private static string Line(string page, string verb, string handler, string asks, IEnumerable<string> roles) =>
        $"{page,-52} {verb,-4} {handler,-16} {asks,-18} {string.Concat(roles.Select(r => $"{r,-9}"))}".TrimEnd();

    /// <summary>Of which records a role may ask it: <c>own</c> organisation, <c>zone</c>, dossiers from <c>approval</c> on, <c>all</c>, none.</summary>
    private static string Reach(Role role, PageHandler handler)
    {
        if (handler.Needs is not { } needs)
        {
            return handler.OpenTo?.Audience.ToString() == "Developers" ? "." : "all";
        }

        var membership = new Membership
        {
            UserId = Somewhere,
            Role = role,
            ValidFrom = DateTime.UnixEpoch,
            OrganisationId = role.Reach() == RoleReach.Organisation ? Somewhere : null,
            PoliceZoneId = role.Reach() == RoleReach.Zone ? Somewhere : null,
        };
        var scope = PermissionScope.Of([membership], needs.Permission, DateTime.UnixEpoch);
        return scope switch
        {
            { IsEmpty: true } => ".",
            { Everywhere: true } => "all",
            { AfterApproval: true } => "approval",
            { OrganisationIds.Count: > 0 } => "own",
            _ => "zone",
        };
    }
}
