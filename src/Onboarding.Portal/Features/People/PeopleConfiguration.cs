using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.People;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Features.People;

internal sealed class PortalUserConfiguration : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> builder)
    {
        builder.Property(u => u.FullName).HasMaxLength(PortalUser.NameMaxLength);
        builder.Property(u => u.PasswordHash).HasMaxLength(ModelConventions.DefaultTextLength);
        builder.HasIndex(u => u.NormalizedEmail).IsUnique().HasDatabaseName("EmailIndex");
    }
}

internal sealed class MembershipConfiguration : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(m => m.UserId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(m => m.OrganisationId);
        builder.HasOne<PoliceZone>().WithMany().HasForeignKey(m => m.PoliceZoneId);
    }
}

internal sealed class AbsenceConfiguration : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> builder)
    {
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(a => a.PersonId);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(a => a.SubstituteId);
        builder.HasOne<PoliceZone>().WithMany().HasForeignKey(a => a.PoliceZoneId);
    }
}

/// <summary>Keys made of texts, which SQL Server limits to 900 bytes. Said here and not in Identity's options: the migrations do not read those.</summary>
internal sealed class IdentityKeysConfiguration : IEntityTypeConfiguration<IdentityUserLogin<Guid>>, IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    private const int KeyLength = 128;

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.Property(l => l.LoginProvider).HasMaxLength(KeyLength);
        builder.Property(l => l.ProviderKey).HasMaxLength(KeyLength);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.Property(t => t.LoginProvider).HasMaxLength(KeyLength);
        builder.Property(t => t.Name).HasMaxLength(KeyLength);
    }
}
