using Onboarding.Domain.Calendar;
using Onboarding.Domain.Clocks;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Requirements;

/// <summary>Why a dossier does not move, who acts, until when, and what comes after: shown by the partial <c>_WhyPanel</c>.</summary>
/// <param name="Who">Null when nobody has to act any more.</param>
/// <param name="Until">The last day, in Belgium.</param>
/// <param name="DaysLate">Working days since then; 0 while in time.</param>
public sealed record WhyPanel(string Title, string Sentence, string? Who, DateOnly? Until, int DaysLate, string? Next, string Tone)
{
    /// <summary>What the person himself can do about it here and now.</summary>
    public (string Text, string Link)? Step { get; init; }
}

/// <summary>Puts the standing of a dossier into words.</summary>
public sealed class WhyPanels(Texts texts, CalendarSource calendars, TimeProvider clock)
{
    /// <param name="missing">What is missing, most pressing first.</param>
    /// <param name="unanswered">Requests for changes that have to be answered and are not.</param>
    /// <param name="obstacles">What keeps the dossier from being introduced.</param>
    public async Task<WhyPanel> OfAsync(
        DossierHead dossier, IReadOnlyList<MissingPiece> missing, int unanswered, IReadOnlyList<RuleViolation> obstacles, CancellationToken cancellation)
    {
        var standing = dossier.Standing;
        var calendar = await calendars.GetAsync(cancellation);
        var today = BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime);
        DateOnly? until = standing.ActBy is { } actBy ? BelgianTime.LocalDate(actBy) : null;
        var late = until is { } day && day < today ? calendar.WorkingDaysBetween(day, today) : 0;
        var isBlocked = dossier.State.IsOpenForEditing() && (missing.Count > 0 || unanswered > 0 || obstacles.Count > 0);

        return new(
            texts[late > 0 ? K.Requirements_Why_TitleLate : isBlocked ? K.Requirements_Why_Title : K.Requirements_Why_TitleCalm],
            Sentence(dossier, [.. missing.Where(m => m.Item.DueBy <= dossier.Stage.Next() && m.Item.IsBlocking)], unanswered, obstacles),
            standing.Acting == Party.Nobody ? null : texts.PartyName(dossier, standing.Acting),
            until,
            late,
            Next(dossier.State),
            late > 0 ? "late" : isBlocked ? "" : dossier.State.IsApproved() ? "done" : "calm")
        {
            Step = standing.Reason == TurnReason.PassGate ? (texts[K.Gates_Link], $"~/dossiers/{dossier.Id}/gates")
                : !dossier.IsOpen ? null
                : unanswered > 0 ? (texts[K.Dossiers_RequestsAnswer], $"~/dossiers/{dossier.Id}/requests")
                : obstacles.Count == 0 && dossier.MaySubmit ? (texts[K.Dossiers_Check_Title], $"~/dossiers/{dossier.Id}/check")
                : null,
        };
    }

    private string Sentence(DossierHead dossier, IReadOnlyList<MissingPiece> missing, int unanswered, IReadOnlyList<RuleViolation> obstacles) => dossier.State switch
    {
        ApprovalState.ChangesRequested when unanswered > 0 => texts.Count(K.Requirements_Why_Unanswered, unanswered),
        ApprovalState.Draft or ApprovalState.ChangesRequested when missing.Count > 0 => Missing(dossier, missing),
        ApprovalState.Draft or ApprovalState.ChangesRequested => obstacles.Count > 0 ? texts.With(obstacles[0].Key, obstacles[0].Arguments) : texts[K.Requirements_Why_Ready],
        ApprovalState.Submitted => texts[K.Requirements_Why_Submitted],
        ApprovalState.InReview => texts[K.Requirements_Why_InReview],
        ApprovalState.Approved or ApprovalState.ApprovedWithRemarks when missing.Count > 0 => Missing(dossier, missing),
        ApprovalState.Approved or ApprovalState.ApprovedWithRemarks =>
            texts.With(AfterApproval(dossier.Standing), ("stage", dossier.Stage.Next())),
        ApprovalState.Rejected => texts[K.Requirements_Why_Rejected],
        ApprovalState.Withdrawn => texts[dossier.IsArchived ? K.Dossiers_ReadOnly_Archived : K.Requirements_Why_Withdrawn],
    };

    private static string AfterApproval(Standing standing) =>
        standing.BeingChecked > 0 ? K.Requirements_Why_BeingChecked
        : standing.Missing > 0 ? K.Requirements_Why_FieldsClosed
        : K.Requirements_Why_GateReady;

    private string Missing(DossierHead dossier, IReadOnlyList<MissingPiece> missing) =>
        texts.Count(K.Requirements_Why_Missing, missing.Count, ("stage", dossier.Stage.Next()), ("label", missing[0].Label), ("subject", missing[0].Subject));

    private string? Next(ApprovalState state) => state switch
    {
        ApprovalState.Draft or ApprovalState.ChangesRequested =>
            texts.With(K.Requirements_Why_NextZone, ("take", ClockTable.TargetOf(ClockKind.TakeUp)), ("decide", ClockTable.TargetOf(ClockKind.Review))),
        ApprovalState.Submitted => texts.With(K.Requirements_Why_NextDecision, ("decide", ClockTable.TargetOf(ClockKind.Review))),
        ApprovalState.InReview => texts[K.Requirements_Why_NextAnswer],
        ApprovalState.Approved or ApprovalState.ApprovedWithRemarks or ApprovalState.Rejected or ApprovalState.Withdrawn => null,
    };
}

public static class PartyNames
{
    /// <summary>The party by name: the company, the zone, or the team.</summary>
    public static string PartyName(this Texts texts, DossierHead dossier, Party party) => party switch
    {
        Party.Integrator => dossier.OrganisationName,
        Party.Zone => texts.With(K.Requirements_ZoneName, ("code", dossier.ZoneCode), ("name", dossier.ZoneName)),
        Party.Nobody or Party.Network or Party.Test or Party.ProjectManager => texts.Enum(party),
    };

    /// <summary>The gate after this one.</summary>
    public static Stage Next(this Stage stage) => stage == Stage.Closure ? Stage.Closure : stage + 1;
}
