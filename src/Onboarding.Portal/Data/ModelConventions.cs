using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Data;

/// <summary>What holds for every table, so that both databases store and compare the same way.</summary>
public static class ModelConventions
{
    /// <summary>Length of a text that says nothing else; both databases can index it.</summary>
    public const int DefaultTextLength = 400;

    /// <summary>A text without bound, for JSON and mail bodies; never indexed.</summary>
    public const int Unbounded = -1;

    private const int EnumLength = 40;

    public static void UsePortalTypes(this ModelConfigurationBuilder configuration)
    {
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(EnumLength);
        configuration.Properties<DateTime>().HaveConversion<UtcConverter>();
        configuration.Properties<DateTimeOffset>().HaveConversion<UtcOffsetConverter>();
        configuration.Properties<decimal>().HavePrecision(18, 8);
        configuration.Properties<string>().HaveMaxLength(DefaultTextLength);
    }

    public static void ApplyPortalConventions(this ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            // SQL Server refuses several cascade paths to one table; nothing here is deleted by accident either
            foreach (var key in entity.GetForeignKeys().Where(k => !k.IsOwnership))
            {
                key.DeleteBehavior = DeleteBehavior.Restrict;
            }

            if (entity.ClrType.IsAssignableTo(typeof(Entity)))
            {
                builder.Entity(entity.ClrType).Property(nameof(Entity.Id)).ValueGeneratedNever();
                builder.Entity(entity.ClrType).Property(nameof(Entity.Version)).IsConcurrencyToken().ValueGeneratedNever();
            }
        }
    }

    /// <summary>Neither database keeps the kind of a moment: what comes back is UTC again.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(v => v, v => DateTime.SpecifyKind(v, DateTimeKind.Utc));

    /// <summary>Identity's end of a lock-out is the only moment with an offset; SQLite cannot compare those.</summary>
    private sealed class UtcOffsetConverter() : ValueConverter<DateTimeOffset, DateTime>(
        v => v.UtcDateTime, v => new DateTimeOffset(DateTime.SpecifyKind(v, DateTimeKind.Utc)));
}
