using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Reminders;

namespace Onboarding.Portal.Features.Reminders;

internal sealed class ReminderConfiguration : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.HasOne<Dossier>().WithMany().HasForeignKey(r => r.DossierId);
        builder.HasIndex(r => new { r.CaseId, r.Kind, r.PolicyVersion, r.Rung, r.RecipientId }).IsUnique();
    }
}
