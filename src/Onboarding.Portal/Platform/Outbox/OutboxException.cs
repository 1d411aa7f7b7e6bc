namespace Onboarding.Portal.Platform.Outbox;

/// <summary>A failure of which the handler knows what should follow.</summary>
public sealed class OutboxException(string message, Exception inner) : Exception(message, inner)
{
    /// <summary>Trying again cannot help.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Not tried again sooner, whatever the policy says.</summary>
    public TimeSpan WaitAtLeast { get; init; }
}
