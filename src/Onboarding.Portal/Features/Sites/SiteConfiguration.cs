using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Network;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Features.Sites;

internal sealed class SiteConfiguration : IEntityTypeConfiguration<Site>
{
    public void Configure(EntityTypeBuilder<Site> builder)
    {
        builder.Property(s => s.Reference).HasMaxLength(20);
        builder.Property(s => s.NameFr).HasMaxLength(Site.NameMaxLength);
        builder.Property(s => s.NameNl).HasMaxLength(Site.NameMaxLength);
        builder.Property(s => s.LocalReference).HasMaxLength(Site.ReferenceMaxLength);
        builder.Property(s => s.Owner).HasMaxLength(Site.NameMaxLength);
        builder.Property(s => s.Street).HasMaxLength(Site.TextMaxLength);
        builder.Property(s => s.HouseNumber).HasMaxLength(20);
        builder.Property(s => s.Postcode).HasMaxLength(4);
        builder.Property(s => s.NisCode).HasMaxLength(5);
        builder.Property(s => s.RoadNumber).HasMaxLength(10);
        builder.Property(s => s.Direction).HasMaxLength(Site.NameMaxLength);
        builder.Property(s => s.RoadManager).HasMaxLength(Site.NameMaxLength);
        builder.Property(s => s.Access).HasMaxLength(1000);
        builder.Property(s => s.Ean).HasMaxLength(18);
        builder.Property(s => s.CertificateSubject).HasMaxLength(Site.TextMaxLength);
        builder.Property(s => s.LinkOperator).HasMaxLength(Site.NameMaxLength);
        builder.Property(s => s.Controller).HasMaxLength(Site.NameMaxLength);
        builder.Property(s => s.Operator).HasMaxLength(Site.NameMaxLength);
        builder.Property(s => s.Maintenance).HasMaxLength(Site.NameMaxLength);
        builder.Property(s => s.GridOperator).HasMaxLength(Site.NameMaxLength);
        builder.Property(s => s.InspectionBody).HasMaxLength(Site.NameMaxLength);
        builder.Property(s => s.CabinetProtection).HasMaxLength(8);
        builder.Property(s => s.CabinetLock).HasMaxLength(Site.NameMaxLength);
        builder.Property(s => s.KeyHolder).HasMaxLength(Site.NameMaxLength);
        builder.Property(s => s.CircuitId).HasMaxLength(50);
        builder.Property(s => s.Iccid).HasMaxLength(20);
        builder.Property(s => s.PrivateApn).HasMaxLength(Site.NameMaxLength);
        builder.Property(s => s.VpnPeer).HasMaxLength(45);
        builder.Property(s => s.Subnet).HasMaxLength(49);
        builder.Property(s => s.SubnetFirst).HasMaxLength(Cidr.BoundLength).IsUnicode(false);
        builder.Property(s => s.SubnetLast).HasMaxLength(Cidr.BoundLength).IsUnicode(false);
        builder.Property(s => s.Gateway).HasMaxLength(45);
        builder.Property(s => s.DnsServers).HasMaxLength(200);
        builder.Property(s => s.NtpServers).HasMaxLength(200);
        builder.Property(s => s.Flows).HasMaxLength(ModelConventions.Unbounded);
        builder.Property(s => s.PlaceReason).HasMaxLength(Site.ReasonMaxLength);
        builder.Property(s => s.SearchKey).HasMaxLength(SearchKey.MaxLength);
        builder.ComplexProperty(s => s.Position);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(s => s.DossierId);
        builder.HasIndex(s => s.Reference).IsUnique();
        builder.HasIndex(s => new { s.SubnetFirst, s.SubnetLast });
    }
}
