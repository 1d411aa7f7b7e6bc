using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Acceptance;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;

namespace Onboarding.Portal.Features.Acceptance;

internal sealed class AcceptanceTestConfiguration : IEntityTypeConfiguration<AcceptanceTest>
{
    public void Configure(EntityTypeBuilder<AcceptanceTest> builder)
    {
        builder.HasOne<Dossier>().WithMany().HasForeignKey(t => t.DossierId);
        builder.HasOne<Camera>().WithMany().HasForeignKey(t => t.CameraId);
        builder.HasMany(t => t.Attempts).WithOne().HasForeignKey(a => a.TestId);
        builder.HasIndex(t => new { t.CameraId, t.Lane, t.Measure, t.Light }).IsUnique();
    }
}

internal sealed class AcceptanceAttemptConfiguration : IEntityTypeConfiguration<AcceptanceAttempt>
{
    public void Configure(EntityTypeBuilder<AcceptanceAttempt> builder)
    {
        builder.Property(a => a.Conditions).HasMaxLength(AcceptanceResult.ConditionsMaxLength);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(a => a.DossierId);
        builder.HasIndex(a => new { a.TestId, a.Number }).IsUnique();
    }
}
