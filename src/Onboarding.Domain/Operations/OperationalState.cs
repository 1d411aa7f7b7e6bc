namespace Onboarding.Domain.Operations;

/// <summary>What a camera does in the street. Whether its data are approved is another matter: that sits on their revision.</summary>
public enum OperationalState
{
    Planned,
    NetworkReady,
    Tested,
    InProduction,
    Suspended,
    Decommissioned,
}

public enum OperationalAction
{
    /// <summary>The network side has connected it.</summary>
    Connect,

    /// <summary>It is no longer connected.</summary>
    Disconnect,

    /// <summary>Its acceptance tests are passed.</summary>
    AcceptTests,

    /// <summary>It has to be tested again.</summary>
    TestAgain,
    GoLive,
    Suspend,
    Resume,
    Decommission,
}
