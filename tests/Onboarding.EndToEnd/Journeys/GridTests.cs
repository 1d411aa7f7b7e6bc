using System.Globalization;
using Microsoft.Playwright;
using Onboarding.EndToEnd.Support;

namespace Onboarding.EndToEnd.Journeys;

/// <summary>Sixty cameras are judged in one grid: how many pages the key user loads from his queue to the decision, and what the grid looks like.</summary>
[Trait("Area", "Review")]
public sealed class GridTests(DemoPortal portal)
{
    private const int Cameras = 6;
    private const int Sites = 10;
    private static readonly CultureInfo Belgian = CultureInfo.GetCultureInfo("nl-BE");

    // a hundred metres and more from where the other journeys stand, and of a model that none of them has
    private static readonly Story French = Story.InFrench with { Dossier = "Ganshoren : Nestor Martin", Site = "Avenue Nestor Martin", TypedFirst = "644230,5", Model = "Hikvision iDS-2CD7A26G0/P-IZHSY", Serials = ["GR-FR-1"] };

    /// <summary>The same people work in Dutch.</summary>
    private static readonly Story Dutch = French with { Language = "nl", JavaScript = false, Zone = "5340 – Brussel-West", Dossier = "Ganshoren: Zeypstraat", Site = "Zeypstraat, Ganshoren", TypedFirst = "645480,5", Serials = ["GR-NL-1"] };

    [Fact]
    public Task SixtyCameras_InFrench() => DoAsync(French);

    [Fact]
    public Task SixtyCameras_InDutch_WithoutJavaScript() => DoAsync(Dutch);

    private async Task DoAsync(Story story)
    {
        using var folder = new TemporaryFolder();
        var integrator = await SubmitAsync(story, folder.Path);
        await using var person = await portal.EnterAsync(story.KeyUser, story.Language, story.JavaScript, Path.Combine("grid", story.Language, "police"));
        var texts = person.Texts;
        await person.GoAsync("/queue");
        var loads = new PageLoads(person);

        await person.PressInAsync(story.Dossier, K.Reviews_Queue_Take);
        await person.PressAsync(K.Reviews_Grid_Link);
        await person.ShouldReadAsync(texts.Count(K.Sites_Cameras_Count, Cameras * Sites));
        await TickColumnsAsync(person, "Whole", "Model", "Mounting", "SITE-PLAN");
        await person.PressAsync(K.Reviews_Grid_Accept);
        await AskOfTwoAsync(person);
        await AcceptTheRestAsync(person);
        await person.PressTextAsync(texts.With(K.Reviews_ToRequests, ("count", 2)));
        await person.PressTextAsync(texts.Count(K.Reviews_Requests_Send, 2));

        Assert.True(loads.Count < 25, $"{Cameras * Sites} cameras took {loads.Count} page loads.");
        TestContext.Current.SendDiagnosticMessage($"{story.Language}: grid {loads.Count} page loads");
        await person.GoAsync($"{integrator.Dossier}");
        await person.ShouldReadAsync(texts[K.Enums_ApprovalState_ChangesRequested]);
    }

    /// <summary>The integrator copies one site of six cameras nine times.</summary>
    private async Task<IntegratorPart> SubmitAsync(Story story, string folder)
    {
        await using var person = await portal.EnterAsync(story.Integrator, story.Language, javaScript: false, Path.Combine("grid", story.Language, "integrator"));
        var integrator = new IntegratorPart(person, story, folder);
        await integrator.OpenDossierAsync();
        await integrator.RegisterSiteAsync();
        await RegisterCamerasAsync(person, story);
        await person.GoAsync(integrator.Dossier);
        await person.PressInAsync(story.Site, K.Copies_Link);
        await person.FillAsync(K.Copies_Count, $"{Sites - 1}");
        await person.FillAsync(K.Copies_Pasted, Copies(story, person.Texts));
        await person.PressAsync(K.Copies_ShowGrid);
        await person.PressAsync(K.Copies_Save);
        await integrator.UploadIfAskedAsync(story.Words.DataSheet);
        await integrator.UploadAsync(story.Words.SitePlan);
        await UsePlanEverywhereAsync(person, integrator.Dossier);
        await integrator.SubmitAsync();
        return integrator;
    }

    /// <summary>From a spreadsheet: where each site stands, thirty metres from the one before, and the serial numbers of its cameras.</summary>
    private static string Copies(Story story, TextBook texts)
    {
        var system = texts.Enum("CoordinateSystem", story.TypedSystem);
        var north = decimal.Parse(story.TypedSecond, Belgian);
        IEnumerable<string> names = [$"{texts[K.Sites_Field_TypedFirst]} ({system})", $"{texts[K.Sites_Field_TypedSecond]} ({system})", .. Enumerable.Range(1, Cameras).Select(c => $"C{c:00} {texts[K.Cameras_Field_Serial]}")];
        var rows = Enumerable.Range(1, Sites - 1).Select(row => (IEnumerable<string>)
            [story.TypedFirst, (north + (30 * row)).ToString(Belgian), .. Enumerable.Range(1, Cameras).Select(c => $"{story.Serials[0]}-{row}-{c}")]);
        return string.Join('\n', rows.Prepend(names).Select(cells => string.Join('\t', cells)));
    }

    /// <summary>One plan shows all sites: the newest file is taken for the whole column.</summary>
    private static async Task UsePlanEverywhereAsync(Person person, string dossier)
    {
        await person.GoAsync($"{dossier}/missing/matrix");
        await person.Page.Locator("thead input[value=SITE-PLAN]").CheckAsync();
        await person.Page.Locator("select[name=KnownFile]").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await person.PressAsync(K.Evidence_Matrix_Continue);
        await person.PressAsync(K.Evidence_Link_Confirm);
    }

    private static async Task TickColumnsAsync(Person person, params IEnumerable<string> columns)
    {
        foreach (var column in columns)
        {
            await person.Page.Locator($"thead input[value='{column}']").CheckAsync();
        }
    }

    /// <summary>Two heights are asked in the same words.</summary>
    private static async Task AskOfTwoAsync(Person person)
    {
        var texts = person.Texts;
        await person.Page.Locator("tbody input[value^='Mounting.']").Nth(0).CheckAsync();
        await person.Page.Locator("tbody input[value^='Mounting.']").Nth(1).CheckAsync();
        await person.UnfoldAsync(K.Reviews_Grid_AskTitle);
        await person.SelectAsync(K.Reviews_Grid_About, texts.With(
            K.Reviews_Grid_AboutField, ("part", texts[K.Reviews_Section_Camera]), ("page", texts[K.Cameras_Mounting_Title]), ("field", texts[K.Cameras_Field_Height])));
        await person.ChooseAsync(texts[K.Enums_Severity_Incorrect]);
        await person.FillAsync(K.Reviews_Ask_Text, "6,2 m ?");
        await person.PressAsync(K.Reviews_Grid_Ask);
    }

    /// <summary>What the columns left aside is looked at and chosen by itself.</summary>
    private static async Task AcceptTheRestAsync(Person person)
    {
        await person.Page.Locator("nav a[href*='show=Decide']").ClickAsync();
        foreach (var box in await person.Page.Locator("tbody td input[name=for]").AllAsync())
        {
            await box.CheckAsync();
        }

        await person.PressAsync(K.Reviews_Grid_Accept);
        await person.ShouldReadAsync(person.Texts[K.Reviews_Grid_Nothing]);
    }

    private static async Task RegisterCamerasAsync(Person person, Story story)
    {
        await person.PressAsync(K.Cameras_New_Title);
        await person.SelectAsync(K.Cameras_Field_ModelId, story.Model);
        await person.FillAsync(K.Cameras_Field_Serial, story.Serials[0]);
        await person.PressAsync(K.Common_SaveContinue);
        await person.FillAsync(K.Cameras_Field_Lanes, "1");
        await person.FillAsync(K.Cameras_Field_Heading, "105");
        await person.FillAsync(K.Cameras_Field_Height, "6,2");
        await person.FillAsync(K.Cameras_Field_Distance, "18");
        await person.PressAsync(K.Common_SaveContinue);
        await person.PressAsync(K.Common_SaveContinue);
        await person.PressInAsync(story.Serials[0], K.Copies_Link);
        await person.FillAsync(K.Copies_Count, $"{Cameras - 1}");
        await person.FillAsync(K.Copies_Pasted, string.Join('\n', Enumerable.Range(2, Cameras - 1).Select(i => $"{story.Serials[0]}-{i}")));
        await person.PressAsync(K.Copies_ShowGrid);
        await person.PressAsync(K.Copies_Save);
    }
}
