using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using static Onboarding.Domain.Evidence.EvidenceAction;
using static Onboarding.Domain.Evidence.EvidenceState;

namespace Onboarding.Domain.Evidence;

/// <summary>Where one version of a piece of evidence stands.</summary>
public enum EvidenceState
{
    /// <summary>Brought, not yet sent.</summary>
    Draft,

    /// <summary>Sent to the police, to be judged.</summary>
    Candidate,
    Accepted,
    Refused,

    /// <summary>A newer version took its place.</summary>
    Superseded,

    /// <summary>Taken back before it was sent.</summary>
    Removed,

    /// <summary>A virus was found in it: it is shown to nobody and counts for nothing.</summary>
    Quarantined,
}

public enum EvidenceAction
{
    Send,
    Accept,

    /// <summary>The police side brings what it is itself responsible for: nobody else judges it.</summary>
    Confirm,
    Refuse,
    Replace,
    Remove,

    /// <summary>The judgement is reconsidered within the same round.</summary>
    Reconsider,

    /// <summary>The virus scanner found something.</summary>
    Quarantine,
}

public static class EvidenceWorkflow
{
    public static readonly TransitionTable<EvidenceState, EvidenceAction> Table = new(
        new(Draft, Send, Candidate, Permission.SubmitDossier, "content checked"),
        new(Draft, Confirm, Accepted, Permission.ProvideEvidence, "brought by the responsible police party"),
        new(Draft, Replace, Superseded, Permission.ProvideEvidence),
        new(Draft, Remove, Removed, Permission.ProvideEvidence),
        new(Candidate, Accept, Accepted, Permission.ReviewDossier, "reviewer did not bring it"),
        new(Candidate, Refuse, Refused, Permission.ReviewDossier, "reason given", "asked of the integrator again"),
        new(Candidate, Replace, Superseded, Permission.ProvideEvidence),
        new(Accepted, Reconsider, Candidate, Permission.ReviewDossier, "round still open"),
        new(Refused, Reconsider, Candidate, Permission.ReviewDossier, "round still open"),
        new(Accepted, Replace, Superseded, Permission.ProvideEvidence),
        new(Refused, Replace, Superseded, Permission.ProvideEvidence),
        new(Draft, Quarantine, Quarantined, By: null, "virus found", "shown to nobody; who brought it is told"),
        new(Candidate, Quarantine, Quarantined, By: null, "virus found", "shown to nobody; who brought it is told"),
        new(Accepted, Quarantine, Quarantined, By: null, "virus found", "shown to nobody; who brought it is told"),
        new(Refused, Quarantine, Quarantined, By: null, "virus found", "shown to nobody; who brought it is told"),
        new(Quarantined, Replace, Superseded, Permission.ProvideEvidence),
        new(Quarantined, Remove, Removed, Permission.ProvideEvidence));
}
