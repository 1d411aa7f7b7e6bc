using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Onboarding.Tests.Data;

/// <summary>A SQL Server 2022 database made of scripts, without a server: what Microsoft's own parser and database model say of it.</summary>
internal sealed class OfflineSqlServer : IDisposable
{
    private readonly TSqlModel _model = new(SqlServerVersion.Sql160, new TSqlModelOptions());

    public static IReadOnlyList<string> ParseErrors(string script)
    {
        Parse(script, out var errors);
        return errors;
    }

    /// <summary>Adds what a script creates.</summary>
    public void Create(string script)
    {
        var parsed = Parse(script, out var errors);
        Assert.Empty(errors);
        var generator = new Sql160ScriptGenerator();
        foreach (var statement in parsed.SelectMany(b => b.Statements))
        {
            generator.GenerateScript(statement, out var text);
            _model.AddObjects(text);
        }
    }

    /// <summary>Adds a query as the body of a procedure, so that its tables and columns are looked up.</summary>
    public void AddQuery(string name, string query)
    {
        Assert.Empty(ParseErrors(query));
        _model.AddObjects($"CREATE PROCEDURE [{name}] AS\n{query}");
    }

    /// <summary>Errors, and warnings such as a table or function that nobody knows.</summary>
    public IReadOnlyList<string> Problems() => [.. _model.Validate().Select(m => $"{m.MessageType} {m.Number}: {m.Message}")];

    public void Dispose() => _model.Dispose();

    private static IList<TSqlBatch> Parse(string script, out IReadOnlyList<string> errors)
    {
        using var reader = new StringReader(script);
        var fragment = new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var found);
        errors = [.. found.Select(e => $"line {e.Line}: {e.Message}")];
        return fragment is TSqlScript whole ? whole.Batches : [];
    }
}
