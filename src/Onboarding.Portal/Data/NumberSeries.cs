using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Data;

/// <summary>A running number that people read, such as that of a dossier. Taken inside the transaction that uses it.</summary>
public sealed class NumberSeries : Entity
{
    public required string Name { get; init; }

    public required int Last { get; set; }
}

internal sealed class NumberSeriesConfiguration : IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<NumberSeries> builder)
    {
        builder.Property(s => s.Name).HasMaxLength(80);
        builder.HasIndex(s => s.Name).IsUnique();
    }
}

public static class NumberSeriesExtensions
{
    /// <summary>The next number of a series. Call it inside <see cref="TransactionExtensions.InTransactionAsync{T}"/>.</summary>
    /// <param name="first">The number to begin with.</param>
    public static async Task<int> NextNumberAsync(this PortalDbContext db, string series, int first, CancellationToken cancellation)
    {
        var row = db.NumberSeries.Local.FirstOrDefault(s => s.Name == series)
            ?? await db.NumberSeries.SingleOrDefaultAsync(s => s.Name == series, cancellation);
        if (row is null)
        {
            db.NumberSeries.Add(new() { Name = series, Last = first });
            return first;
        }

        return ++row.Last;
    }
}
