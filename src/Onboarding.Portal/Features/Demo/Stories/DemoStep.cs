using Onboarding.Domain.Acceptance;
using Onboarding.Domain.Amendments;
using Onboarding.Domain.Operations;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;

namespace Onboarding.Portal.Features.Demo.Stories;

/// <summary>What somebody does in the story of a dossier; each is what a page of the portal does.</summary>
public enum DemoAction
{
    Open,

    /// <summary>Fills in the dossier's own data and adds its sites and cameras.</summary>
    DrawUp,

    /// <summary>Brings a document for each missing requirement of the codes named.</summary>
    Bring,
    Submit,
    Withdraw,
    Take,
    Accept,
    AcceptDocuments,
    RefuseDocuments,
    Ask,
    RequestChanges,
    Change,
    Answer,
    Approve,
    ApproveWithRemarks,
    Reject,

    /// <summary>Begins a change to the first camera of an approved site.</summary>
    BeginAmendment,

    /// <summary>Gives one of its fields another value.</summary>
    Amend,
    SubmitAmendment,

    /// <summary>Takes a step with the cameras, as far as they are in a state for it.</summary>
    Operate,

    /// <summary>Measures the acceptance tests that are not passed.</summary>
    Measure,

    /// <summary>Passes the next gate, on the condition written along if there is one.</summary>
    PassGate,
}

/// <summary>One step of a story.</summary>
/// <param name="Day">Working days before the first start of the demonstration, at least 1.</param>
/// <param name="Time">On the clock in Belgium.</param>
/// <param name="By">Who does it: the first person with this role in the dossier's organisation or zone, or on the platform.</param>
public sealed record DemoStep(int Day, TimeOnly Time, Role By, DemoAction Do)
{
    /// <summary>Local references of the sites that it is about; absent when it is about all of the dossier.</summary>
    public IReadOnlyList<string>? On { get; init; }

    /// <summary>Codes of requirements.</summary>
    public IReadOnlyList<string>? Codes { get; init; }

    /// <summary>Name of a field of the site, or of the camera that changes.</summary>
    public string? Field { get; init; }

    public Severity? Severity { get; init; }

    public AmendmentGround? Ground { get; init; }

    /// <summary>What is written along; for <see cref="DemoAction.Change"/> and <see cref="DemoAction.Amend"/> the new value.</summary>
    public string? Text { get; init; }

    /// <summary>Number that the document bears.</summary>
    public string? Reference { get; init; }

    /// <summary>Number of the camera within its site; absent when it is about all.</summary>
    public int? Camera { get; init; }

    public OperationalAction? Operation { get; init; }

    /// <summary>Share of hits, 0 to 1.</summary>
    public decimal? Rate { get; init; }

    /// <summary>Absent when it is about day and night.</summary>
    public LightCondition? Light { get; init; }

    /// <summary>Days counted from the step: that the document is valid, that the suspension is expected to last, that there are for the condition.</summary>
    public int? ValidDays { get; init; }
}
