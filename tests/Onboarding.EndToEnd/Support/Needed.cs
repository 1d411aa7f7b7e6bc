namespace Onboarding.EndToEnd.Support;

/// <summary>
/// A program that the tests use and that a person may not have. Without it a test is skipped, visibly; where CI=true it fails, because there
/// it was to be installed first.
/// </summary>
internal static class Needed
{
    public static string Program(string what, string variable, params string[] names)
    {
        var found = Environment.GetEnvironmentVariable(variable) ?? names.SelectMany(OnPath).FirstOrDefault();
        if (found is null && Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail($"{what} is missing: install it, or name it in {variable}.");
        }

        Assert.SkipWhen(found is null, $"{what} is not installed. Install it, or name it in {variable}.");
        return found!;
    }

    private static IEnumerable<string> OnPath(string name) =>
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        from file in (string[])[Path.Combine(folder, name), Path.Combine(folder, name + ".exe")]
        where File.Exists(file)
        select file;
}
