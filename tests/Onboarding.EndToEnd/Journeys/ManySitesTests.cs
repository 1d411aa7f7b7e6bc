using Onboarding.EndToEnd.Support;

namespace Onboarding.EndToEnd.Journeys;

/// <summary>One site or sixty: how many pages an integrator loads, counted from his dashboard and without JavaScript.</summary>
[Trait("Area", "Registration")]
public sealed class ManySitesTests(DemoPortal portal)
{
    private const int Cameras = 8;
    private const int Copies = 20;

    // a hundred metres and more from where the other journeys stand
    private static readonly Story French = Story.InFrench with { JavaScript = false, Dossier = "Ganshoren : Sippelberg", Site = "Avenue du Sippelberg", TypedFirst = "645230,5", Serials = ["MS-FR-1"] };

    private static readonly Story Dutch = Story.InDutch with { JavaScript = false, Dossier = "Zonhoven: Heuvenstraat", Site = "Heuvenstraat, Zonhoven", TypedFirst = "220825,0", Serials = ["MS-NL-1"] };

    /// <summary>What script adds is looked at as well, by axe too.</summary>
    private static readonly Story WithScript = French with { JavaScript = true, Dossier = "Ganshoren : Marie-Henriette", Site = "Parc Marie-Henriette", TypedFirst = "644730,5", Serials = ["MS-JS-1"] };

    [Fact]
    public Task ManySites_WithJavaScript() => DoAsync(WithScript);

    [Fact]
    public Task ManySites_InFrench() => DoAsync(French);

    [Fact]
    public Task ManySites_InDutch() => DoAsync(Dutch);

    private async Task DoAsync(Story story)
    {
        using var folder = new TemporaryFolder();
        await using var person = await portal.EnterAsync(story.Integrator, story.Language, story.JavaScript, Path.Combine("many-sites", story.ToString()));
        var loads = new PageLoads(person);
        var integrator = new IntegratorPart(person, story, folder.Path);

        await integrator.OpenDossierAsync();
        await integrator.RegisterSiteAsync();
        await RegisterCamerasAsync(person, story);
        Assert.True(loads.Count < 40, $"A site of {Cameras} cameras took {loads.Count} page loads.");

        await person.GoAsync("/actions");
        loads.Restart();
        await person.PressTextAsync(story.Dossier);
        await person.PressInAsync(story.Site, K.Copies_Link);
        await person.FillAsync(K.Copies_Count, $"{Copies}");
        await person.FillAsync(K.Copies_Pasted, Serials(story));
        await person.PressAsync(K.Copies_ShowGrid);
        await person.PressAsync(K.Copies_Save);
        Assert.Equal(integrator.Dossier, person.Path);
        await person.ShouldReadAsync(person.Texts[K.Copies_Done]);
        await person.ShouldReadAsync($"{story.Site} ({Copies + 1})");
        Assert.True(loads.Count < 6, $"{Copies} copies of a site took {loads.Count} page loads.");

        TestContext.Current.SendDiagnosticMessage($"{story.Language}: copies {loads.Count} page loads");
        await ChangeManyAsync(person, story);
    }

    /// <summary>One camera in full, the other seven from it.</summary>
    private static async Task RegisterCamerasAsync(Person person, Story story)
    {
        var site = person.Path;
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
        Assert.Equal(site, person.Path);
        await person.ShouldReadAsync($"{story.Serials[0]}-{Cameras}");
    }

    /// <summary>All sites get another operator; the differences come first.</summary>
    private static async Task ChangeManyAsync(Person person, Story story)
    {
        await person.PressAsync(K.BulkEdit_Sites_Title);
        await person.PressAsync(K.BulkEdit_ChooseAll);
        await person.FillAsync(K.Sites_Field_LinkOperator, "Exemple Télécom");
        await person.PressAsync(K.BulkEdit_Preview);
        await person.ShouldReadAsync(person.Texts.Count(K.BulkEdit_Differences, Copies + 1));
        await person.PressAsync(K.BulkEdit_Confirm);
        await person.ShouldReadAsync(story.Dossier);
    }

    private static string Serials(Story story) => string.Join('\n', Enumerable.Range(1, Copies)
        .Select(row => string.Join('\t', Enumerable.Range(1, Cameras).Select(camera => $"{story.Serials[0]}-{row}-{camera}"))));
}
