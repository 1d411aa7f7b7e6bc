using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Onboarding.Tests.Data;

/// <summary>Checks every script for SQL Server where no server is at hand.</summary>
public class SqlServerScriptTests
{
    [Fact]
    public void CreateScript_OfTheModel_IsAValidDatabase()
    {
        using var db = DesignTimeModel.SqlServer();
        using var server = new OfflineSqlServer();

        server.Create(db.Database.GenerateCreateScript());

        Assert.Empty(server.Problems());
    }

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void MigrationScripts_OneByOne_Parse(MigrationsSqlGenerationOptions options)
    {
        using var db = DesignTimeModel.SqlServer();
        var migrator = db.GetService<IMigrator>();

        var from = Migration.InitialDatabase;
        foreach (var to in db.Database.GetMigrations())
        {
            Assert.Empty(OfflineSqlServer.ParseErrors(migrator.GenerateScript(from, to, options)));
            from = to;
        }

        Assert.NotEqual(Migration.InitialDatabase, from);
    }

    /// <summary>The checks themselves: what SQL Server would refuse is found.</summary>
    [Theory]
    [InlineData("SELECT * FROM Dossiers LIMIT 5")]
    [InlineData("INSERT INTO Dossiers (Id) VALUES (1) ON CONFLICT DO NOTHING")]
    [InlineData("CREATE TABLE A (Id int PRIMARY KEY Name int)")]
    public void ParseErrors_OfAnotherDialect_AreFound(string script) => Assert.NotEmpty(OfflineSqlServer.ParseErrors(script));

    /// <inheritdoc cref="ParseErrors_OfAnotherDialect_AreFound"/>
    [Theory]
    [InlineData("CREATE TABLE A (Id int PRIMARY KEY, Name strings)")]
    [InlineData("CREATE TABLE A (Id int PRIMARY KEY, B int REFERENCES Nothing (Id))")]
    [InlineData("CREATE TABLE A (Id int PRIMARY KEY, CHECK (Missing > 0))")]
    public void Problems_OfAWrongTable_AreFound(string script)
    {
        using var server = new OfflineSqlServer();

        server.Create(script);

        Assert.NotEmpty(server.Problems());
    }

    /// <inheritdoc cref="ParseErrors_OfAnotherDialect_AreFound"/>
    [Theory]
    [InlineData("SELECT Missing FROM A")]
    [InlineData("SELECT Id FROM Missing")]
    public void Problems_OfAWrongQuery_AreFound(string query)
    {
        using var server = new OfflineSqlServer();
        server.Create("CREATE TABLE A (Id int PRIMARY KEY)");

        server.AddQuery("Query", query);

        Assert.NotEmpty(server.Problems());
    }
}
