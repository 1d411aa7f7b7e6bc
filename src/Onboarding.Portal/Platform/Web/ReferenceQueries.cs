using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Platform.Web;

/// <summary>Questions to reference data.</summary>
public static class ReferenceQueries
{
    /// <summary>What may be chosen on a day.</summary>
    public static IQueryable<T> ValidOn<T>(this IQueryable<T> rows, DateOnly day)
        where T : class, IDated =>
        rows.Where(r => (r.ValidFrom == null || r.ValidFrom <= day) && (r.ValidTo == null || r.ValidTo >= day));

    /// <summary>Rows whose <see cref="SearchKey"/> has every word that was typed, accents or not.</summary>
    public static IQueryable<T> Found<T>(this IQueryable<T> rows, string? typed, Expression<Func<T, string>> key) =>
        SearchKey.Words(typed).Select(Search.Pattern).Aggregate(rows, (found, pattern) => found.Where(Like(key, pattern!)));

    private static Expression<Func<T, bool>> Like<T>(Expression<Func<T, string>> key, string pattern)
    {
        Expression<Func<string, bool>> like = text => EF.Functions.Like(text, pattern, Search.Escape);
        var body = new Replace(like.Parameters[0], key.Body).Visit(like.Body);
        return Expression.Lambda<Func<T, bool>>(body, key.Parameters);
    }

    private sealed class Replace(ParameterExpression parameter, Expression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? by : node;
    }
}
