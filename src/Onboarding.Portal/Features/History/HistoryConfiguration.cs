using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.History;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Features.History;

internal sealed class HistoryConfiguration : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> builder)
    {
        builder.Property(h => h.ActorName).HasMaxLength(PortalUser.NameMaxLength);
        builder.Property(h => h.Action).HasMaxLength(60);
        builder.Property(h => h.Subject).HasMaxLength(60);
        builder.Property(h => h.SubjectName).HasMaxLength(200);
        builder.Property(h => h.Reason).HasMaxLength(2000);
        builder.Property(h => h.Changes).HasMaxLength(ModelConventions.Unbounded);
        builder.HasIndex(h => new { h.DossierId, h.At });
    }
}
