using Onboarding.Domain.People;

namespace Onboarding.Tests.People;

public class MembershipRuleTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public void CheckReach_AcceptsExactlyThePlaceOfTheRole(Role role)
    {
        var (one, none) = (Guid.NewGuid(), (Guid?)null);
        var accepted = new[] { (one, none), (none, one), (none, none), ((Guid?)one, (Guid?)one) }
            .Where(p => MembershipRule.CheckReach(role, p.Item1, p.Item2) is null).ToList();

        Assert.Equal([role.Reach() switch { RoleReach.Organisation => (one, none), RoleReach.Zone => (none, one), RoleReach.Platform => (none, none) }], accepted);
    }

    [Fact]
    public void CheckActor_ForbidsOneself()
    {
        var me = Guid.NewGuid();

        Assert.Equal("People.Rule.Own", MembershipRule.CheckActor(me, me)?.Key);
        Assert.Null(MembershipRule.CheckActor(me, Guid.NewGuid()));
    }

    [Theory]
    [InlineData(Role.Administrator, -1, null, true)]
    [InlineData(Role.Administrator, -1, 5, false)]
    [InlineData(Role.Administrator, 1, null, false)]
    [InlineData(Role.ProjectManager, -1, null, false)]
    public void CheckAdministratorRemains_WantsOneWithoutEnd(Role role, int from, int? to, bool remains)
    {
        Membership[] others = [new() { UserId = Guid.NewGuid(), Role = role, ValidFrom = Now.AddDays(from), ValidTo = to is { } days ? Now.AddDays(days) : null }];

        Assert.Equal(remains, MembershipRule.CheckAdministratorRemains(others, Now) is null);
    }

    [Theory]
    [InlineData(0, 10, 10, 20, false)]
    [InlineData(0, 10, 9, 20, true)]
    [InlineData(0, null, 9, null, true)]
    [InlineData(10, null, 0, 10, false)]
    public void CheckHeld_FindsTheSameRoleInTheSamePlaceAtTheSameTime(int from, int? to, int givenFrom, int? givenTo, bool found)
    {
        var person = Guid.NewGuid();

        var violation = MembershipRule.CheckHeld([Tester(from, to)], Tester(givenFrom, givenTo));

        Assert.Equal(found, violation is not null);

        Membership Tester(int first, int? end) =>
            new() { UserId = person, Role = Role.Tester, ValidFrom = Now.AddDays(first), ValidTo = end is { } days ? Now.AddDays(days) : null };
    }
}
