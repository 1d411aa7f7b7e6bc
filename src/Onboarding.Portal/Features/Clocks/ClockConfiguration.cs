using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Clocks;
using Onboarding.Domain.Dossiers;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Features.Clocks;

internal sealed class ClockEventConfiguration : IEntityTypeConfiguration<ClockEvent>
{
    public void Configure(EntityTypeBuilder<ClockEvent> builder)
    {
        builder.Property(e => e.Reason).HasMaxLength(ClockEvent.ReasonMaxLength);
        builder.PrimitiveCollection(e => e.ClosedDays).HasMaxLength(ModelConventions.Unbounded);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(e => e.DossierId);
        builder.HasIndex(e => new { e.DossierId, e.Clock, e.Number }).IsUnique();
    }
}
