using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Reminders;

/// <summary>
/// Writes the digests of today. Running it again writes nothing more. Each reader has a transaction and a scope of his own: whatever the
/// size of the portal, no more is held in memory than what one person is told, and one failure does not silence the others.
/// </summary>
public sealed class ChaseMissing(IServiceScopeFactory scopes, ILogger<ChaseMissing> log)
{
    /// <returns>How many mails were written.</returns>
    /// <exception cref="AggregateException">Some could not be written; the others were.</exception>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var readers = await InScopeAsync<DigestReaders, IReadOnlyList<DigestReaderKey>>(r => r.ListAsync(cancellation));
        var failures = new List<Exception>();
        var written = 0;
        foreach (var reader in readers)
        {
            try
            {
                written += await InScopeAsync<DigestWriter, bool>(w => w.WriteAsync(reader, cancellation)) ? 1 : 0;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "The digest for {Reader} could not be written", reader.Id);
                failures.Add(exception);
            }
        }

        return failures.Count == 0 ? written : throw new AggregateException(failures);
    }

    private async Task<TResult> InScopeAsync<T, TResult>(Func<T, Task<TResult>> work)
        where T : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAsSystem();
        return await work(scope.ServiceProvider.GetRequiredService<T>());
    }
}
