using Onboarding.Domain.Calendar;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Requirements;

/// <summary>Who acts next, why and until when, in one short sentence: shown by the partial <c>_Turn</c> in every row and head.</summary>
/// <param name="Until">The last day, in Belgium.</param>
/// <param name="Expected">What was announced; null when nothing was.</param>
public sealed record Turn(string Who, string Why, DateOnly? Until, bool IsLate, string? Expected);

public static class Expectations
{
    /// <summary>“Expected on…”, or that the day has passed; null when nothing was announced.</summary>
    /// <param name="today">Local date in Belgium.</param>
    public static string? Expected(this Texts texts, RequirementItem item, DateOnly today) => item.Announcement is { } announced
        ? texts.With(announced.On < today ? K.Requirements_Announce_Passed : K.Requirements_Announce_Expected, ("date", announced.On))
        : null;
}

/// <summary>Puts a <see cref="Standing"/> into that sentence; the standing itself comes from <see cref="WhoActs"/>.</summary>
public sealed class Turns(CalendarSource calendars, TimeProvider clock, Texts texts)
{
    public Turn Of(Standing standing) => Of(standing, standing.Reason == TurnReason.Describe ? texts[K.Requirements_Turn_Describe] : Why(standing));

    /// <summary>The turns of the sites of a dossier.</summary>
    /// <param name="sites">Each with its cameras.</param>
    /// <param name="items">All of the dossier.</param>
    /// <param name="asked">Sites and cameras of which the police asks something that is not answered.</param>
    public async Task<IReadOnlyDictionary<Guid, Turn>> OfSitesAsync(
        Dossier dossier, IEnumerable<(Guid SiteId, IEnumerable<Guid> CameraIds)> sites, IEnumerable<RequirementItem> items, IReadOnlySet<Guid> asked, CancellationToken cancellation)
    {
        var calendar = await calendars.GetAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var bySubject = items.ToLookup(i => i.SubjectId);
        return sites.ToDictionary(s => s.SiteId, s =>
        {
            List<Guid> subjects = [s.SiteId, .. s.CameraIds];
            var standing = WhoActs.OfPart(dossier, [.. subjects.SelectMany(id => bySubject[id])], subjects.Exists(asked.Contains), calendar, now);
            return Of(standing, standing.Reason == TurnReason.Describe ? texts[K.Requirements_Turn_DescribeSite] : Why(standing));
        });
    }

    private Turn Of(Standing standing, string why)
    {
        var today = BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime);
        DateOnly? until = standing.ActBy is { } actBy ? BelgianTime.LocalDate(actBy) : null;
        return new(texts.Enum(standing.Acting), why, until, until < today, Expected(standing));
    }

    private string Why(Standing standing) => standing.Reason switch
    {
        TurnReason.Nothing => texts[K.Requirements_Turn_Nothing],
        TurnReason.Describe => texts[K.Requirements_Turn_Describe],
        TurnReason.Provide => texts.Count(K.Requirements_Turn_Provide, standing.Asked),
        TurnReason.Submit => texts[K.Requirements_Turn_Submit],
        TurnReason.TakeUp => texts[K.Requirements_Turn_TakeUp],
        TurnReason.Review => texts[K.Requirements_Turn_Review],
        TurnReason.Answer => texts[K.Requirements_Turn_Answer],
        TurnReason.Check => texts.Count(K.Requirements_Turn_Check, standing.Asked),
        TurnReason.PassGate => texts[K.Requirements_Turn_PassGate],
        TurnReason.Follow => texts[K.Requirements_Turn_Follow],
    };

    private string? Expected(Standing standing) => standing switch
    {
        { ExpectedOn: null } => null,
        { ExpectedOn: { } day } when standing.Announced == standing.Asked => texts.With(K.Requirements_Announce_Expected, ("date", day)),
        { ExpectedOn: { } day } => texts.Count(K.Requirements_Turn_Announced, standing.Announced, ("date", day)),
    };
}
