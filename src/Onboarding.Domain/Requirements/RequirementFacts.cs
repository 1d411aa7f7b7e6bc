using Onboarding.Domain.Dossiers;

namespace Onboarding.Domain.Requirements;

/// <summary>What the conditions of the catalogue may look at. A fact that is not known yet does not make a requirement apply.</summary>
public sealed record RequirementFacts
{
    public InstallationType? InstallationType { get; init; }

    public PlaceType? PlaceType { get; init; }

    public LegalRegime? LegalRegime { get; init; }

    public Purposes Purposes { get; init; }

    public bool SeesPlates { get; init; }

    public bool NewMastOrCabinet { get; init; }

    public bool UsesTls { get; init; }

    public Stage Stage { get; init; }

    public bool AcceptedWithReservations { get; init; }
}

/// <summary>The conditions, one line each.</summary>
public static class RequirementConditions
{
    public static bool Holds(this RequirementCondition condition, RequirementFacts facts) => condition switch
    {
        RequirementCondition.Always => true,
        RequirementCondition.SeesPlates => facts.SeesPlates,
        RequirementCondition.FixedOrTemporaryFixed => facts.InstallationType is InstallationType.Fixed or InstallationType.TemporaryFixed,
        RequirementCondition.Fixed => facts.InstallationType is InstallationType.Fixed,
        RequirementCondition.NewMastOrCabinet => facts.NewMastOrCabinet,
        RequirementCondition.PoliceOpenPlace => facts is { LegalRegime: LegalRegime.PoliceAct, PlaceType: PlaceType.Open },
        RequirementCondition.VisibleFixedUse => facts.InstallationType is InstallationType.Fixed or InstallationType.TemporaryFixed,
        RequirementCondition.SpeedPurpose => facts.Purposes.HasFlag(Purposes.Speed),
        RequirementCondition.TlsEndpoint => facts.UsesTls,
        RequirementCondition.AcceptedWithReservations => facts.AcceptedWithReservations,
        RequirementCondition.InProduction => facts.Stage >= Stage.InProduction,
    };
}
