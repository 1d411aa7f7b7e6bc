using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Zones;

namespace Onboarding.Portal.Features.Zones;

internal sealed class PoliceZoneConfiguration : IEntityTypeConfiguration<PoliceZone>
{
    public void Configure(EntityTypeBuilder<PoliceZone> builder)
    {
        builder.Property(z => z.Code).HasMaxLength(4);
        builder.Property(z => z.NameFr).HasMaxLength(PoliceZone.NameMaxLength);
        builder.Property(z => z.NameNl).HasMaxLength(PoliceZone.NameMaxLength);
        builder.Ignore(z => z.DocumentLanguages);
        builder.HasIndex(z => z.Code).IsUnique();
    }
}

internal sealed class MunicipalityConfiguration : IEntityTypeConfiguration<Municipality>
{
    public void Configure(EntityTypeBuilder<Municipality> builder)
    {
        builder.Property(m => m.NisCode).HasMaxLength(5);
        builder.Property(m => m.NameFr).HasMaxLength(80);
        builder.Property(m => m.NameNl).HasMaxLength(80);
        builder.HasOne<PoliceZone>().WithMany().HasForeignKey(m => m.PoliceZoneId);
        builder.HasIndex(m => m.NisCode).IsUnique();
    }
}
