using Onboarding.Domain.People;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

[Trait("Area", "Review")]
public sealed class QueueTests(CountingPortal portal) : IClassFixture<CountingPortal>
{
    [Fact]
    public async Task Get_ShowsTheDossiersOfOnesZoneTheOldestFirst()
    {
        var first = await ReviewCase.CreateAsync(portal);
        await first.SubmitAsync();
        portal.Clock.Advance(TimeSpan.FromDays(1));
        var second = await InSameZoneAsync(first);
        var foreign = await ReviewCase.CreateAsync(portal);
        await foreign.SubmitAsync();

        var page = await (await portal.SignInAsync(first.KeyUser)).GetAsync("/fr/queue");

        var rows = page.Texts("tbody tr");
        Assert.Equal(2, rows.Count);
        Assert.Contains(first.Organisation.Name, rows[0], StringComparison.Ordinal);
        Assert.Contains("1 jour ouvrable", rows[0], StringComparison.Ordinal);
        Assert.Contains(second.Organisation.Name, rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithoutDossiers_SaysWhatWillAppear()
    {
        var browser = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.KeyUser));

        var page = await browser.GetAsync("/nl/queue");

        Assert.StartsWith("Te onderzoeken dossiers Geen dossiers te onderzoeken.", page.MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show=Waiting", 1)]
    [InlineData("show=Mine", 0)]
    [InlineData("show=Late", 0)]
    [InlineData("q=Gand", 1)]
    [InlineData("q=%25", 0)]
    public async Task Get_Filtered_ShowsWhatMatches(string query, int rows)
    {
        var made = await ReviewCase.CreateAsync(portal);
        await made.SubmitAsync();

        var page = await (await portal.SignInAsync(made.KeyUser)).GetAsync($"/fr/queue?{query}");

        Assert.Equal(rows, page.Texts("tbody tr").Count);
        Assert.Single(page.Texts(".p-chip"));
    }

    [Fact]
    public async Task Get_AsksTheDatabaseAsOftenForManyAsForOne()
    {
        var made = await ReviewCase.CreateAsync(portal);
        await made.SubmitAsync();
        var browser = await portal.SignInAsync(made.KeyUser);
        await browser.GetAsync("/fr/queue");

        var one = await CountAsync(browser);
        await InSameZoneAsync(made);
        await InSameZoneAsync(made);

        Assert.Equal(one, await CountAsync(browser));
    }

    [Fact]
    public async Task PostNext_TakesTheOldestAndOpensIt()
    {
        var made = await ReviewCase.CreateAsync(portal);
        await made.SubmitAsync();
        var browser = await portal.SignInAsync(made.KeyUser);

        var answer = await browser.SubmitAsync(await browser.GetAsync("/fr/queue"), "form[action*='handler=Next'] button");

        Assert.Equal($"/fr/reviews/{made.DossierId}", answer.Location);
        Assert.Equal(Domain.Dossiers.ApprovalState.InReview, await made.StateAsync());
    }

    [Fact]
    public async Task PostTake_AfterAColleague_IsRefusedAndLeavesItToHim()
    {
        var made = await ReviewCase.CreateAsync(portal);
        await made.SubmitAsync();
        var browser = await portal.SignInAsync(made.Colleague);
        var page = await browser.GetAsync("/fr/queue");
        await made.TakeAsync();

        var answer = await browser.SubmitAsync(page, "form[action*='handler=Take'] button");

        Assert.StartsWith("Un collègue vient de prendre", answer.Errors[""], StringComparison.Ordinal);
        Assert.Contains(made.KeyUser.FullName, answer.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ByIntegrator_IsForbidden()
    {
        var browser = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.IntegratorAdministrator));

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await browser.GetAsync("/fr/queue")).Status);
    }

    /// <summary>Another sent dossier of another company, in the same zone.</summary>
    private async Task<ReviewCase> InSameZoneAsync(ReviewCase made)
    {
        var other = await ReviewCase.CreateAsync(portal, zone: made.Zone);
        await other.SubmitAsync();
        return other;
    }

    private async Task<int> CountAsync(FormClient browser)
    {
        var before = portal.Queries.Count;
        await browser.GetAsync("/fr/queue");
        return portal.Queries.Count - before;
    }
}
