using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using static Onboarding.Domain.Acceptance.AcceptanceAction;
using static Onboarding.Domain.Acceptance.AcceptanceState;

namespace Onboarding.Domain.Acceptance;

/// <summary>The life of one test of a camera. Whether a result passes or fails is computed, nobody chooses it.</summary>
public static class AcceptanceWorkflow
{
    public static readonly TransitionTable<AcceptanceState, AcceptanceAction> Table = new(
        new(Open, Pass, Passed, Permission.RunTests, "lower bound reaches the threshold"),
        new(Open, Fail, Failed, Permission.RunTests, "lower bound stays below the threshold"),
        new(Failed, Pass, Passed, Permission.RunTests, "a new attempt; lower bound reaches the threshold", "the failed attempt stays"),
        new(Failed, Fail, Failed, Permission.RunTests, "a new attempt; lower bound stays below the threshold", "the failed attempt stays"),
        new(Passed, Restart, Open, By: null, "the camera is to be tested again", "its attempts stay"),
        new(Failed, Restart, Open, By: null, "the camera is to be tested again", "its attempts stay"));
}
