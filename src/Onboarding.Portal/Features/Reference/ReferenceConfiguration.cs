using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Reference;
using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Features.Reference;

internal sealed class ReferenceTermConfiguration : IEntityTypeConfiguration<ReferenceTerm>
{
    public void Configure(EntityTypeBuilder<ReferenceTerm> builder)
    {
        builder.Property(t => t.Code).HasMaxLength(ReferenceTerm.CodeMaxLength);
        builder.Property(t => t.LabelFr).HasMaxLength(ReferenceTerm.LabelMaxLength);
        builder.Property(t => t.LabelNl).HasMaxLength(ReferenceTerm.LabelMaxLength);
        builder.Property(t => t.SearchKey).HasMaxLength(SearchKey.MaxLength);
        builder.HasIndex(t => new { t.Kind, t.Code }).IsUnique();
    }
}

internal sealed class ReferenceImportConfiguration : IEntityTypeConfiguration<ReferenceImport>
{
    public void Configure(EntityTypeBuilder<ReferenceImport> builder) =>
        builder.Property(i => i.FileName).HasMaxLength(ReferenceImport.FileNameMaxLength);
}
