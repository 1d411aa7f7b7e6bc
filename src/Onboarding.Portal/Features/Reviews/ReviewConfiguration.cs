using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Reference;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Features.Reviews;

internal sealed class SubmissionConfiguration : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.Property(s => s.Message).HasMaxLength(Submission.MessageMaxLength);
        builder.Property(s => s.OverrideReason).HasMaxLength(Submission.MessageMaxLength);
        builder.Property(s => s.DecisionText).HasMaxLength(Submission.MessageMaxLength);
        builder.HasMany(s => s.Items).WithOne().HasForeignKey(i => i.SubmissionId);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(s => s.DossierId);
        builder.HasIndex(s => new { s.DossierId, s.Number }).IsUnique();
    }
}

internal sealed class SubmissionItemConfiguration : IEntityTypeConfiguration<SubmissionItem>
{
    public void Configure(EntityTypeBuilder<SubmissionItem> builder)
    {
        builder.Property(i => i.Name).HasMaxLength(200);
        builder.PrimitiveCollection(i => i.AcceptedSections);
        builder.HasOne<ItemRevision>().WithMany().HasForeignKey(i => i.RevisionId);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(i => i.DossierId);
        builder.HasIndex(i => new { i.SubmissionId, i.ItemId }).IsUnique();
    }
}

internal sealed class ChangeItemConfiguration : IEntityTypeConfiguration<ChangeItem>
{
    public void Configure(EntityTypeBuilder<ChangeItem> builder)
    {
        builder.Property(c => c.Text).HasMaxLength(ChangeItem.TextMaxLength);
        builder.Property(c => c.Answer).HasMaxLength(ChangeItem.TextMaxLength);
        builder.Property(c => c.ReopenReason).HasMaxLength(ChangeItem.TextMaxLength);
        builder.Property(c => c.CancelReason).HasMaxLength(ChangeItem.TextMaxLength);
        builder.Property(c => c.ReasonCode).HasMaxLength(ReferenceTerm.CodeMaxLength);
        builder.Property(c => c.ReasonFr).HasMaxLength(ReferenceTerm.LabelMaxLength);
        builder.Property(c => c.ReasonNl).HasMaxLength(ReferenceTerm.LabelMaxLength);
        builder.Property(c => c.TargetName).HasMaxLength(200);
        builder.Property(c => c.Field).HasMaxLength(60);
        builder.HasOne<Submission>().WithMany().HasForeignKey(c => c.SubmissionId);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(c => c.DossierId);
        builder.HasIndex(c => new { c.DossierId, c.Number }).IsUnique();
    }
}

internal sealed class ReviewOpinionConfiguration : IEntityTypeConfiguration<ReviewOpinion>
{
    public void Configure(EntityTypeBuilder<ReviewOpinion> builder)
    {
        builder.Property(o => o.Comment).HasMaxLength(ReviewOpinion.CommentMaxLength);
        builder.HasOne<Submission>().WithMany().HasForeignKey(o => o.SubmissionId);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(o => o.DossierId);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(o => o.PersonId);
        builder.HasIndex(o => new { o.SubmissionId, o.PersonId }).IsUnique();
    }
}
