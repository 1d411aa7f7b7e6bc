using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.Reference;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>A review round as the police sees it: everything as it was sent, beside what was sent before.</summary>
public sealed record RoundView(Dossier Dossier, Submission Round)
{
    public required string Organisation { get; init; }

    public required PoliceZone Zone { get; init; }

    public required string SubmittedBy { get; init; }

    public required string? Reviewer { get; init; }

    public required string? DecidedBy { get; init; }

    /// <summary>General data, then sites, then cameras.</summary>
    public required IReadOnlyList<ReviewItem> Items { get; init; }

    /// <summary>All requests of the dossier, those not sent included, by number.</summary>
    public required IReadOnlyList<ChangeItem> Requests { get; init; }

    public required IReadOnlyList<DocumentLine> Documents { get; init; }

    public required FieldTexts Fields { get; init; }

    public required DecisionNames Decisions { get; init; }

    /// <summary>The ready-made reasons that can be chosen.</summary>
    public required IReadOnlyList<ReferenceTerm> Reasons { get; init; }

    /// <summary>The person is the one who examines it.</summary>
    public required bool IsMine { get; init; }

    /// <summary>The person sent this himself: he may look, nothing else.</summary>
    public required bool IsOwn { get; init; }

    public bool IsOpen => Round.IsOpen && Dossier.State.IsWithPolice();

    /// <summary>Somebody reviews it, so that it can be judged.</summary>
    public bool MayJudge => Round.IsOpen && Dossier.State == ApprovalState.InReview && !IsOwn;

    /// <summary>It waits for somebody to take it.</summary>
    public bool MayTake => Round.IsOpen && Dossier.State == ApprovalState.Submitted && !IsOwn;

    /// <summary>What keeps the person from judging it; null when nothing does.</summary>
    public RuleViolation? Obstacle => IsOwn ? new(K.Reviews_OwnSubmission) : !IsOpen ? new(K.Reviews_NoOpenRound) : MayJudge ? null : new(K.Reviews_TakeFirst);

    public IEnumerable<ChangeItem> Drafts => Requests.Where(r => r.State == ChangeItemState.Draft);

    /// <summary>What goes out when changes are requested: the drafts, and what was answered and reopened.</summary>
    public IEnumerable<ChangeItem> ToSend => Requests.Where(r => r.State == ChangeItemState.Draft || r is { State: ChangeItemState.Open, Severity: not Severity.Remark });

    /// <summary>Sent before, accepted then, and the same now: nobody has to look again.</summary>
    public static bool IsSettled(ReviewItem item) => item.Item is { Change: ItemChange.Unchanged, Verdict: Verdict.Accepted };

    /// <summary>What is worth looking at first: what is new or changed, then the rest.</summary>
    public ReviewItem First => Items.OrderBy(i => i.Item.Verdict != Verdict.Pending).ThenBy(i => i.Item.Change == ItemChange.Unchanged).First();

    /// <summary>The name of a field as the police reads it.</summary>
    public string Label(ItemKind kind, string field, Texts texts) =>
        field == nameof(Dossier.LocalReference) ? texts[K.Reviews_LocalReference] : Fields.Label(kind, field);

    /// <summary>The code that an item bears so far; null while it is not judged.</summary>
    public DecisionCode? CodeOf(ReviewItem item) => item.Item.Code(RequestsOf(item).Any(r => r.Severity == Severity.Remark && r.State.IsPending()));

    public int Pending => Items.Count(i => i.Item.Verdict == Verdict.Pending);

    /// <summary>The next item to look at after this one.</summary>
    public ReviewItem? NextPending(Guid after) =>
        Items.SkipWhile(i => i.Item.ItemId != after).Skip(1).Concat(Items).FirstOrDefault(i => i.Item.Verdict == Verdict.Pending && i.Item.ItemId != after);

    public IEnumerable<ChangeItem> RequestsOf(ReviewItem item) =>
        Requests.Where(r => r.TargetId == item.Item.ItemId || DocumentsOf(item).Any(d => d.Requirement.Id == r.TargetId));

    /// <summary>The documents that belong to an item: its own, and with the general data those of everything else.</summary>
    public IEnumerable<DocumentLine> DocumentsOf(ReviewItem item) => Documents.Where(d => item.Item.Kind switch
    {
        ItemKind.General => d.Requirement.SubjectKind is not (SubjectKind.Site or SubjectKind.Camera),
        ItemKind.Site or ItemKind.Camera => d.Requirement.SubjectId == item.Item.ItemId,
    }).OrderByDescending(d => d.Versions.Any(IsUpdated));

    /// <summary>A document that came with this round, after an earlier one.</summary>
    public bool IsUpdated(DocumentVersion document) => Round.Number > 1 && document.Version.SubmissionId == Round.Id;
}

/// <summary>One item of the round.</summary>
/// <param name="Before">As it was sent the round before; null the first time.</param>
public sealed record ReviewItem(SubmissionItem Item, SentItem Now, SentItem? Before)
{
    /// <summary>The name that the integrator gave it; null for what has only a reference.</summary>
    public string? GivenName(Language language) => Item.Kind switch
    {
        ItemKind.General => Now.Snapshot.Fields.GetValueOrDefault(nameof(Dossier.Name)),
        ItemKind.Site => Now.Snapshot.Fields.GetValueOrDefault(language == Language.Fr ? "NameFr" : "NameNl")
            ?? Now.Snapshot.Fields.GetValueOrDefault("NameNl") ?? Now.Snapshot.Fields.GetValueOrDefault("NameFr"),
        ItemKind.Camera => Now.Snapshot.Fields.GetValueOrDefault("ModelId"),
    };

    public bool IsChanged(string field) => Before is not null && Value(Before, field) != Value(Now, field);

    public static string? Value(SentItem sent, string field) => sent.Snapshot.Fields.GetValueOrDefault(field);
}

/// <summary>A requirement answered by documents, with what was brought for it here.</summary>
/// <param name="Subject">What it is asked of, as people call it.</param>
public sealed record DocumentLine(RequirementItem Requirement, RequirementDefinition Definition, string Subject, IReadOnlyList<DocumentVersion> Versions);

/// <summary>The newest version of a piece of evidence.</summary>
/// <param name="File">Null for the statement that none is needed.</param>
public sealed record DocumentVersion(EvidenceVersion Version, StoredFile? File);
