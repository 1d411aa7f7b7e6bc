using Onboarding.Domain.People;
using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Platform.Authorization;

/// <summary>
/// Who acts in this request or job. Filled once: by the middleware from the database, so that a withdrawn role or a closed account
/// counts from the very next request, or by a job, which acts as the system.
/// </summary>
public sealed class CurrentUser(TimeProvider clock)
{
    private readonly HashSet<Guid> _openedForChange = [];
    private IReadOnlyList<Membership> _memberships = [];

    /// <summary>Null for the system and for a visitor.</summary>
    public Guid? Id { get; private set; }

    public string Name { get; private set; } = string.Empty;

    public Language Language { get; private set; }

    /// <summary>A background job: no wall applies, history names the system.</summary>
    public bool IsSystem { get; private set; }

    public bool IsSignedIn => Id is not null;

    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public Guid RequiredId => Id ?? throw new InvalidOperationException("Nobody is signed in here.");

    public IEnumerable<Role> Roles => ValidMemberships.Select(m => m.Role).Distinct();

    public IEnumerable<Membership> ValidMemberships => _memberships.Where(m => m.IsValidAt(clock.GetUtcNow().UtcDateTime));

    /// <summary>The roles that the person holds where a zone is concerned: there, or everywhere.</summary>
    public IReadOnlyCollection<Role> RolesAt(Guid zoneId) =>
        [.. ValidMemberships.Where(m => m.PoliceZoneId == zoneId || m.Role.Reach() == RoleReach.Platform).Select(m => m.Role).Distinct()];

    public void SignIn(Guid id, string name, Language language, IReadOnlyList<Membership> memberships) =>
        (Id, Name, Language, _memberships, IsSystem) = (id, name, language, memberships, false);

    public void ActAsSystem() => IsSystem = true;

    /// <summary>Where the person holds the permission.</summary>
    public PermissionScope ScopeOf(Permission permission) =>
        IsSystem ? PermissionScope.All : PermissionScope.Of(_memberships, permission, clock.GetUtcNow().UtcDateTime);

    /// <summary>Whether the person holds the permission anywhere at all.</summary>
    public bool Has(Permission permission) => !ScopeOf(permission).IsEmpty;

    /// <summary>Notes that a dossier was found through a query narrowed to the person's scope: only such dossiers may be written to.</summary>
    public void OpenForChange(Guid dossierId) => _openedForChange.Add(dossierId);

    public bool MayWriteTo(Guid dossierId) => IsSystem || _openedForChange.Contains(dossierId);
}
