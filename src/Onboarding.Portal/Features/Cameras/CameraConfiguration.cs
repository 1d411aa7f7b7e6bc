using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.Sites;

namespace Onboarding.Portal.Features.Cameras;

internal sealed class CameraConfiguration : IEntityTypeConfiguration<Camera>
{
    public void Configure(EntityTypeBuilder<Camera> builder)
    {
        builder.Property(c => c.Reference).HasMaxLength(24);
        builder.Property(c => c.Serial).HasMaxLength(SerialNumber.MaxLength);
        builder.Property(c => c.SerialKey).HasMaxLength(SerialNumber.MaxLength);
        builder.Property(c => c.Firmware).HasMaxLength(Camera.FirmwareMaxLength);
        builder.Property(c => c.Lanes).HasMaxLength(20);
        builder.Property(c => c.IpAddress).HasMaxLength(45);
        builder.Property(c => c.MacAddress).HasMaxLength(17);
        builder.Property(c => c.PartNumber).HasMaxLength(50);
        builder.Property(c => c.ModelApproval).HasMaxLength(20);
        builder.Property(c => c.Countries).HasMaxLength(100);
        builder.Property(c => c.OcrEngine).HasMaxLength(100);
        builder.Property(c => c.OcrVersion).HasMaxLength(50);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(c => c.DossierId);
        builder.HasOne<Site>().WithMany().HasForeignKey(c => c.SiteId);
        builder.HasOne<CameraModel>().WithMany().HasForeignKey(c => c.ModelId);
        builder.HasIndex(c => c.Reference).IsUnique();
        builder.HasIndex(c => c.SerialKey);
        builder.HasIndex(c => c.MacAddress);
        builder.HasIndex(c => c.IpAddress);
    }
}

internal sealed class CameraModelConfiguration : IEntityTypeConfiguration<CameraModel>
{
    public void Configure(EntityTypeBuilder<CameraModel> builder)
    {
        builder.Property(m => m.Make).HasMaxLength(CameraModel.MakeMaxLength);
        builder.Property(m => m.Name).HasMaxLength(CameraModel.NameMaxLength);
        builder.Property(m => m.Source).HasMaxLength(CameraModel.SourceMaxLength);
        builder.Property(m => m.ApprovedFirmware).HasMaxLength(Camera.FirmwareMaxLength);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(m => m.ProposedBy);
        builder.Ignore(m => m.FullName);
        builder.HasIndex(m => new { m.Make, m.Name }).IsUnique();
    }
}
