using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Places;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Zones;

namespace Onboarding.Portal.Features.Zones;

internal sealed class PoliceZoneConfiguration : IEntityTypeConfiguration<PoliceZone>
{
    public void Configure(EntityTypeBuilder<PoliceZone> builder)
    {
        builder.Property(z => z.Code).HasMaxLength(4);
        builder.Property(z => z.NameFr).HasMaxLength(PoliceZone.NameMaxLength);
        builder.Property(z => z.NameNl).HasMaxLength(PoliceZone.NameMaxLength);
        builder.Property(z => z.SuccessorCode).HasMaxLength(4);
        builder.Property(z => z.SearchKey).HasMaxLength(SearchKey.MaxLength);
        builder.Ignore(z => z.DocumentLanguages);
        builder.HasIndex(z => z.Code).IsUnique();
    }
}

internal sealed class MunicipalityConfiguration : IEntityTypeConfiguration<Municipality>
{
    public void Configure(EntityTypeBuilder<Municipality> builder)
    {
        builder.Property(m => m.NisCode).HasMaxLength(5);
        builder.Property(m => m.NameFr).HasMaxLength(Municipality.NameMaxLength);
        builder.Property(m => m.NameNl).HasMaxLength(Municipality.NameMaxLength);
        builder.Property(m => m.Postcodes).HasMaxLength(PostcodeList.MaxLength);
        builder.Property(m => m.SuccessorNis).HasMaxLength(5);
        builder.Property(m => m.SearchKey).HasMaxLength(SearchKey.MaxLength);
        builder.HasOne<PoliceZone>().WithMany().HasForeignKey(m => m.PoliceZoneId);
        builder.HasIndex(m => m.NisCode).IsUnique();
    }
}

internal sealed class MunicipalityOutlineConfiguration : IEntityTypeConfiguration<MunicipalityOutline>
{
    public void Configure(EntityTypeBuilder<MunicipalityOutline> builder)
    {
        builder.Property(o => o.Hash).HasMaxLength(64);
        builder.HasOne<Municipality>().WithMany().HasForeignKey(o => o.MunicipalityId);
        builder.HasIndex(o => o.MunicipalityId).IsUnique();
    }
}
