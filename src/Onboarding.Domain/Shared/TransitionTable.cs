using System.Globalization;
using System.Text;
using Onboarding.Domain.People;

namespace Onboarding.Domain.Shared;

/// <summary>One line of a life cycle: who may do what in which state, on which condition, and what it brings about.</summary>
/// <param name="By">The permission that the person needs; null when the system does it.</param>
/// <param name="Guard">Name of the condition that must hold besides the state, for the reader; checked by the caller.</param>
/// <param name="Effect">What else comes of it, for the reader; brought about by the caller.</param>
public sealed record Transition<TState, TAction>(TState From, TAction Action, TState To, Permission? By, string? Guard = null, string? Effect = null)
    where TState : struct, Enum
    where TAction : struct, Enum;

/// <summary>A life cycle as a table. What the table does not hold is forbidden.</summary>
public sealed class TransitionTable<TState, TAction>(params Transition<TState, TAction>[] transitions)
    where TState : struct, Enum
    where TAction : struct, Enum
{
    private readonly Dictionary<(TState, TAction), Transition<TState, TAction>> _byStateAndAction =
        transitions.ToDictionary(t => (t.From, t.Action));

    public IReadOnlyList<Transition<TState, TAction>> Transitions { get; } = transitions;

    /// <summary>The line of the table; null when there is none.</summary>
    public Transition<TState, TAction>? Find(TState state, TAction action) => _byStateAndAction.GetValueOrDefault((state, action));

    public bool Allows(TState state, TAction action) => _byStateAndAction.ContainsKey((state, action));

    /// <summary>The state after the action.</summary>
    /// <exception cref="ForbiddenActionException">The table has no such line.</exception>
    public TState Next(TState state, TAction action) =>
        _byStateAndAction.TryGetValue((state, action), out var transition)
            ? transition.To
            : throw new ForbiddenActionException(state.ToString(), action.ToString());

    /// <summary>The table as text, one line per transition: read in reviews and compared by a test.</summary>
    public string Print()
    {
        var text = new StringBuilder();
        foreach (var t in Transitions)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"{t.From,-18} {t.Action,-18} {t.To,-18} {t.By?.ToString() ?? "system",-18} {t.Guard}");
            line += t.Effect is null ? "" : $" => {t.Effect}";
            text.Append(line.TrimEnd()).Append('\n');
        }

        return text.ToString();
    }
}
