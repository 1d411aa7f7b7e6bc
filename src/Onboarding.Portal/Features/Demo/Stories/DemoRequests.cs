using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Portal.Features.Sites;

namespace Onboarding.Portal.Features.Demo.Stories;

/// <summary>Requests for changes and what the integrator does with them.</summary>
internal sealed class DemoRequests(PortalDbContext db, ReviewService reviews, RequestService answers, SiteService sites, DemoClock clock)
{
    public Task AskAsync(DemoTale tale, DemoStep step, CancellationToken cancellation)
    {
        var request = new NewChangeItem(Guid.CreateVersion7(), ChangeTarget.Site, Site(step), step.Field, step.Severity!.Value, step.Text!);
        return reviews.AskAsync(tale.Id, request, cancellation).DoneAsync(clock);
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
        var request = await db.ChangeItems.Where(c => c.DossierId == tale.Id && c.TargetId == id && c.Field == step.Field).Select(c => c.Id).SingleAsync(cancellation);
        await answers.AnswerAsync(tale.Id, [new(request, step.Text)], cancellation).DoneAsync(clock);
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
