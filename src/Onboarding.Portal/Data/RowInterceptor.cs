using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Data;

/// <summary>
/// Gives each changed row a new version, and refuses a text that is longer than its column: SQLite would keep it, SQL Server would not,
/// and a page that forgot to check must not depend on which one is behind it.
/// </summary>
internal sealed class RowInterceptor : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        foreach (var entry in eventData.Context!.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            if (entry is { State: EntityState.Modified, Entity: Entity })
            {
                entry.Property(nameof(Entity.Version)).CurrentValue = Guid.NewGuid();
            }

            foreach (var text in entry.Properties.Where(IsTooLong))
            {
                throw new InvalidOperationException($"{entry.Metadata.DisplayName()}.{text.Metadata.Name} is longer than {text.Metadata.GetMaxLength()} characters.");
            }
        }

        return ValueTask.FromResult(result);
    }

    private static bool IsTooLong(PropertyEntry property) =>
        property.CurrentValue is string text && property.Metadata.GetMaxLength() is > 0 and var max && text.Length > max;
}
