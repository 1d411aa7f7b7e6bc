using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Features.Dossiers;

internal sealed class DossierConfiguration : IEntityTypeConfiguration<Dossier>
{
    public void Configure(EntityTypeBuilder<Dossier> builder)
    {
        builder.Property(d => d.Name).HasMaxLength(Dossier.NameMaxLength);
        builder.Property(d => d.LocalReference).HasMaxLength(Dossier.ReferenceMaxLength);
        builder.Property(d => d.Purposes).HasMaxLength(120);
        builder.Ignore(d => d.Reference);
        builder.Ignore(d => d.NextStage);
        builder.Ignore(d => d.IsGeneralComplete);
        builder.ComplexProperty(d => d.Standing);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(d => d.OrganisationId);
        builder.HasOne<PoliceZone>().WithMany().HasForeignKey(d => d.PoliceZoneId);
        builder.HasIndex(d => d.Number).IsUnique();
        builder.HasIndex(d => new { d.State, d.StateSince });
    }
}

internal sealed class FormDraftConfiguration : IEntityTypeConfiguration<FormDraft>
{
    public void Configure(EntityTypeBuilder<FormDraft> builder)
    {
        builder.Property(d => d.Group).HasMaxLength(FormDraft.GroupMaxLength);
        builder.Property(d => d.PersonName).HasMaxLength(200);
        builder.Property(d => d.Values).HasMaxLength(ModelConventions.Unbounded);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(d => d.DossierId);
        builder.HasIndex(d => new { d.ItemId, d.Group, d.PersonId }).IsUnique();
        builder.HasIndex(d => d.SavedAt);
    }
}

internal sealed class ItemRevisionConfiguration : IEntityTypeConfiguration<ItemRevision>
{
    public void Configure(EntityTypeBuilder<ItemRevision> builder)
    {
        builder.Property(r => r.Snapshot).HasMaxLength(ModelConventions.Unbounded);
        builder.Property(r => r.SnapshotHash).HasMaxLength(64);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(r => r.DossierId);
        builder.HasIndex(r => new { r.ItemId, r.Number }).IsUnique();
        builder.HasIndex(r => new { r.DossierId, r.IsCurrent });
    }
}

internal sealed class StageOpeningConfiguration : IEntityTypeConfiguration<StageOpening>
{
    public void Configure(EntityTypeBuilder<StageOpening> builder)
    {
        builder.HasOne<Dossier>().WithMany().HasForeignKey(o => o.DossierId);
        builder.HasIndex(o => new { o.DossierId, o.Stage }).IsUnique();
    }
}

internal sealed class AuthorisationConfiguration : IEntityTypeConfiguration<Authorisation>
{
    public void Configure(EntityTypeBuilder<Authorisation> builder)
    {
        builder.Property(a => a.NisCode).HasMaxLength(5);
        builder.HasOne<PoliceZone>().WithMany().HasForeignKey(a => a.PoliceZoneId);
        builder.HasIndex(a => new { a.PoliceZoneId, a.NisCode, a.InstallationType }).IsUnique();
    }
}
