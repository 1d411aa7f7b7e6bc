using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.People;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>An opinion as the reviewers see it.</summary>
/// <param name="IsDue">Its turn has come.</param>
/// <param name="IsMine">The person gives it: it is his, or he stands in for whose it is.</param>
public sealed record OpinionLine(ReviewOpinion Opinion, string Person, string? GivenBy, bool IsDue, bool IsMine);

/// <summary>Reads the opinions on a round that the person was shown.</summary>
public sealed class OpinionReader(PortalDbContext db, CurrentUser user, Substitutes substitutes)
{
    /// <summary>By step, then by name.</summary>
    public async Task<IReadOnlyList<OpinionLine>> OfAsync(RoundView view, CancellationToken cancellation)
    {
        var all = await db.ReviewOpinions.AsNoTracking().Where(o => o.SubmissionId == view.Round.Id).ToListAsync(cancellation);
        var ids = all.Select(o => o.PersonId).Concat(all.Select(o => o.GivenBy).OfType<Guid>()).Distinct().ToList();
        var names = await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, cancellation);
        var absent = (await substitutes.StandsInForAsync(cancellation)).Where(a => a.PoliceZoneId == view.Zone.Id).Select(a => a.PersonId).ToHashSet();
        return
        [
            .. from opinion in all
               let person = names[opinion.PersonId]
               orderby opinion.Step, person
               select new OpinionLine(
                   opinion, person, opinion.GivenBy is { } giver && giver != opinion.PersonId ? names[giver] : null,
                   opinion.IsDue(all), opinion.PersonId == user.Id || absent.Contains(opinion.PersonId)),
        ];
    }
}
