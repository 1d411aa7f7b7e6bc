using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Documents;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;

namespace Onboarding.Portal.Features.Documents;

internal sealed class GeneratedDocumentConfiguration : IEntityTypeConfiguration<GeneratedDocument>
{
    public void Configure(EntityTypeBuilder<GeneratedDocument> builder)
    {
        builder.Property(d => d.Number).HasMaxLength(40);
        builder.Property(d => d.SubjectName).HasMaxLength(200);
        builder.Property(d => d.DataHash).HasMaxLength(64);
        builder.Property(d => d.ProblemDetail).HasMaxLength(2000);
        builder.Ignore(d => d.VersionText);
        builder.HasMany(d => d.Files).WithOne().HasForeignKey(f => f.DocumentId);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(d => d.DossierId);
        builder.HasIndex(d => new { d.Number, d.Major, d.Minor }).IsUnique();
        builder.HasIndex(d => new { d.DossierId, d.Type, d.SubjectId });
    }
}

internal sealed class GeneratedFileConfiguration : IEntityTypeConfiguration<GeneratedFile>
{
    public void Configure(EntityTypeBuilder<GeneratedFile> builder)
    {
        builder.Property(f => f.TemplateVersion).HasMaxLength(64);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.FileId);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(f => f.DossierId);
        builder.HasIndex(f => new { f.DocumentId, f.Language }).IsUnique();
    }
}
