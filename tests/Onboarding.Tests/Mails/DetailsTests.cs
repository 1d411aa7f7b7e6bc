using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Portal.Platform.Mail;
using Onboarding.Portal.Platform.Outbox;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Mails;

public class DetailsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Get_ShowsTheTextAsItWasWritten()
    {
        var id = await WriteAsync(JobsMails.Mail());

        var page = await (await ManagerAsync()).GetAsync($"/nl/mails/{id}");

        Assert.Equal((HttpStatusCode.OK, JobsMails.Mail().Subject), (page.Status, page.Title));
        Assert.Equal("Bonjour Anne, Il manque une pièce.", page.Text("main [lang=fr]"));
    }

    [Fact]
    public async Task Get_OfASecret_ShowsNothingOfIt()
    {
        var id = await WriteAsync(JobsMails.Mail() with { Text = "https://portal.example/?token=abc", IsSecret = true });

        var page = await (await ManagerAsync()).GetAsync($"/fr/mails/{id}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("token", page.Html, StringComparison.Ordinal);
        Assert.Contains("lien personnel", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostRetry_OfWhatWasGivenUp_PutsItBackAndASecondTimeChangesNothing()
    {
        var id = await WriteAsync(JobsMails.Mail());
        await portal.SaveAsync(async db => (await db.Outbox.SingleAsync(e => e.Id == id)).Fail(PortalFactory.Start.UtcDateTime, "550 No such mailbox", null));
        var browser = await ManagerAsync();
        var page = await browser.GetAsync($"/fr/mails/{id}");
        Assert.Contains("550 No such mailbox", page.MainText, StringComparison.Ordinal);

        var answer = await browser.SubmitAsync(page, "main form button");
        var again = await browser.SubmitAsync(page, "main form button");

        Assert.Equal($"/fr/mails/{id}", answer.Location);
        Assert.Equal(answer.Location, again.Location);
        var entry = await portal.ReadAsync(db => db.Outbox.SingleAsync(e => e.Id == id));
        Assert.Equal((OutboxState.Pending, 0), (entry.State, entry.Attempts));
    }

    [Fact]
    public async Task Get_OfAJobOrOfNothing_IsNotFound()
    {
        var job = new OutboxEntry { Kind = OutboxKind.Job, Key = "job", Title = "Handler", Payload = "{}", CreatedAt = PortalFactory.Start.UtcDateTime };
        await portal.SaveAsync(async db => await db.AddAsync(job));
        var browser = await ManagerAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/fr/mails/{job.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/fr/mails/{Guid.NewGuid()}")).Status);
    }

    [Fact]
    public async Task Get_ByWhoDoesNotManageMails_IsRefused()
    {
        var id = await WriteAsync(JobsMails.Mail());
        var browser = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.KeyUserLead));

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync($"/fr/mails/{id}")).Status);
    }

    private async Task<FormClient> ManagerAsync() => await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.ProjectManager));

    private async Task<Guid> WriteAsync(MailMessage mail)
    {
        var key = Guid.NewGuid().ToString();
        await JobsMails.WriteAsync(portal, key, mail);
        return await portal.ReadAsync(db => db.Outbox.Where(e => e.Key == key).Select(e => e.Id).SingleAsync());
    }
}
