using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Reviews;

namespace Onboarding.Portal.Features.Evidence;

internal sealed class EvidenceFileConfiguration : IEntityTypeConfiguration<EvidenceFile>
{
    public void Configure(EntityTypeBuilder<EvidenceFile> builder)
    {
        builder.Property(f => f.RequirementCode).HasMaxLength(20);
        builder.Ignore(f => f.Current);
        builder.HasMany(f => f.Versions).WithOne().HasForeignKey(v => v.EvidenceFileId);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(f => f.DossierId);
        builder.HasIndex(f => new { f.SubjectKind, f.SubjectId });
    }
}

internal sealed class EvidenceVersionConfiguration : IEntityTypeConfiguration<EvidenceVersion>
{
    public void Configure(EntityTypeBuilder<EvidenceVersion> builder)
    {
        builder.Property(v => v.NotNeededReason).HasMaxLength(EvidenceVersion.ReasonMaxLength);
        builder.Property(v => v.Reference).HasMaxLength(EvidenceVersion.ReferenceMaxLength);
        builder.Property(v => v.RefusalReason).HasStoredReason();
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(v => v.FileId);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(v => v.DossierId);
        builder.HasIndex(v => new { v.EvidenceFileId, v.Number }).IsUnique();
    }
}

internal sealed class StoredFileConfiguration : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.Property(f => f.Name).HasMaxLength(StoredFile.NameMaxLength);
        builder.Property(f => f.ContentType).HasMaxLength(100);
        builder.Property(f => f.Sha256).HasMaxLength(64);
        builder.Property(f => f.Scan).HasField("_scan");
        builder.Property(f => f.Threat).HasMaxLength(StoredFile.ThreatMaxLength);
        builder.Ignore(f => f.IsReleased);
        builder.Ignore(f => f.IsPhoto);
        builder.HasIndex(f => new { f.Scan, f.StoredAt });
        builder.PrimitiveCollection(f => f.Warnings).ElementType().HasConversion<string>();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(f => f.DossierId);
    }
}

internal sealed class IncomingFileConfiguration : IEntityTypeConfiguration<IncomingFile>
{
    private const int RefusalMaxLength = 1000;

    public void Configure(EntityTypeBuilder<IncomingFile> builder)
    {
        builder.Property(f => f.Name).HasMaxLength(StoredFile.NameMaxLength);
        builder.Property(f => f.Refusal).HasMaxLength(RefusalMaxLength).HasConversion(v => StoredViolation.Write(v!), v => StoredViolation.Read(v));
        builder.HasOne<Dossier>().WithMany().HasForeignKey(f => f.DossierId);
        builder.HasIndex(f => f.ExpiresAt);
    }
}

internal sealed class FileReadingConfiguration : IEntityTypeConfiguration<FileReading>
{
    public void Configure(EntityTypeBuilder<FileReading> builder)
    {
        builder.Property(r => r.Text).HasMaxLength(ModelConventions.Unbounded);
        builder.HasOne<StoredFile>().WithOne().HasForeignKey<FileReading>(r => r.FileId);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(r => r.DerivativeId);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(r => r.DossierId);
    }
}
