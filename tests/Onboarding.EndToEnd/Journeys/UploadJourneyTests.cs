using Microsoft.Playwright;
using Onboarding.EndToEnd.Support;

namespace Onboarding.EndToEnd.Journeys;

/// <summary>Several files at once, by script and by the plain form: both lead to the same confirmation.</summary>
[Trait("Area", "Registration")]
public sealed class UploadJourneyTests(DemoPortal portal)
{
    [Theory]
    [InlineData("fr", true)]
    [InlineData("nl", true)]
    [InlineData("fr", false)]
    public async Task Files_AreSentProposedAndConfirmed(string language, bool javaScript)
    {
        using var folder = new TemporaryFolder();
        await using var person = await portal.EnterAsync("Odette Exemple", language, javaScript, Path.Combine("upload", $"{language}-{(javaScript ? "script" : "plain")}"));
        await person.GoAsync("/dossiers/new");
        await person.Page.Locator("main select").First.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await person.FillAsync(K.Dossiers_Field_Name, "Uploads");
        await person.PressAsync(K.Dossiers_New_Open);
        var dossier = person.Path.Split('/', '?')[2];

        await person.GoAsync($"/dossiers/{dossier}/upload");
        await person.Page.Locator("input[type=file]").SetInputFilesAsync([SampleFile.Pdf(folder.Path, "DPIA.pdf", "Analyse"), SampleFile.Pdf(folder.Path, "onderhoudsplan.pdf", "Onderhoud")]);
        if (!javaScript)
        {
            await person.PressAsync(K.Evidence_Incoming_Send);
        }

        await person.Page.Locator("#confirmation h3").Nth(1).WaitForAsync();
        await person.GoAsync($"/dossiers/{dossier}/upload");
        Assert.Equal(["DPIA.pdf", "onderhoudsplan.pdf"], (await person.Page.Locator("#confirmation h3").AllInnerTextsAsync()).Order());
        await person.PressAsync(K.Evidence_Incoming_Confirm);
        await person.ShouldReadAsync(person.Texts[K.Evidence_Incoming_Heading]);
    }
}
