using Onboarding.Domain.Calendar;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Features.People;

/// <summary>A role as it is filled in on a form.</summary>
/// <param name="MembershipId">Made by the form, so that sending it twice gives the role once.</param>
/// <param name="Until">The last day; null while no end is known.</param>
/// <param name="MaySubmit">Only means something for a contributor.</param>
public sealed record GivenRole(Guid MembershipId, Role Role, Guid? OrganisationId, Guid? PoliceZoneId, DateOnly From, DateOnly? Until, bool MaySubmit)
{
    public RuleViolation? Check() =>
        MembershipRule.CheckReach(Role, OrganisationId, PoliceZoneId) ?? MembershipRule.CheckPeriod(From, Until);

    public Membership For(Guid personId) => new()
    {
        Id = MembershipId,
        UserId = personId,
        Role = Role,
        OrganisationId = OrganisationId,
        PoliceZoneId = PoliceZoneId,
        ValidFrom = BelgianTime.StartOfDay(From),
        ValidTo = EndOf(Until),
        MaySubmit = MaySubmit && Role == Role.IntegratorContributor,
    };

    /// <summary>The first moment at which the role is no longer held.</summary>
    public static DateTime? EndOf(DateOnly? lastDay) => lastDay is { } day ? BelgianTime.StartOfDay(day.AddDays(1)) : null;
}
