using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;

namespace Onboarding.Domain.Reminders;

/// <summary>Who receives a rung.</summary>
[Flags]
public enum ReminderAudience
{
    None = 0,

    /// <summary>The people of the party whose turn it is.</summary>
    Responsible = 1,

    /// <summary>The shared mailbox of that party.</summary>
    Mailbox = 2,

    ProjectManager = 4,

    /// <summary>The lead of the zone that waits for another party.</summary>
    ZoneLead = 8,
}

/// <summary>As what a role hears of something that is another's or its own turn.</summary>
public static class ReminderAudiences
{
    public static ReminderAudience Of(Role role, Party responsible) => role switch
    {
        Role.IntegratorContributor or Role.IntegratorAdministrator => ResponsibleIf(responsible == Party.Integrator),
        Role.KeyUser => ResponsibleIf(responsible == Party.Zone),
        Role.KeyUserLead => responsible switch
        {
            Party.Zone => ReminderAudience.Responsible,
            Party.Integrator or Party.Network or Party.Test => ReminderAudience.ZoneLead,
            Party.ProjectManager or Party.Nobody => ReminderAudience.None,
        },
        Role.NetworkEngineer => ResponsibleIf(responsible == Party.Network),
        Role.Tester => ResponsibleIf(responsible == Party.Test),
        Role.ProjectManager => ReminderAudience.ProjectManager | ResponsibleIf(responsible == Party.ProjectManager),
        Role.IntegratorViewer or Role.Administrator or Role.Auditor => ReminderAudience.None,
    };

    /// <summary>Only organisations and zones have a mailbox.</summary>
    public static ReminderAudience OfMailbox(RoleReach owner, Party responsible) => (owner, responsible) switch
    {
        (RoleReach.Organisation, Party.Integrator) or (RoleReach.Zone, Party.Zone) => ReminderAudience.Mailbox,
        _ => ReminderAudience.None,
    };

    private static ReminderAudience ResponsibleIf(bool holds) => holds ? ReminderAudience.Responsible : ReminderAudience.None;
}
