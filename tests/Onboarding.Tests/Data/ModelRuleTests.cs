using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Onboarding.Domain.Shared;

namespace Onboarding.Tests.Data;

/// <summary>What SQL Server refuses only when the table is made, or when a value arrives: rules over the model that neither parser knows.</summary>
public class ModelRuleTests
{
    private const int ClusteredKeyBytes = 900;
    private const int IndexKeyBytes = 1700;
    private const int MaxIndexedCharacters = 4000;
    private const int MaxDecimalPrecision = 38;

    [Fact]
    public void Keys_OfEveryTable_FitSqlServer() => AssertNone(
        from table in Tables()
        let key = table.PrimaryKey!
        where Bytes(key.Columns) > ClusteredKeyBytes
        select $"{key.Name}: {Bytes(key.Columns)} bytes");

    [Fact]
    public void Indexes_OfEveryTable_FitSqlServer() => AssertNone(
        from table in Tables()
        from index in table.Indexes.Select(i => (i.Name, i.Columns)).Concat(table.UniqueConstraints.Select(c => (c.Name, c.Columns)))
        where Bytes(index.Columns) > IndexKeyBytes
        select $"{index.Name}: {Bytes(index.Columns)} bytes");

    [Fact]
    public void Indexes_OfEveryTable_HoldNoUnboundedText() => AssertNone(
        from table in Tables()
        from index in table.Indexes
        from column in index.Columns
        where column.StoreType.Contains("(max)", StringComparison.Ordinal)
        select $"{index.Name}: {column.Name} {column.StoreType}");

    /// <summary>SQL Server refuses a table that a delete may reach along two ways, or along a circle (error 1785).</summary>
    [Fact]
    public void Deletes_ReachEachTableAlongOneWay()
    {
        var cascades = Tables().SelectMany(t => t.ForeignKeyConstraints).Where(k => k.OnDeleteAction == ReferentialAction.Cascade)
            .ToLookup(k => k.PrincipalTable.Name, k => k.Table.Name);

        AssertNone(Tables().SelectMany(t => Reached(t.Name, [t.Name]).GroupBy(name => name).Where(g => g.Count() > 1).Select(g => $"{t.Name} → {g.Key} along {g.Count()} ways")));

        IEnumerable<string> Reached(string from, IReadOnlyList<string> way) => cascades[from]
            .SelectMany(to => way.Contains(to) ? [to, to] : Reached(to, [.. way, to]).Prepend(to));
    }

    [Fact]
    public void Texts_OfEveryTable_HaveALength() => AssertNone(
        from property in Properties()
        where property.ClrType == typeof(string) && property.GetMaxLength() is null
        select Name(property));

    [Fact]
    public void Decimals_OfEveryTable_FitSqlServer() => AssertNone(
        from property in Properties()
        where property.ClrType == typeof(decimal) && property.GetPrecision() is null or > MaxDecimalPrecision
        select Name(property));

    /// <summary>SQLite compares moments with an offset as text.</summary>
    [Fact]
    public void Moments_OfEveryTable_AreStoredWithoutOffset() => AssertNone(
        from column in Tables().SelectMany(t => t.Columns)
        where column.StoreType.Contains("offset", StringComparison.OrdinalIgnoreCase)
        select $"{column.Table.Name}.{column.Name}");

    [Fact]
    public void Entities_OfTheDomain_CarryTheirVersion() => AssertNone(
        from entity in Model().GetEntityTypes()
        where entity.ClrType.IsAssignableTo(typeof(Entity)) && entity.FindProperty(nameof(Entity.Version)) is not { IsConcurrencyToken: true, ValueGenerated: ValueGenerated.Never }
        select entity.Name);

    /// <summary>A value that only one of the databases can make would make them differ; Identity's and Data Protection's counters are theirs.</summary>
    [Fact]
    public void Values_OfTheDomain_AreMadeByTheProgram() => AssertNone(
        from property in Properties()
        where property.DeclaringType.ClrType.IsAssignableTo(typeof(Entity)) && property.ValueGenerated != ValueGenerated.Never
        select Name(property));

    private static IModel Model()
    {
        using var db = DesignTimeModel.SqlServer();
        return DesignTimeModel.Of(db);
    }

    private static IEnumerable<ITable> Tables() => Model().GetRelationalModel().Tables;

    private static IEnumerable<IProperty> Properties() => Model().GetEntityTypes().SelectMany(e => e.GetFlattenedProperties());

    private static int Bytes(IEnumerable<IColumn> columns) => columns.Sum(Bytes);

    private static int Bytes(IColumn column)
    {
        var mapping = column.PropertyMappings[0].TypeMapping;
        var type = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => (mapping.Size ?? MaxIndexedCharacters) * sizeof(char),
            TypeCode.Boolean or TypeCode.Byte => 1,
            TypeCode.Int32 => 4,
            TypeCode.Int64 or TypeCode.DateTime => 8,
            TypeCode.Decimal => 17,
            _ => 16,
        };
    }

    private static string Name(IProperty property) => $"{property.DeclaringType.DisplayName()}.{property.Name}";

    private static void AssertNone(IEnumerable<string> offenders) => Assert.Empty(offenders);
}
