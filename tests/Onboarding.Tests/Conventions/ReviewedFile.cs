namespace Onboarding.Tests.Conventions;

/// <summary>
/// A text that the program produces, beside the copy of it that people have read and agreed to. Whoever means the difference runs the test
/// with <c>ONBOARDING_ACCEPT=1</c>, reads what changed in the commit, and answers for it.
/// </summary>
internal static class ReviewedFile
{
    private const string AcceptVariable = "ONBOARDING_ACCEPT";

    public static void AssertSame(string name, IEnumerable<string> lines)
    {
        var actual = lines.ToList();
        var path = Path.Combine(Repository.Root.FullName, "tests", "Onboarding.Tests", "Conventions", name);
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            File.WriteAllLines(path, actual);
        }

        var reviewed = File.Exists(path) ? File.ReadAllLines(path) : [];
        var changes = reviewed.Except(actual).Select(l => "- " + l).Concat(actual.Except(reviewed).Select(l => "+ " + l)).ToList();
        Assert.True(reviewed.SequenceEqual(actual), $"{name} is not what was reviewed. If it is meant: {AcceptVariable}=1, and read the difference.\n{string.Join('\n', changes)}");
    }
}
