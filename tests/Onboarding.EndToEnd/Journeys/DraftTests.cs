using Microsoft.Playwright;
using Onboarding.EndToEnd.Support;

namespace Onboarding.EndToEnd.Journeys;

/// <summary>Typing is kept without being asked: the page is left without saving, opened again, and shows it.</summary>
[Trait("Area", "Registration")]
public sealed class DraftTests(DemoPortal portal)
{
    [Fact]
    public Task Draft_InFrench() => DoAsync(Story.InFrench);

    [Fact]
    public Task Draft_InDutch() => DoAsync(Story.InDutch);

    private async Task DoAsync(Story story)
    {
        using var folder = new TemporaryFolder();
        await using var person = await portal.EnterAsync(story.Integrator, story.Language, story.JavaScript, Path.Combine("draft", story.Language));
        await new IntegratorPart(person, story, folder.Path).OpenDossierAsync();
        await person.PressAsync(K.Sites_New_Title);
        await person.FillAsync(story.Language == "fr" ? K.Sites_Field_NameFr : K.Sites_Field_NameNl, story.Site);
        await person.PressAsync(K.Common_SaveContinue);
        var page = person.Path;

        await person.FillAsync(K.Sites_Field_Street, "Kortrijksesteenweg");
        await Assertions.Expect(person.Page.Locator("[data-autosave-status]")).ToHaveTextAsync(person.Texts.Pattern(K.Dossiers_Draft_Kept), new() { Timeout = 20_000 });
        await person.GoAsync("/dossiers");
        await person.GoAsync(page);

        Assert.Equal("Kortrijksesteenweg", await person.Page.GetByLabel(person.Texts[K.Sites_Field_Street]).InputValueAsync());
        await person.PressAsync(K.Dossiers_Draft_Discard);
        Assert.Equal("", await person.Page.GetByLabel(person.Texts[K.Sites_Field_Street]).InputValueAsync());
    }
}
