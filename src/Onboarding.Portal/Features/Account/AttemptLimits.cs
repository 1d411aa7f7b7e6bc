using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Onboarding.Portal.Features.Account;

/// <summary>How many attempts a minute are answered, in the section <c>SignIn</c> of the configuration.</summary>
public sealed class AttemptOptions
{
    public const string Section = "SignIn";

    /// <summary>From one address for one account.</summary>
    public int AttemptsPerAccount { get; set; } = 10;

    /// <summary>From one address for all accounts together; a whole company may share one.</summary>
    public int AttemptsPerAddress { get; set; } = 60;
}

/// <summary>Slows down guessing of passwords and sending of mails. Counts known and unknown accounts alike, so that it tells nothing.</summary>
public sealed class AttemptLimits(IOptions<AttemptOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<(string Address, string Account)> _limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<(string Address, string Account), string>(
            attempt => RateLimitPartition.GetFixedWindowLimiter(attempt.Address, _ => PerMinute(options.Value.AttemptsPerAddress))),
        PartitionedRateLimiter.Create<(string Address, string Account), (string, string)>(
            attempt => RateLimitPartition.GetFixedWindowLimiter(attempt, _ => PerMinute(options.Value.AttemptsPerAccount))));

    /// <returns>False when the attempt must be refused without looking at it.</returns>
    public bool Take(HttpContext context, string? email)
    {
        var account = (email ?? "").Trim().ToUpperInvariant();
        using var lease = _limiter.AttemptAcquire((context.Connection.RemoteIpAddress?.ToString() ?? "", account));
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();

    private static FixedWindowRateLimiterOptions PerMinute(int attempts) => new() { PermitLimit = attempts, Window = TimeSpan.FromMinutes(1) };
}
