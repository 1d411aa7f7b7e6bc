using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;

namespace Onboarding.Tests.Data;

/// <summary>The second wall: parts of a dossier that was not opened for the person are not saved.</summary>
public abstract partial class DataLayerTests
{
    [Fact]
    public async Task Save_PartOfADossierThatWasNotOpened_IsRefused()
    {
        var (dossier, organisation) = await CreateDossierAsync();
        var person = new Membership { UserId = Guid.NewGuid(), Role = Role.IntegratorAdministrator, OrganisationId = organisation.Id, ValidFrom = DateTime.UnixEpoch };

        var save = Database.SaveAsync(
            db => db.Add(new StageOpening { DossierId = dossier.Id, Stage = Stage.Opened, At = DateTime.UnixEpoch }),
            user => user.SignIn(person.UserId, "", default, [person]));

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => save);
        Assert.Equal("StageOpening belongs to a dossier that was not opened for change.", refusal.Message);
    }

    [Fact]
    public async Task Save_WithoutAwaiting_MeetsTheSameWall()
    {
        var (dossier, _) = await CreateDossierAsync();

        var save = Database.SaveAsync(
            db =>
            {
                db.Add(new StageOpening { DossierId = dossier.Id, Stage = Stage.Opened, At = DateTime.UnixEpoch });
                db.SaveChanges();
            },
            user => user.SignIn(Guid.NewGuid(), "", default, []));

        await Assert.ThrowsAsync<InvalidOperationException>(() => save);
    }

    [Fact]
    public async Task Save_PartOfADossierThatWasOpened_IsDone()
    {
        var (dossier, organisation) = await CreateDossierAsync();
        var person = new Membership { UserId = Guid.NewGuid(), Role = Role.IntegratorAdministrator, OrganisationId = organisation.Id, ValidFrom = DateTime.UnixEpoch };

        var saved = await Database.SaveAsync(
            db => db.Add(new StageOpening { DossierId = dossier.Id, Stage = Stage.Opened, At = DateTime.UnixEpoch }),
            user =>
            {
                user.SignIn(person.UserId, "", default, [person]);
                user.OpenForChange(dossier.Id);
            });

        Assert.Equal(1, saved);
    }
}
