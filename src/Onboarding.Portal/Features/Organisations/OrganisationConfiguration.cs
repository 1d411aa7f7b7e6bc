using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Organisations;

namespace Onboarding.Portal.Features.Organisations;

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.Property(o => o.Name).HasMaxLength(Organisation.NameMaxLength);
        builder.Property(o => o.EnterpriseNumber).HasMaxLength(10);
        builder.Property(o => o.Address).HasMaxLength(Organisation.AddressMaxLength);
        builder.Property(o => o.Mailbox).HasMaxLength(Organisation.MailMaxLength);
        builder.HasMany(o => o.Contacts).WithOne().HasForeignKey(c => c.OrganisationId);
        builder.HasIndex(o => o.EnterpriseNumber).IsUnique();
    }
}

internal sealed class ContactConfiguration : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.Property(c => c.Name).HasMaxLength(Organisation.NameMaxLength);
        builder.Property(c => c.Email).HasMaxLength(Organisation.MailMaxLength);
        builder.Property(c => c.Phone).HasMaxLength(20);
    }
}
