namespace Onboarding.Domain.People;

/// <summary>
/// Where one person holds one permission. Queries narrow to it, so that a record outside it does not exist for him,
/// and reviewing staff never see a draft.
/// </summary>
public sealed record PermissionScope(bool Everywhere, bool AfterApproval, IReadOnlyList<Guid> OrganisationIds, IReadOnlyList<Guid> PoliceZoneIds)
{
    public static readonly PermissionScope Nowhere = new(false, false, [], []);

    public static readonly PermissionScope All = new(true, false, [], []);

    public bool IsEmpty => !Everywhere && !AfterApproval && OrganisationIds.Count == 0 && PoliceZoneIds.Count == 0;

    public static PermissionScope Of(IEnumerable<Membership> memberships, Permission permission, DateTime utc)
    {
        var granting = memberships.Where(m => m.IsValidAt(utc) && m.Grants(permission)).ToList();

        return new(
            granting.Any(m => m.Role is Role.ProjectManager or Role.Administrator or Role.Auditor),
            granting.Any(m => m.Role is Role.NetworkEngineer or Role.Tester),
            [.. granting.Where(m => m.OrganisationId is not null).Select(m => m.OrganisationId!.Value).Distinct()],
            [.. granting.Where(m => m.PoliceZoneId is not null).Select(m => m.PoliceZoneId!.Value).Distinct()]);
    }
}
