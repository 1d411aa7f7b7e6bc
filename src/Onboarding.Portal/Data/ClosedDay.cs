using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Data;

/// <summary>A day that is not worked besides weekends and legal holidays: a bridge day, a closure.</summary>
public sealed class ClosedDay : Entity
{
    public required DateOnly Date { get; init; }

    public required string LabelFr { get; set; }

    public required string LabelNl { get; set; }
}

internal sealed class ClosedDayConfiguration : IEntityTypeConfiguration<ClosedDay>
{
    public void Configure(EntityTypeBuilder<ClosedDay> builder) => builder.HasIndex(d => d.Date).IsUnique();
}
