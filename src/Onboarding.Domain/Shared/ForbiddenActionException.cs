namespace Onboarding.Domain.Shared;

/// <summary>An action that the life cycle does not know in this state: a programming error or a crafted request, never a choice of a page.</summary>
public sealed class ForbiddenActionException(string state, string action)
    : InvalidOperationException($"'{action}' is not possible in state '{state}'.")
{
    public string State { get; } = state;

    public string Action { get; } = action;
}
