using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Acceptance;
using Onboarding.Domain.Amendments;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Clocks;
using Onboarding.Domain.Closures;
using Onboarding.Domain.Documents;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.Gates;
using Onboarding.Domain.History;
using Onboarding.Domain.Operations;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.People;
using Onboarding.Domain.Places;
using Onboarding.Domain.Reference;
using Onboarding.Domain.Reminders;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Sites;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Portal.Data;

/// <summary>The one model on both databases. What differs between them stands in the two sealed contexts and nowhere else.</summary>
public abstract class PortalDbContext(DbContextOptions options)
    : IdentityUserContext<PortalUser, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Absence> Absences => Set<Absence>();

    public DbSet<FormDraft> FormDrafts => Set<FormDraft>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<PoliceZone> PoliceZones => Set<PoliceZone>();

    public DbSet<Municipality> Municipalities => Set<Municipality>();

    public DbSet<MunicipalityOutline> MunicipalityOutlines => Set<MunicipalityOutline>();

    public DbSet<ReferenceTerm> ReferenceTerms => Set<ReferenceTerm>();

    public DbSet<ReferenceImport> ReferenceImports => Set<ReferenceImport>();

    public DbSet<Dossier> Dossiers => Set<Dossier>();

    public DbSet<ItemRevision> ItemRevisions => Set<ItemRevision>();

    public DbSet<Amendment> Amendments => Set<Amendment>();

    public DbSet<StageOpening> StageOpenings => Set<StageOpening>();

    public DbSet<GateReview> GateReviews => Set<GateReview>();

    public DbSet<GateCondition> GateConditions => Set<GateCondition>();

    public DbSet<OperationRequest> OperationRequests => Set<OperationRequest>();

    public DbSet<AcceptanceTest> AcceptanceTests => Set<AcceptanceTest>();

    public DbSet<AcceptanceAttempt> AcceptanceAttempts => Set<AcceptanceAttempt>();

    public DbSet<Authorisation> Authorisations => Set<Authorisation>();

    public DbSet<Site> Sites => Set<Site>();

    public DbSet<SiteContact> SiteContacts => Set<SiteContact>();

    public DbSet<Camera> Cameras => Set<Camera>();

    public DbSet<CameraModel> CameraModels => Set<CameraModel>();

    public DbSet<RequirementDefinition> RequirementDefinitions => Set<RequirementDefinition>();

    public DbSet<RequirementItem> RequirementItems => Set<RequirementItem>();

    public DbSet<EvidenceFile> EvidenceFiles => Set<EvidenceFile>();

    public DbSet<EvidenceVersion> EvidenceVersions => Set<EvidenceVersion>();

    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    public DbSet<IncomingFile> IncomingFiles => Set<IncomingFile>();

    public DbSet<FileReading> FileReadings => Set<FileReading>();

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<SubmissionItem> SubmissionItems => Set<SubmissionItem>();

    public DbSet<ReviewOpinion> ReviewOpinions => Set<ReviewOpinion>();

    public DbSet<ChangeItem> ChangeItems => Set<ChangeItem>();

    public DbSet<ClockEvent> ClockEvents => Set<ClockEvent>();

    public DbSet<Closure> Closures => Set<Closure>();

    public DbSet<GeneratedDocument> GeneratedDocuments => Set<GeneratedDocument>();

    public DbSet<GeneratedFile> GeneratedFiles => Set<GeneratedFile>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    public DbSet<OutboxEntry> Outbox => Set<OutboxEntry>();

    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();

    public DbSet<ClosedDay> ClosedDays => Set<ClosedDay>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Whether a save failed because another row already holds a unique value.</summary>
    public abstract bool IsDuplicate(DbUpdateException exception);

    /// <summary>
    /// Looks for changes once: each interceptor asks the tracker what changed, and each of these questions would compare every row again.
    /// What an interceptor itself changes it therefore says to the entry.
    /// </summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
        builder.ApplyPortalConventions();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UsePortalTypes();
}
