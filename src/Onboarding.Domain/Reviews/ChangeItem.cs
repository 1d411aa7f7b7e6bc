using Onboarding.Domain.Dossiers;
using Onboarding.Domain.History;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Reviews;

/// <summary>How heavily a request weighs. <em>Incomplete</em> restarts the review's clock, <em>incorrect</em> pauses it.</summary>
public enum Severity
{
    Incomplete,
    Incorrect,
    Remark,
}

/// <summary>What a request is anchored to.</summary>
public enum ChangeTarget
{
    General,
    Site,
    Camera,
    Evidence,
}

/// <summary>One request of the police, anchored to a field or a document, and its answer. Its text stays, whatever becomes of it.</summary>
public sealed class ChangeItem : Entity, IPartOfDossier
{
    public const int TextMaxLength = 2000;

    public required Guid DossierId { get; init; }

    /// <summary>Number inside the dossier, for people.</summary>
    public required int Number { get; init; }

    /// <summary>The submission under review when it was written.</summary>
    public required Guid SubmissionId { get; init; }

    public required ChangeTarget Target { get; init; }

    /// <summary>Key of the dossier, site or camera; for a document that of the requirement which it answers.</summary>
    public required Guid TargetId { get; init; }

    public required string TargetName { get; init; }

    /// <summary>Field of the target; null for a document or for the whole item.</summary>
    public string? Field { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>The ready-made reason, in both languages as they stood when it was chosen; null where all is written by hand.</summary>
    public string? ReasonCode { get; init; }

    public string? ReasonFr { get; init; }

    public string? ReasonNl { get; init; }

    public LocalizedText? Reason => ReasonFr is { } fr && ReasonNl is { } nl ? new(fr, nl) : null;

    /// <summary>Written by hand, by nobody translated; empty where the reason says it all.</summary>
    public required string Text { get; init; }

    /// <summary>The language of <see cref="Text"/>.</summary>
    public Language TextLanguage { get; init; }

    public required Guid AskedBy { get; init; }

    public required DateTime AskedAt { get; init; }

    public ChangeItemState State { get; private set; }

    /// <summary>It waits for the integrator, who may let a remark stand as it is.</summary>
    public bool MustBeAnswered => State == ChangeItemState.Open && Severity != Severity.Remark;

    public string? Answer { get; private set; }

    public Guid? AnsweredBy { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    /// <summary>By which other way the answer came, when the police wrote it down for the integrator; null when he gave it here.</summary>
    public Channel? AnswerChannel { get; private set; }

    /// <summary>Day on which it came by that way.</summary>
    public DateOnly? AnswerReceivedOn { get; private set; }

    /// <summary>Where the answer turns out not to do: why.</summary>
    public string? ReopenReason { get; private set; }

    /// <summary>Why nobody has to answer it any more; its text stays.</summary>
    public string? CancelReason { get; private set; }

    /// <summary>What is asked, in words.</summary>
    public GivenReason Words => new(ReasonCode, Reason, Text, TextLanguage);

    /// <summary>What has changed in what the request is about, since the police saw it.</summary>
    public IReadOnlyList<FieldChange> ChangesIn(ItemSnapshot now, ItemSnapshot seen) =>
        [.. now.ChangesSince(seen).Where(c => Field is null || c.Field == Field)];

    public void Send() => Apply(ChangeItemAction.Send);

    public void AnswerWith(string answer, Guid by, DateTime at) => AnswerWith(answer, by, at, null, null);

    /// <summary>The answer that the integrator gave elsewhere, written down for him.</summary>
    public void RecordAnswer(string answer, Channel channel, DateOnly receivedOn, Guid by, DateTime at) => AnswerWith(answer, by, at, channel, receivedOn);

    public void Close() => Apply(ChangeItemAction.Close);

    public void Reopen(string reason)
    {
        Apply(ChangeItemAction.Reopen);
        ReopenReason = reason;
    }

    /// <param name="reason">Read by the integrator.</param>
    public void Cancel(string reason)
    {
        Apply(ChangeItemAction.Cancel);
        CancelReason = reason;
    }

    private void AnswerWith(string answer, Guid by, DateTime at, Channel? channel, DateOnly? receivedOn)
    {
        Apply(ChangeItemAction.Answer);
        (Answer, AnsweredBy, AnsweredAt, AnswerChannel, AnswerReceivedOn) = (answer, by, at, channel, receivedOn);
    }

    private void Apply(ChangeItemAction action) => State = ChangeItemWorkflow.Table.Next(State, action);
}
