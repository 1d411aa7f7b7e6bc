using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Gates;

namespace Onboarding.Portal.Features.Gates;

internal sealed class GateReviewConfiguration : IEntityTypeConfiguration<GateReview>
{
    public void Configure(EntityTypeBuilder<GateReview> builder)
    {
        builder.Property(r => r.Reason).HasMaxLength(GateReview.ReasonMaxLength);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(r => r.DossierId);
        builder.HasIndex(r => new { r.DossierId, r.Gate }).IsUnique();
    }
}

internal sealed class GateConditionConfiguration : IEntityTypeConfiguration<GateCondition>
{
    public void Configure(EntityTypeBuilder<GateCondition> builder)
    {
        builder.Property(c => c.Title).HasMaxLength(GateCondition.TitleMaxLength);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(c => c.DossierId);
        builder.HasIndex(c => new { c.Owner, c.ClosedAt });
    }
}
