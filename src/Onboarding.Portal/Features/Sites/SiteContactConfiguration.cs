using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.Sites;

namespace Onboarding.Portal.Features.Sites;

internal sealed class SiteContactConfiguration : IEntityTypeConfiguration<SiteContact>
{
    public void Configure(EntityTypeBuilder<SiteContact> builder)
    {
        builder.Property(c => c.Name).HasMaxLength(Organisation.NameMaxLength);
        builder.Property(c => c.Function).HasMaxLength(SiteContact.FunctionMaxLength);
        builder.Property(c => c.Phone).HasMaxLength(PhoneNumber.MaxLength);
        builder.Property(c => c.Email).HasMaxLength(Organisation.MailMaxLength);
        builder.Property(c => c.Hours).HasMaxLength(SiteContact.HoursMaxLength);
        builder.HasOne<Site>().WithMany().HasForeignKey(c => c.SiteId);
        builder.HasIndex(c => c.DossierId);
    }
}
