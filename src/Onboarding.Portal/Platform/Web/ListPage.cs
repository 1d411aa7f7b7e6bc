using Microsoft.EntityFrameworkCore;

namespace Onboarding.Portal.Platform.Web;

/// <summary>One page of a list, cut by the database.</summary>
/// <param name="Number">The page shown, from 1; a number beyond the end becomes the last one.</param>
/// <param name="Count">Rows of all pages together.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, int Number, int PageCount, int Count);

public static class ListPageExtensions
{
    public const int Size = 25;

    /// <param name="rows">In an order that is the same each time.</param>
    /// <param name="number">The page asked for; null is the first.</param>
    public static Task<ListPage<T>> PageAsync<T>(this IQueryable<T> rows, int? number, CancellationToken cancellation) => rows.PageAsync(number, Size, cancellation);

    /// <inheritdoc cref="PageAsync{T}(IQueryable{T}, int?, CancellationToken)"/>
    /// <param name="size">Rows on a page.</param>
    public static async Task<ListPage<T>> PageAsync<T>(this IQueryable<T> rows, int? number, int size, CancellationToken cancellation)
    {
        var count = await rows.CountAsync(cancellation);
        var pages = Math.Max(1, (count + size - 1) / size);
        var shown = Math.Clamp(number ?? 1, 1, pages);
        return new(await rows.Skip((shown - 1) * size).Take(size).ToListAsync(cancellation), shown, pages, count);
    }
}
