using Onboarding.Domain.People;
using Onboarding.Tests.Conventions;

namespace Onboarding.Tests.Reviews;

/// <summary>A life cycle as people have read it, from the reviewed file and not from the code.</summary>
internal sealed class WorkflowOracle
{
    private readonly Dictionary<(string State, string Action), (string To, Permission? By)> _lines;

    private WorkflowOracle(Dictionary<(string State, string Action), (string To, Permission? By)> lines) => _lines = lines;

    public static WorkflowOracle Read(string file) => new(File.ReadAllLines(Path.Combine(Repository.Root.FullName, "tests", "Onboarding.Tests", "Conventions", file))
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Where(words => words.Length >= 4)
        .ToDictionary(words => (words[0], words[1]), words => (words[2], Enum.TryParse<Permission>(words[3], out var by) ? by : (Permission?)null)));

    public (bool Allowed, Permission? By) Allows(string state, string action) =>
        _lines.TryGetValue((state, action), out var line) ? (true, line.By) : (false, null);

    /// <summary>The state after everything that happened, from the first one.</summary>
    public string Replay(string first, IEnumerable<string> actions) => actions.Aggregate(first, (state, action) => _lines[(state, action)].To);
}
