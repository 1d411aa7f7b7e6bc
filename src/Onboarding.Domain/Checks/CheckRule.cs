using Onboarding.Domain.Dossiers;

namespace Onboarding.Domain.Checks;

public enum CheckSeverity
{
    /// <summary>Hinders the submission.</summary>
    Blocking,

    /// <summary>Probably wrong; may be sent knowingly, and the reviewer sees it too.</summary>
    Warning,

    /// <summary>Good to know.</summary>
    Hint,
}

/// <summary>One automatic check: a name, how serious it is, what it is about, and how it is found.</summary>
/// <param name="Id">Name of the rule: the text <c>Checks.Id</c> says what is found, <c>Checks.Id.Mend</c> how to mend it.</param>
/// <param name="Field">The field beside which it is shown, as the entity calls it.</param>
/// <param name="Find">Looks through the picture; never throws.</param>
public sealed record CheckRule(string Id, CheckSeverity Severity, ItemKind Subject, string Field, Func<CheckPicture, IEnumerable<CheckHit>> Find)
{
    public string TextKey => $"Checks.{Id}";

    public string MendKey => $"Checks.{Id}.Mend";
}

/// <summary>An item on which a rule found something.</summary>
/// <param name="Arguments">Values by placeholder name.</param>
public sealed record CheckHit(Guid ItemId, params (string Name, object? Value)[] Arguments);

/// <summary>What one rule found on one item.</summary>
public sealed record CheckFinding(CheckRule Rule, CheckHit Hit);
