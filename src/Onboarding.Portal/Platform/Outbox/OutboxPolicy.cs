namespace Onboarding.Portal.Platform.Outbox;

/// <summary>How long one worker holds an entry, how often it is tried, and how long lies between.</summary>
public static class OutboxPolicy
{
    /// <summary>An entry that a killed worker held is free again after this.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>The work is cancelled before its lease ends, so that two workers are never at it.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(4);

    // together more than a day: a mail server that is away for a night and a day loses nothing
    private static readonly int[] MinutesAfterAttempt = [1, 5, 15, 60, 240, 480, 960];

    public static int MaxAttempts => MinutesAfterAttempt.Length + 1;

    /// <returns>How long to wait after the n-th attempt, or null to give up.</returns>
    /// <param name="attempt">1 for the first.</param>
    public static TimeSpan? WaitAfter(int attempt) =>
        attempt < MaxAttempts ? TimeSpan.FromMinutes(MinutesAfterAttempt[attempt - 1]) : null;
}
