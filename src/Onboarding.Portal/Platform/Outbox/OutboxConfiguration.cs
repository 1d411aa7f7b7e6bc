using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Platform.Outbox;

internal sealed class OutboxConfiguration : IEntityTypeConfiguration<OutboxEntry>
{
    public void Configure(EntityTypeBuilder<OutboxEntry> builder)
    {
        builder.Property(e => e.Key).HasMaxLength(200);
        builder.Property(e => e.Payload).HasMaxLength(ModelConventions.Unbounded);
        builder.Property(e => e.LastError).HasMaxLength(OutboxEntry.ErrorMaxLength);
        builder.Ignore(e => e.CanBeRevived);
        builder.HasIndex(e => e.Key).IsUnique();
        builder.HasIndex(e => new { e.State, e.DueAt });
        builder.HasIndex(e => new { e.Kind, e.CreatedAt });
    }
}
