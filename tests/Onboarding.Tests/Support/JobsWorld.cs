using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Data;

namespace Onboarding.Tests.Support;

/// <summary>One organisation, one zone, the people around them, and dossiers as a test wants them.</summary>
internal sealed class JobsWorld(JobsHost host)
{
    private int _dossiers = 1025;

    public Organisation Organisation { get; } = new() { Name = "Visio Bel", CorrespondenceLanguage = Language.Fr, Mailbox = "anpr@visiobel.example" };

    public PoliceZone Zone { get; } = new() { Code = "5415", NameFr = "Gand", NameNl = "Gent", Regime = LanguageRegime.Dutch };

    public PortalUser Contributor { get; } = Person("Anne Dupont", "anne@visiobel.example", Language.Nl);

    public PortalUser KeyUser { get; } = Person("Koen Peeters", "koen@zone.example", Language.Nl);

    public PortalUser Lead { get; } = Person("Lies Maes", "lies@zone.example", Language.Nl);

    public PortalUser Manager { get; } = Person("Paul Lambert", "paul@police.example", Language.Fr);

    private DateTime Now => host.Clock.GetUtcNow().UtcDateTime;

    public static PortalUser Person(string name, string address, Language language) =>
        new() { FullName = name, UserName = address, NormalizedUserName = address.ToUpperInvariant(), Email = address, NormalizedEmail = address.ToUpperInvariant(), Language = language };

    public static async Task<JobsWorld> CreateAsync(JobsHost host)
    {
        var world = new JobsWorld(host);
        await host.SaveAsync<TimeProvider>((_, db) =>
        {
            db.AddRange(world.Organisation, world.Zone);
            world.Join(db, world.Contributor, Role.IntegratorContributor);
            world.Join(db, world.KeyUser, Role.KeyUser);
            world.Join(db, world.Lead, Role.KeyUserLead);
            world.Join(db, world.Manager, Role.ProjectManager);
        });
        return world;
    }

    /// <summary>Adds a person with a role where that role belongs.</summary>
    public Membership Join(PortalDbContext db, PortalUser person, Role role, DateTime? until = null)
    {
        var membership = new Membership
        {
            UserId = person.Id,
            Role = role,
            OrganisationId = role.Reach() == RoleReach.Organisation ? Organisation.Id : null,
            PoliceZoneId = role.Reach() == RoleReach.Zone ? Zone.Id : null,
            ValidFrom = Now.AddYears(-1),
            ValidTo = until,
        };
        if (db.Users.Local.All(u => u.Id != person.Id))
        {
            db.Users.Add(person);
        }

        db.Memberships.Add(membership);
        return membership;
    }

    /// <summary>A dossier whose own data went through these actions, once submitted with its round.</summary>
    public (Dossier Dossier, Submission? Round) AddDossier(PortalDbContext db, params ApprovalAction[] actions)
    {
        var dossier = new Dossier
        {
            Number = ++_dossiers,
            Name = "Gand – N9",
            OrganisationId = Organisation.Id,
            PoliceZoneId = Zone.Id,
            CatalogueVersion = RequirementCatalogue.CurrentVersion,
            OpenedAt = Now,
            OpenedBy = Contributor.Id,
            TargetDate = new DateOnly(2026, 4, 30),
        };
        var revision = ItemRevision.First(dossier.Id, ItemKind.General, dossier.Id);
        foreach (var action in actions)
        {
            revision.Apply(action);
        }

        Submission? round = null;
        if (actions is not [])
        {
            round = new() { DossierId = dossier.Id, Number = 1, SubmittedBy = Contributor.Id, SubmittedAt = Now, DeclarationVersion = 1 };
            dossier.Pass(Stage.Submission, Now);
            db.Add(round);
        }

        dossier.TakeStateFrom([revision], Now);
        db.AddRange(dossier, revision);
        return (dossier, round);
    }

    /// <summary>A requirement of the catalogue on the dossier, due on a day.</summary>
    public RequirementItem AddItem(PortalDbContext db, Dossier dossier, string code, DateOnly due, RequirementState state = RequirementState.Missing, string? refusal = null)
    {
        var definition = RequirementCatalogue.Shipped().Single(d => d.Code == code);
        var item = new RequirementItem
        {
            DossierId = dossier.Id,
            Code = code,
            SubjectKind = definition.Subject,
            SubjectId = Guid.NewGuid(),
            SubjectName = definition.Subject == SubjectKind.Dossier ? dossier.Reference : "BE-5415-S0001",
            IsBlocking = definition.IsBlocking,
            IsAnsweredByFields = definition.Evidence == EvidenceKind.Fields,
            Responsible = definition.Responsible,
            DueBy = definition.DueBy,
            State = state,
            OpenedAt = Now.AddMonths(-2),
            DueAt = Onboarding.Domain.Calendar.BelgianTime.EndOfDay(due),
            RefusalReason = refusal is null ? null : new(null, null, refusal, Organisation.CorrespondenceLanguage),
        };
        db.Add(item);
        return item;
    }
}
