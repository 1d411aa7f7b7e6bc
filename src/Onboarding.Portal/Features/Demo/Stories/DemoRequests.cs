using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Portal.Features.Sites;

namespace Onboarding.Portal.Features.Demo.Stories;

/// <summary>Requests for changes and what the integrator does with them.</summary>
internal sealed class DemoRequests(PortalDbContext db, ReviewService reviews, RequestDrafts drafts, RequestService requests, SiteService sites, DemoClock clock)
{
    public Task AskAsync(DemoTale tale, DemoStep step, CancellationToken cancellation)
    {
        var request = new NewChangeItem(Guid.CreateVersion7(), ChangeTarget.Site, Site(step), step.Field, step.Severity!.Value, step.Text!);
        return drafts.AskAsync(tale.Id, request, cancellation).DoneAsync(clock);
    }

    public async Task ChangeAsync(DemoTale tale, DemoStep step, CancellationToken cancellation)
    {
        var id = Site(step);
        var version = await db.Sites.Where(s => s.Id == id).Select(s => s.Version).SingleAsync(cancellation);
        await sites.ChangeAsync(tale.Id, id, version, site => Set(site, step.Field!, step.Text!), cancellation).DoneAsync(clock);
    }

    public async Task AnswerAsync(DemoTale tale, DemoStep step, CancellationToken cancellation)
    {
        var id = Site(step);
        var request = await db.ChangeItems.AsNoTracking().SingleAsync(c => c.DossierId == tale.Id && c.TargetId == id && c.Field == step.Field, cancellation);
        await requests.AnswerAsync(tale.Id, [new(request.Id, step.Text)], cancellation).DoneAsync(clock);
    }

    /// <summary>A refused document wrote its own request; the new document is the answer.</summary>
    public async Task AnswerWithDocumentsAsync(DemoTale tale, CancellationToken cancellation)
    {
        var open = await db.ChangeItems.AsNoTracking()
            .Where(c => c.DossierId == tale.Id && c.Target == ChangeTarget.Evidence && c.State == ChangeItemState.Open)
            .ToListAsync(cancellation);
        if (open.Count > 0)
        {
            await requests.AnswerAsync(tale.Id, [.. open.Select(c => new RequestAnswer(c.Id, null))], cancellation).DoneAsync(clock);
        }
    }

    /// <summary>Every answer does.</summary>
    public async Task CloseAsync(DemoTale tale, CancellationToken cancellation)
    {
        foreach (var answered in await db.ChangeItems.AsNoTracking().Where(c => c.DossierId == tale.Id && c.State == ChangeItemState.Answered).ToListAsync(cancellation))
        {
            await reviews.JudgeAnswerAsync(tale.Id, answered.Id, reopen: null, cancellation).DoneAsync(clock);
        }
    }

    private static Guid Site(DemoStep step) => DemoTale.SiteId(step.On!.Single());

    private static void Set(Site site, string field, string value)
    {
        switch (field)
        {
            case nameof(site.HouseNumber):
                site.HouseNumber = value;
                break;
            case nameof(site.Direction):
                site.Direction = value;
                break;
            case nameof(site.Access):
                site.Access = value;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(field), field, "The stories change no such field.");
        }
    }
}
