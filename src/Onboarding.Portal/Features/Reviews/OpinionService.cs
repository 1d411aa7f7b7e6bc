using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Mails;
using Onboarding.Portal.Features.People;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>Whom to ask.</summary>
/// <param name="Id">Made by the form: sending it twice asks once.</param>
public sealed record NewOpinion(Guid Id, Guid PersonId, bool IsRequired, int Step);

/// <summary>What a colleague thinks, and where it came from when he did not write it here himself.</summary>
public sealed record GivenOpinion(DecisionCode Code, string? Comment, Channel Source, DateOnly? ReceivedOn);

/// <summary>Asks colleagues for their opinion on an open round, and writes it down.</summary>
public sealed class OpinionService(PortalDbContext db, CurrentUser user, RoundUnit rounds, Substitutes substitutes, ReviewMails mails, HistoryLog history, TimeProvider clock)
{
    /// <summary>The person who sent the dossier is never asked.</summary>
    public Task<ChangeResult> AskAsync(Guid dossierId, NewOpinion input, CancellationToken cancellation) => rounds.ChangeAsync(dossierId, async (dossier, round) =>
    {
        if (await db.ReviewOpinions.AnyAsync(o => o.Id == input.Id, cancellation))
        {
            return ChangeResult.Done;
        }

        var colleague = (await substitutes.ColleaguesAsync(cancellation)).FirstOrDefault(c => c.Id == input.PersonId && c.PoliceZoneId == dossier.PoliceZoneId);
        if (colleague is null || colleague.Id == round.SubmittedBy || input.Step is < 1 or > ReviewOpinion.MostSteps)
        {
            return ChangeResult.NotFound;
        }

        if (await db.ReviewOpinions.AnyAsync(o => o.SubmissionId == round.Id && o.PersonId == colleague.Id, cancellation))
        {
            return ChangeResult.Refused(new RuleViolation("Reviews.Opinions.AskedAlready"));
        }

        var opinion = new ReviewOpinion { Id = input.Id, DossierId = dossierId, SubmissionId = round.Id, PersonId = colleague.Id, IsRequired = input.IsRequired, Step = input.Step };
        db.Add(opinion);
        await mails.OpinionAskedAsync(dossier, opinion, cancellation);
        history.Record("OpinionAsked", opinion, colleague.Name, dossierId);
        return ChangeResult.Done;
    }, cancellation);

    /// <summary>Asks it no longer. What was given stays.</summary>
    public Task<ChangeResult> StrikeAsync(Guid dossierId, Guid opinionId, CancellationToken cancellation) => rounds.ChangeAsync(dossierId, async (_, round) =>
    {
        if (await db.ReviewOpinions.SingleOrDefaultAsync(o => o.Id == opinionId && o.SubmissionId == round.Id, cancellation) is not { } opinion)
        {
            return ChangeResult.NotFound;
        }

        if (opinion.Code is not null)
        {
            return ChangeResult.Refused(new RuleViolation("Reviews.Opinions.Given"));
        }

        db.Remove(opinion);
        history.Record("OpinionStruck", opinion, await NameAsync(opinion.PersonId, cancellation), dossierId);
        return ChangeResult.Done;
    }, cancellation);

    /// <summary>Gives an opinion: one's own, that of an absent colleague, or one that came by another way.</summary>
    public Task<ChangeResult> GiveAsync(Guid dossierId, Guid opinionId, GivenOpinion given, CancellationToken cancellation) => rounds.ChangeAsync(dossierId, async (dossier, round) =>
    {
        var all = await db.ReviewOpinions.Where(o => o.SubmissionId == round.Id).ToListAsync(cancellation);
        if (all.Find(o => o.Id == opinionId) is not { } opinion)
        {
            return ChangeResult.NotFound;
        }

        var mayStandIn = opinion.PersonId == user.Id || (given.Source != Channel.Portal && given.ReceivedOn is not null)
            || (await substitutes.StandsInForAsync(cancellation)).Any(a => a.PersonId == opinion.PersonId && a.PoliceZoneId == dossier.PoliceZoneId);
        if (OpinionRule.Obstacle(opinion, all, given.Code, given.Comment, mayStandIn) is { } obstacle)
        {
            return ChangeResult.Refused(obstacle);
        }

        opinion.Give(given.Code, given.Comment, user.RequiredId, clock.GetUtcNow().UtcDateTime, given.Source, given.Source == Channel.Portal ? null : given.ReceivedOn);
        history.Record("OpinionGiven", opinion, await NameAsync(opinion.PersonId, cancellation), dossierId, given.Comment);
        return ChangeResult.Done;
    }, cancellation);

    private Task<string> NameAsync(Guid person, CancellationToken cancellation) => db.Users.Where(u => u.Id == person).Select(u => u.FullName).SingleAsync(cancellation);
}
