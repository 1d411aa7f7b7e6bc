using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Closures;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.People;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Closures;

[Trait("Area", "Review")]
public sealed class OrganisationTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("fr", "Jours de fermeture")]
    [InlineData("nl", "Sluitingsdagen")]
    public async Task Get_SpeaksTheLanguageOfTheAddress(string language, string title)
    {
        var (organisation, browser) = await OwnAsync();

        Assert.EndsWith(title, (await browser.GetAsync($"/{language}/organisations/{organisation.Id}/closures")).Title, StringComparison.Ordinal);
        Assert.Equal(title, (await browser.GetAsync($"/{language}/organisations/{organisation.Id}")).Text("a[href$='/closures']"));
    }

    [Fact]
    public async Task Post_AddsOneClosureHoweverOftenItIsSent_AndTellsItInTheHistory()
    {
        var (organisation, browser) = await OwnAsync();
        var form = await browser.GetAsync(Path(organisation));

        var answer = await browser.SubmitAsync(form, "#add button", Fields());
        await browser.SubmitAsync(form, "#add button", Fields());

        Assert.Equal("La fermeture est ajoutée.", (await browser.FollowAsync(answer)).Notice);
        var closure = Assert.Single(await StoredAsync(organisation));
        Assert.Equal((new DateOnly(2026, 7, 13), new DateOnly(2026, 7, 31), null), (closure.FirstDay, closure.LastDay, closure.PoliceZoneId));
        Assert.Equal(1, await portal.ReadAsync(db => db.History.CountAsync(h => h.SubjectId == closure.Id && h.Action == "Created")));
    }

    [Theory]
    [InlineData("fr", "Congé du bâtiment")]
    [InlineData("nl", "Bouwverlof")]
    public async Task Get_ShowsTheClosuresInTheLanguageOfTheReader(string language, string label)
    {
        var (organisation, browser) = await OwnAsync();
        await browser.SubmitAsync(await browser.GetAsync(Path(organisation)), "#add button", Fields());

        Assert.Equal([label], (await browser.GetAsync($"/{language}/organisations/{organisation.Id}/closures")).Texts("tbody th"));
    }

    [Theory]
    [InlineData("FirstDay", "", "Complétez le champ « Premier jour ».")]
    [InlineData("LastDay", "12/07/2026", "Le dernier jour ne peut pas précéder le premier.")]
    [InlineData("LastDay", "11/09/2026", "Une fermeture compte au plus 60 jours.")]
    [InlineData("LabelFr", "", "Complétez le champ « Motif en français ».")]
    [InlineData("LabelNl", " ", "Complétez le champ « Motif en néerlandais ».")]
    public async Task Post_WithAWrongField_SaysWhyAndSavesNothing(string field, string value, string sentence)
    {
        var (organisation, browser) = await OwnAsync();

        var answer = await browser.SubmitAsync(await browser.GetAsync(Path(organisation)), "#add button", [.. Fields().Where(f => f.Name != field), (field, value)]);

        Assert.Equal((HttpStatusCode.BadRequest, sentence), (answer.Status, Assert.Single(answer.Errors).Value));
        Assert.Empty(await StoredAsync(organisation));
    }

    [Fact]
    public async Task Post_OfTheLongestClosure_IsTaken()
    {
        var (organisation, browser) = await OwnAsync();

        await browser.SubmitAsync(await browser.GetAsync(Path(organisation)), "#add button", [.. Fields().Where(f => f.Name != "LastDay"), ("LastDay", "10/09/2026")]);

        Assert.Equal(Closure.MostDays, Assert.Single(await StoredAsync(organisation)).Days.Count());
    }

    [Fact]
    public async Task Remove_TakesTheClosureAway_AndNeverThatOfAnother()
    {
        var (organisation, browser) = await OwnAsync();
        var (other, _) = await OwnAsync();
        var (mine, theirs) = (await AddAsync(organisation), await AddAsync(other));
        var page = await browser.GetAsync(Path(organisation));

        await browser.SendAsync(Aimed(FormClient.Request(page, "form[action*=Remove] button"), mine, theirs));
        Assert.Single(await StoredAsync(other));

        var answer = await browser.SubmitAsync(page, "form[action*=Remove] button");
        Assert.Equal("La fermeture est supprimée.", (await browser.FollowAsync(answer)).Notice);
        Assert.Empty(await StoredAsync(organisation));
    }

    [Fact]
    public async Task Pages_OfAnotherOrganisation_AreAbsent()
    {
        var (organisation, _) = await OwnAsync();
        var (_, stranger) = await OwnAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(Path(organisation))).Status);
    }

    [Theory]
    [InlineData(Role.IntegratorContributor)]
    [InlineData(Role.IntegratorViewer)]
    public async Task Get_ByWhoMayNotEditTheOrganisation_IsForbidden(Role role)
    {
        var organisation = await portal.Data.CreateOrganisationAsync();
        var browser = await portal.SignInAsync(await portal.Data.CreatePersonAsync(role, organisation));

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(Path(organisation))).Status);
    }

    private static string Path(Organisation organisation) => $"/fr/organisations/{organisation.Id}/closures";

    private static (string Name, object? Value)[] Fields() =>
        [("FirstDay", "13/07/2026"), ("LastDay", "31/07/2026"), ("LabelFr", "Congé du bâtiment"), ("LabelNl", "Bouwverlof")];

    /// <summary>The same request, sent for the closure of somebody else.</summary>
    private static HttpRequestMessage Aimed(HttpRequestMessage request, Guid mine, Guid theirs)
    {
        var body = request.Content!.ReadAsStringAsync().GetAwaiter().GetResult();
        request.Content = new StringContent(body.Replace(mine.ToString(), theirs.ToString(), StringComparison.Ordinal), request.Content.Headers.ContentType);
        return request;
    }

    private async Task<(Organisation Organisation, FormClient Browser)> OwnAsync()
    {
        var organisation = await portal.Data.CreateOrganisationAsync();
        return (organisation, await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.IntegratorAdministrator, organisation)));
    }

    private async Task<Guid> AddAsync(Organisation organisation)
    {
        var closure = new Closure { OrganisationId = organisation.Id, FirstDay = new(2026, 7, 13), LastDay = new(2026, 7, 31), LabelFr = "Congé", LabelNl = "Verlof" };
        await portal.SaveAsync(async db => await db.AddAsync(closure));
        return closure.Id;
    }

    private Task<List<Closure>> StoredAsync(Organisation organisation) => portal.ReadAsync(db => db.Closures.Where(c => c.OrganisationId == organisation.Id).ToListAsync());
}
