using System.Data;
using Microsoft.EntityFrameworkCore;

namespace Onboarding.Portal.Data;

public static class TransactionExtensions
{
    /// <summary>
    /// Runs a unit of work in one transaction and saves it at the end. It may run more than once: SQL Server repeats it after a lost
    /// connection or a deadlock, so it reads what it needs itself and has no effect outside the database.
    /// Serializable is what makes SQLite take its write lock at once instead of failing halfway.
    /// </summary>
    public static Task<T> InTransactionAsync<T>(this PortalDbContext db, Func<Task<T>> work, CancellationToken cancellation) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellation);
            var result = await work();
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return result;
        });
}
