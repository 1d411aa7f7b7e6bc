using System.Text.RegularExpressions;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Tests.Conventions;

namespace Onboarding.Tests.History;

/// <summary>Every event that the sources record has its sentence: a timeline that lacks one cannot be shown.</summary>
public partial class ActionTextTests
{
    [Fact]
    public void EveryRecordedAction_HasItsTextInBothLanguages()
    {
        var catalogue = TextCatalogue.Load(Path.Combine(Repository.Root.FullName, "localization"), strict: true);
        var actions = Directory.EnumerateFiles(Path.Combine(Repository.Root.FullName, "src", "Onboarding.Portal", "Features"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Call().Matches(File.ReadAllText(file)))
            .SelectMany(call => Name().Matches(call.Groups[1].Value))
            .Select(name => name.Groups[1].Value)
            .Distinct()
            .ToList();

        Assert.Contains("DocumentsRequested", actions);
        Assert.All(actions, action => Assert.All(Enum.GetValues<Language>(), language => Assert.NotEmpty(catalogue.Find(language, $"History.Action.{action}"))));
    }

    [GeneratedRegex(@"history\.Record\(([^;]*?)\);", RegexOptions.Singleline)]
    private static partial Regex Call();

    [GeneratedRegex("\"([A-Z][A-Za-z]+)\"")]
    private static partial Regex Name();
}
