using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Features.Reviews;

namespace Onboarding.Portal.Features.Requirements;

internal sealed class RequirementDefinitionConfiguration : IEntityTypeConfiguration<RequirementDefinition>
{
    public void Configure(EntityTypeBuilder<RequirementDefinition> builder)
    {
        builder.Property(d => d.Code).HasMaxLength(20);
        builder.Ignore(d => d.Label);
        builder.Ignore(d => d.Guidance);
        builder.Ignore(d => d.IsBlocking);
        builder.HasIndex(d => new { d.CatalogueVersion, d.Code }).IsUnique();
    }
}

internal sealed class RequirementItemConfiguration : IEntityTypeConfiguration<RequirementItem>
{
    public void Configure(EntityTypeBuilder<RequirementItem> builder)
    {
        builder.Property(i => i.Code).HasMaxLength(20);
        builder.Property(i => i.SubjectName).HasMaxLength(200);
        builder.Property(i => i.RefusalReason).HasStoredReason();
        builder.ComplexProperty(i => i.Waiver);
        builder.ComplexProperty(i => i.Announcement, a => a.Property(x => x.Note).HasMaxLength(Announcement.NoteMaxLength));
        builder.HasOne<Dossier>().WithMany().HasForeignKey(i => i.DossierId);
        builder.HasIndex(i => new { i.DossierId, i.Code, i.SubjectKind, i.SubjectId }).IsUnique();
        builder.HasIndex(i => new { i.State, i.DueAt });
    }
}
