using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Operations;

namespace Onboarding.Portal.Features.Operations;

internal sealed class OperationRequestConfiguration : IEntityTypeConfiguration<OperationRequest>
{
    public void Configure(EntityTypeBuilder<OperationRequest> builder)
    {
        builder.Property(r => r.Reason).HasMaxLength(OperationRequest.ReasonMaxLength);
        builder.Property(r => r.RefusedBecause).HasMaxLength(OperationRequest.ReasonMaxLength);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(r => r.DossierId);
        builder.HasOne<Camera>().WithMany().HasForeignKey(r => r.CameraId);
        builder.HasIndex(r => new { r.DossierId, r.AnsweredAt });
    }
}
