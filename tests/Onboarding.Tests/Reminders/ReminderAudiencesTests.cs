using System.Text;
using Onboarding.Domain.People;
using Onboarding.Domain.Reminders;
using Onboarding.Domain.Requirements;

namespace Onboarding.Tests.Reminders;

public class ReminderAudiencesTests
{
    [Fact]
    public void Table_IsThisOne()
    {
        var table = new StringBuilder();
        foreach (var role in Enum.GetValues<Role>())
        {
            var heard = Enum.GetValues<Party>().Where(p => p != Party.Nobody)
                .Select(party => (Party: party, As: ReminderAudiences.Of(role, party)))
                .Where(x => x.As != ReminderAudience.None)
                .Select(x => $"{x.Party} as {x.As}");
            table.Append($"{role}: {string.Join("; ", heard)}".TrimEnd()).Append('\n');
        }

        Assert.Equal(
            """
            IntegratorViewer:
            IntegratorContributor: Integrator as Responsible
            IntegratorAdministrator: Integrator as Responsible
            KeyUser: Zone as Responsible
            KeyUserLead: Integrator as ZoneLead; Zone as Responsible; Network as ZoneLead; Test as ZoneLead
            NetworkEngineer: Network as Responsible
            Tester: Test as Responsible
            ProjectManager: Integrator as ProjectManager; Zone as ProjectManager; Network as ProjectManager; Test as ProjectManager; ProjectManager as Responsible, ProjectManager
            Administrator:
            Auditor:

            """.ReplaceLineEndings("\n"),
            table.ToString());
    }
}
