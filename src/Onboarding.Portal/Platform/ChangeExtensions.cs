using Microsoft.EntityFrameworkCore;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Platform;

public static class ChangeExtensions
{
    /// <summary>
    /// Runs a change in one transaction. It is saved when it is done, and leaves no trace otherwise; a version that is no longer the stored
    /// one, or a unique value that somebody else was quicker to take, is a conflict.
    /// </summary>
    /// <param name="change">May run again after a lost connection: reads what it needs and has no effect outside the database.</param>
    public static async Task<ChangeResult> ChangeAsync(this PortalDbContext db, Func<Task<ChangeResult>> change, CancellationToken cancellation)
    {
        try
        {
            return await db.InTransactionAsync(async () =>
            {
                var result = await change();
                if (!result.IsDone)
                {
                    db.ChangeTracker.Clear();
                }

                return result;
            }, cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ChangeResult.Conflict;
        }
        catch (DbUpdateException exception) when (db.IsDuplicate(exception))
        {
            return ChangeResult.Conflict;
        }
    }
}
