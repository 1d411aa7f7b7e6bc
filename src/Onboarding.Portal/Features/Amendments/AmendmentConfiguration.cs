using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Amendments;
using Onboarding.Domain.Dossiers;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Features.Amendments;

internal sealed class AmendmentConfiguration : IEntityTypeConfiguration<Amendment>
{
    public void Configure(EntityTypeBuilder<Amendment> builder)
    {
        builder.Property(a => a.Name).HasMaxLength(24);
        builder.Property(a => a.Reason).HasMaxLength(Amendment.TextMaxLength);
        builder.Property(a => a.DecisionText).HasMaxLength(Amendment.TextMaxLength);
        builder.Property(a => a.Values).HasMaxLength(ModelConventions.Unbounded);
        builder.Ignore(a => a.State);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(a => a.DossierId);
        builder.HasOne(a => a.Revision).WithMany().HasForeignKey(a => a.RevisionId);
        builder.HasOne<ItemRevision>().WithMany().HasForeignKey(a => a.BaseId);
        builder.HasIndex(a => a.ItemId);
    }
}
