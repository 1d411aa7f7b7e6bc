using AngleSharp.Html.Dom;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Platform;

/// <summary>The tag helpers, by the markup of the page that shows them all.</summary>
public sealed class FieldTests
{
    private const string Page = "/fr/_components";

    [Fact]
    public async Task Get_Fields_AreLabelledAndDescribed()
    {
        var page = await GetAsync(Page);

        var name = page.GetElementById("Name")!;
        Assert.Equal("Nom du site", page.QuerySelector("label[for=Name]")!.TextContent);
        Assert.Equal("Tel qu’il figure sur le plan", page.GetElementById(name.GetAttribute("aria-describedby")!)!.TextContent);
        Assert.Equal("Mise en service souhaitée (facultatif)", page.QuerySelector("label[for=GoLive]")!.TextContent);
        Assert.Equal("Par exemple 27/03/2026", page.GetElementById("GoLive-hint")!.TextContent);
        Assert.Equal("decimal", page.GetElementById("Height")!.GetAttribute("inputmode"));
        Assert.Equal("m", page.QuerySelector("#Height + .govuk-input__suffix")!.TextContent);
        var french = page.GetElementById("DossierLanguage")!;
        Assert.Equal("Les e-mails et les documents sont en français.", page.GetElementById(french.GetAttribute("aria-describedby")!)!.TextContent);
        Assert.Equal(["Français", "Néerlandais"], page.QuerySelectorAll("input[name=DossierLanguage] + label").Select(l => l.TextContent));
        Assert.Equal(["Oui", "Non"], page.QuerySelectorAll("input[name=IsFixed] + label").Select(l => l.TextContent));
        Assert.Equal(["", "5339", "5415"], page.QuerySelectorAll("#Zone option").Select(o => o.GetAttribute("value")));
        Assert.True(page.QuerySelector("form[method=post]")!.HasAttribute("novalidate"));
    }

    [Fact]
    public async Task Get_Page_HasNoInlineStyleScriptOrHandler_AndNoIdTwice()
    {
        var page = await GetAsync(Page);

        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]), [onclick], [onload]"));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        var referenced = page.QuerySelectorAll("[aria-describedby], [aria-labelledby]")
            .SelectMany(e => $"{e.GetAttribute("aria-describedby")} {e.GetAttribute("aria-labelledby")}".Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.All(referenced, id => Assert.Contains(id, ids));
    }

    [Fact]
    public async Task Post_WithErrors_ShowsThemAtTheFieldAndAbove_InTheOrderOfThePage()
    {
        await using var host = await PlatformHost.StartAsync();
        using var client = host.CreateClient();

        var response = await PlatformHost.PostAsync(client, Page, ("Height", "haut"));

        var page = await PlatformHost.ReadAsync(response);
        var links = page.QuerySelectorAll(".govuk-error-summary a").Cast<IHtmlAnchorElement>().ToList();
        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal(["#Name", "#Height", "#GoLive", "#Zone", "#DossierLanguage", "#IsFixed", "#Languages", "#Reason", "#Sheet", "#IsConfirmed"], links.Select(l => l.GetAttribute("href")));
        Assert.All(links, l =>
        {
            var id = l.GetAttribute("href")![1..];
            var group = page.GetElementById(id)!.Closest(".govuk-form-group--error")!;
            Assert.Equal($"Erreur\u202F: {l.TextContent}", group.QuerySelector(".govuk-error-message")!.TextContent);
            Assert.NotNull(group.QuerySelector($"[aria-describedby~='{id}-error']"));
        });
        Assert.Equal("«\u202FHauteur de la caméra, en mètres\u202F» doit être un nombre, par exemple 50,84670.", links[1].TextContent);
        Assert.StartsWith("Erreur\u202F: ", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithErrors_KeepsWhatWasTyped()
    {
        await using var host = await PlatformHost.StartAsync();
        using var client = host.CreateClient();

        var response = await PlatformHost.PostAsync(
            client, Page, ("Height", "1 0000,5x"), ("GoLive", "31 février"), ("Zone", "5415"), ("DossierLanguage", "Nl"), ("IsFixed", "false"), ("Languages", "Fr"), ("Languages", "Nl"), ("Reason", "\nligne"), ("IsConfirmed", "true"));

        var page = await PlatformHost.ReadAsync(response);
        Assert.Equal("1 0000,5x", page.GetElementById("Height")!.GetAttribute("value"));
        Assert.Equal("31 février", page.GetElementById("GoLive")!.GetAttribute("value"));
        Assert.Equal("5415", ((IHtmlSelectElement)page.GetElementById("Zone")!).Value);
        Assert.Equal("\nligne", ((IHtmlTextAreaElement)page.GetElementById("Reason")!).Value);
        Assert.Equal(["Nl", "false", "Fr", "Nl", "true"], page.QuerySelectorAll("input[checked]").Select(i => i.GetAttribute("value")));
    }

    [Fact]
    public async Task Post_Valid_RedirectsAndSaysSoOnce()
    {
        await using var host = await PlatformHost.StartAsync();
        using var client = host.CreateClient();
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1]), "Sheet", "fiche.pdf" } };
        var token = (await PlatformHost.ReadAsync(await client.GetAsync(Page))).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (string, string)[] fields = [("Name", "Gent"), ("Height", "5,6"), ("GoLive", "27 mars 2026"), ("Zone", "5415"), ("DossierLanguage", "Nl"), ("IsFixed", "true"), ("Languages", "Fr"), ("Reason", "x"), ("IsConfirmed", "true"), ("__RequestVerificationToken", token)];
        Array.ForEach(fields, f => form.Add(new StringContent(f.Item2), f.Item1));

        var response = await client.PostAsync(Page, form);
        var next = await PlatformHost.ReadAsync(await client.GetAsync(response.Headers.Location));
        var later = await PlatformHost.ReadAsync(await client.GetAsync(Page));

        Assert.Equal(302, (int)response.StatusCode);
        Assert.Equal("Vos modifications sont enregistrées.", next.QuerySelector("main > .govuk-notification-banner:first-child .govuk-notification-banner__heading")!.TextContent.Trim());
        Assert.Null(later.QuerySelector("main > .govuk-notification-banner:first-child"));
    }

    [Theory]
    [InlineData("?sort=name&status=Late&status=New&p=3", "sort=-name&status=Late&status=New", "ascending")]
    [InlineData("?sort=-name", "sort=name", "descending")]
    [InlineData("?q=li%C3%A8ge", "q=li%C3%A8ge&sort=name", null)]
    public async Task Get_SortedList_OffersTheOtherWay_FromTheFirstPage(string query, string expected, string? ariaSort)
    {
        var page = await GetAsync(Page + query);

        var head = page.QuerySelector("th:has(.p-sort)")!;
        var link = head.QuerySelector("a")!.GetAttribute("href")!;
        Assert.Equal(expected.Split('&').Order(), link.Split('?')[1].Split('&').Order());
        Assert.Equal(ariaSort, head.GetAttribute("aria-sort"));
    }

    [Fact]
    public async Task Get_FilteredList_ChipTakesOneValueAway_AndPagesKeepTheRest()
    {
        var page = await GetAsync(Page + "?status=Late&status=New&zone=5415");

        Assert.Equal($"{Page}?zone=5415&status=New", page.QuerySelector("a.p-chip")!.GetAttribute("href"));
        Assert.Equal($"{Page}?status=Late&status=New&zone=5415&p=5", page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal(["1", "…", "3", "4", "5", "…", "9"], page.QuerySelectorAll(".govuk-pagination__item").Select(i => i.TextContent));
    }

    [Fact]
    public async Task Get_TaskList_OnlyWhatIsOpenIsATag_AndABlockedTaskSaysWhy()
    {
        var page = await GetAsync(Page);

        var tasks = page.QuerySelectorAll(".govuk-task-list__item");
        Assert.Equal(["Terminé", "En cours", "Il y a un problème", "À compléter", "Pas encore possible"], tasks.Select(t => t.QuerySelector(".govuk-task-list__status")!.TextContent));
        Assert.Equal(3, tasks.Count(t => t.QuerySelector(".p-tag") is not null));
        Assert.Null(tasks[^1].QuerySelector("a"));
        Assert.Equal("Il manque encore 2 pièces.", tasks[^1].QuerySelector(".govuk-task-list__hint")!.TextContent);
    }

    private static async Task<IHtmlDocument> GetAsync(string path)
    {
        await using var host = await PlatformHost.StartAsync();
        using var client = host.CreateClient();
        return await PlatformHost.ReadAsync(await client.GetAsync(path));
    }
}
