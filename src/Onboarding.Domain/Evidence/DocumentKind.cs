namespace Onboarding.Domain.Evidence;

/// <summary>What sort of document a file is, whatever it is brought for.</summary>
public enum DocumentKind
{
    Plan,
    Photo,
    Datasheet,
    Contract,
    Permit,
    Decision,
    ImpactAssessment,
    Registration,
    ModelApproval,
    AddressPlan,
    FlowMatrix,
    Certificate,
    TestProtocol,
    TestReport,
    AsBuilt,
    MaintenancePlan,
    Confirmation,
    Other,
}
