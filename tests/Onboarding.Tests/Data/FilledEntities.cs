using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;

namespace Onboarding.Tests.Data;

/// <summary>
/// Makes one row of every kind that the model knows, each column filled with a value that is not the default and, where the type has
/// a difficult one, with that: accents, a leap day, seven digits of a second, eight decimals. A new entity is covered without a word here.
/// </summary>
internal sealed class FilledEntities(PortalDbContext db)
{
    private static readonly DateTime LeapDay = new DateTime(2028, 2, 29, 23, 59, 58, DateTimeKind.Utc).AddTicks(1234567);

    private readonly Dictionary<IEntityType, EntityEntry> _made = [];
    private int _counter;

    public static IEnumerable<IEntityType> Kinds(DbContext db) => db.Model.GetEntityTypes().Where(e => !e.IsOwned());

    /// <summary>Adds a row of every kind to the context.</summary>
    /// <returns>What was added, by kind.</returns>
    public IReadOnlyDictionary<IEntityType, EntityEntry> AddAll()
    {
        foreach (var kind in Kinds(db))
        {
            Add(kind);
        }

        return _made;
    }

    /// <summary>Every stored value of a row, by its name.</summary>
    public static SortedDictionary<string, object?> Values(EntityEntry entry)
    {
        var values = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in entry.Metadata.GetFlattenedProperties())
        {
            values[$"{property.DeclaringType.DisplayName()}.{property.Name}"] = Property(entry, property).CurrentValue;
        }

        return values;
    }

    private EntityEntry Add(IEntityType kind)
    {
        if (_made.TryGetValue(kind, out var made))
        {
            return made;
        }

        // what a row refers to comes first
        var principals = kind.GetForeignKeys().Where(k => k.PrincipalEntityType != kind).ToDictionary(k => k, k => Add(k.PrincipalEntityType));
        var entity = RuntimeHelpers.GetUninitializedObject(kind.ClrType);
        foreach (var part in kind.GetComplexProperties())
        {
            part.PropertyInfo!.SetValue(entity, RuntimeHelpers.GetUninitializedObject(part.ClrType));
        }

        foreach (var key in kind.FindPrimaryKey()!.Properties.Where(p => p.ValueGenerated == ValueGenerated.Never && !p.IsForeignKey()))
        {
            key.PropertyInfo!.SetValue(entity, Value(key));
        }

        foreach (var (own, its, principal) in from p in principals from pair in p.Key.Properties.Zip(p.Key.PrincipalKey.Properties) select (pair.First, pair.Second, p.Value))
        {
            own.PropertyInfo!.SetValue(entity, principal.Property(its).CurrentValue);
        }

        var entry = db.Add(entity);
        foreach (var property in kind.GetFlattenedProperties().Where(p => !p.IsPrimaryKey() && !p.IsForeignKey()))
        {
            Property(entry, property).CurrentValue = Value(property);
        }

        return _made[kind] = entry;
    }

    private static PropertyEntry Property(EntityEntry entry, IReadOnlyProperty property) =>
        property.DeclaringType is IComplexType part ? entry.ComplexProperty(part.ComplexProperty).Property((IProperty)property) : entry.Property((IProperty)property);

    private object Value(IReadOnlyProperty property)
    {
        var number = ++_counter;
        return (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) switch
        {
            var type when type == typeof(string) => Text(number, property.GetMaxLength()),
            var type when type == typeof(Guid) => Guid.CreateVersion7(),
            var type when type == typeof(int) => number,
            var type when type == typeof(long) => long.MaxValue - number,
            var type when type == typeof(bool) => true,
            var type when type == typeof(byte[]) => new byte[] { 0, 255, (byte)number },
            var type when type == typeof(decimal) => 123_456_789.12345678m + number,
            var type when type == typeof(DateTime) => LeapDay.AddDays(number),
            var type when type == typeof(DateTimeOffset) => new DateTimeOffset(LeapDay.AddDays(number)),
            var type when type == typeof(DateOnly) => DateOnly.FromDateTime(LeapDay).AddDays(number),
            var type when type == typeof(IReadOnlyList<DateOnly>) => new List<DateOnly> { DateOnly.FromDateTime(LeapDay), DateOnly.FromDateTime(LeapDay).AddDays(number) },
            var type when type == typeof(IReadOnlyList<string>) => new List<string> { $"{number} É", "ß" },
            var type when type == typeof(IReadOnlyList<UploadWarning>) => Enum.GetValues<UploadWarning>(),
            var type when type == typeof(RuleViolation) => new RuleViolation("Uploads.Empty", ("file", Text(number, null))),
            var type when type == typeof(GivenReason) => new GivenReason("Blurred", new("Flou", "Onscherp"), Text(number, null), Language.Nl),
            { IsEnum: true } type => Enum.GetValues(type).Cast<object>().Last(),
            var type => throw new NotSupportedException($"{property.Name}: no example of {type.Name} yet."),
        };
    }

    private static string Text(int number, int? length)
    {
        var text = $"{number} É «ĳ» 🚔 " + new string('ß', 60);
        return length is > 0 and var max && max < text.Length ? $"{number}{new string('É', max)}"[..max] : text;
    }
}
