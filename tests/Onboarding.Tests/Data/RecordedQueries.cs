using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Onboarding.Tests.Data;

/// <summary>Keeps every query that a context compiled, before it became SQL.</summary>
public sealed class RecordedQueries : IQueryExpressionInterceptor
{
    private readonly ConcurrentDictionary<string, Expression> _queries = new();

    public IReadOnlyCollection<Expression> All => [.. _queries.Values];

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        _queries.TryAdd(queryExpression.ToString(), queryExpression);
        return queryExpression;
    }
}
