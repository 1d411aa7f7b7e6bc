using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Onboarding.Portal.Data;

namespace Onboarding.Tests.Data;

/// <summary>Compiles a query that was written for one database for SQL Server, and notes the commands that would be sent; no server is asked.</summary>
internal sealed class SqlServerTranslation : IDisposable
{
    private readonly CommandNotes _notes = new();
    private readonly SqlServerPortalDbContext _db;

    public SqlServerTranslation() => _db = new(new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer("Server=nowhere").AddInterceptors(_notes).Options);

    /// <returns>The SQL, with its parameters declared in front.</returns>
    public IReadOnlyList<string> Translate(Expression query)
    {
        _notes.Commands.Clear();
        var parameters = new ParameterExamples();
        var own = parameters.Visit(new OwnRoots(_db).Visit(query));
        typeof(SqlServerTranslation).GetMethod(nameof(Run), BindingFlags.NonPublic | BindingFlags.Instance)!
            .MakeGenericMethod(ResultOf(own.Type))
            .Invoke(this, BindingFlags.DoNotWrapExceptions, null, [own, parameters.Values], CultureInfo.InvariantCulture);
        return [.. _notes.Commands];
    }

    public void Dispose() => _db.Dispose();

    private static Type ResultOf(Type query) =>
        query.IsGenericType && query.IsAssignableTo(typeof(IQueryable)) ? typeof(IEnumerable<>).MakeGenericType(query.GetGenericArguments()[0]) : query;

    private void Run<T>(Expression query, Dictionary<string, object?> parameters)
    {
        var run = _db.GetService<IQueryCompilationContextFactory>().Create(async: false).CreateQueryExecutor<T>(query);
        var context = _db.GetService<IQueryContextFactory>().Create();
        foreach (var (name, value) in parameters)
        {
            context.Parameters[name] = value;
        }

        try
        {
            _ = run(context) is System.Collections.IEnumerable rows ? rows.Cast<object>().Count() : 0;
        }
        catch (InvalidOperationException exception) when (exception.Message.Contains("no elements", StringComparison.Ordinal))
        {
            // every answer is empty here; asking for the one row there must be is then an error
        }
    }

    /// <summary>The tables of the other context become those of this one.</summary>
    private sealed class OwnRoots(PortalDbContext db) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node is EntityQueryRootExpression root
            ? new EntityQueryRootExpression(db.Model.FindEntityType(root.EntityType.Name)!)
            : base.VisitExtension(node);
    }

    /// <summary>Finds the parameters and gives each a value of its type; a list has two.</summary>
    private sealed class ParameterExamples : ExpressionVisitor
    {
        public Dictionary<string, object?> Values { get; } = [];

        protected override Expression VisitExtension(Expression node)
        {
            if (node is QueryParameterExpression parameter)
            {
                Values[parameter.Name] = Example(parameter.Type);
            }

            return base.VisitExtension(node);
        }

        private static object? Example(Type type)
        {
            var item = type == typeof(string) ? null : type.GetInterfaces().Append(type)
                .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
            if (item is null)
            {
                return type == typeof(string) ? "text" : type.IsValueType ? Activator.CreateInstance(Nullable.GetUnderlyingType(type) ?? type) : null;
            }

            var two = Array.CreateInstance(item, 2);
            two.SetValue(Example(item), 0);
            two.SetValue(Example(item), 1);
            return type.IsAssignableFrom(two.GetType()) ? two : Activator.CreateInstance(type, two);
        }
    }

    /// <summary>Stands where the server would be: opens nothing, notes what is asked, answers nothing.</summary>
    private sealed class CommandNotes : DbCommandInterceptor, IDbConnectionInterceptor
    {
        public List<string> Commands { get; } = [];

        public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Note(command);
            return InterceptionResult<DbDataReader>.SuppressWithResult(new DataTable().CreateDataReader());
        }

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
        {
            Note(command);
            return InterceptionResult<int>.SuppressWithResult(0);
        }

        private void Note(DbCommand command) => Commands.Add(string.Concat(command.Parameters.Cast<Microsoft.Data.SqlClient.SqlParameter>().Select(Declare)) + command.CommandText);

        private static string Declare(Microsoft.Data.SqlClient.SqlParameter parameter) =>
            $"DECLARE {parameter.ParameterName} {parameter.SqlDbType}{(parameter.SqlDbType == SqlDbType.NVarChar ? "(4000)" : "")};\n";
    }
}
