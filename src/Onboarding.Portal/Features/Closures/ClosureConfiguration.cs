using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Closures;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.Zones;

namespace Onboarding.Portal.Features.Closures;

internal sealed class ClosureConfiguration : IEntityTypeConfiguration<Closure>
{
    public void Configure(EntityTypeBuilder<Closure> builder)
    {
        builder.Property(c => c.LabelFr).HasMaxLength(Closure.LabelMaxLength);
        builder.Property(c => c.LabelNl).HasMaxLength(Closure.LabelMaxLength);
        builder.Ignore(c => c.Label);
        builder.Ignore(c => c.Days);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(c => c.OrganisationId);
        builder.HasOne<PoliceZone>().WithMany().HasForeignKey(c => c.PoliceZoneId);
    }
}
