using FsCheck;
using FsCheck.Fluent;

namespace Onboarding.Tests.Shared;

/// <summary>Runs a property a thousand times with shrinking; a failure names the smallest counter-example and the seed.</summary>
internal static class Properties
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(1000);

    public static void Hold<T>(Gen<T> inputs, Func<T, bool> property) =>
        Check.One(Config, Prop.ForAll(Arb.From(inputs), property));

    /// <summary>For texts, where a shrunk counter-example is far easier to read.</summary>
    public static void HoldForTexts(Func<string?, bool> property) =>
        Check.One(Config, Prop.ForAll(ArbMap.Default.ArbFor<string?>(), property));
}
