using Microsoft.Playwright;
using Onboarding.EndToEnd.Support;

namespace Onboarding.EndToEnd.Journeys;

/// <summary>Three files at once, by script and by the plain form: each is proposed for its requirement, confirmed, and no longer missing.</summary>
[Trait("Area", "Registration")]
public sealed class UploadJourneyTests(DemoPortal portal)
{
    private static readonly Story WithScript = Story.InFrench with { Dossier = "Ganshoren : envois" };

    private static readonly Story Plain = Story.InDutch with { Dossier = "Zonhoven: bestanden", JavaScript = false };

    [Fact]
    public Task Files_WithJavaScript_InFrench() => DoAsync(WithScript, [("Plan d’implantation", "Provided"), ("Photos du site", "Missing"), ("Plan de maintenance", "Provided")]);

    [Fact]
    public Task Files_WithoutJavaScript_InDutch() => DoAsync(Plain, [("Inplantingsplan", "Provided"), ("Foto’s van de site", "Missing"), ("Onderhoudsplan", "Provided")]);

    /// <param name="pieces">What the files are called, as the requirement is, and how the requirement stands in the end: of two photos one is there.</param>
    private async Task DoAsync(Story story, IReadOnlyList<(string Name, string State)> pieces)
    {
        using var folder = new TemporaryFolder();
        await using var person = await portal.EnterAsync(story.Integrator, story.Language, story.JavaScript, Path.Combine("upload", story.ToString()));
        var dossier = await OpenDossierWithSiteAsync(person, story, folder.Path);
        await person.GoAsync($"{dossier}/upload");
        await person.AttachAsync(K.Evidence_Incoming_Files, [.. pieces.Select(p => SampleFile.Pdf(folder.Path, $"{p.Name.Replace('’', ' ')}.pdf", "Onboarding"))]);
        if (!story.JavaScript)
        {
            await person.PressAsync(K.Evidence_Incoming_Send);
        }

        await Assertions.Expect(person.Page.Locator("h2#confirm")).ToHaveTextAsync(person.Texts.Count(K.Evidence_Incoming_ToConfirm, pieces.Count), new() { Timeout = 20_000 });
        var proposals = await ProposalsAsync(person);
        Assert.All(pieces, piece => Assert.Single(proposals, proposal => proposal.StartsWith(piece.Name, StringComparison.Ordinal)));
        await person.PressAsync(K.Evidence_Incoming_Confirm);

        Assert.Equal($"{dossier}/missing", person.Path);
        foreach (var (name, state) in pieces)
        {
            Assert.Contains(person.Texts.Enum("RequirementState", state), await person.Page.Locator("tr").Filter(new() { HasText = name }).First.InnerTextAsync(), StringComparison.Ordinal);
        }
    }

    private static async Task<string> OpenDossierWithSiteAsync(Person person, Story story, string folder)
    {
        var integrator = new IntegratorPart(person, story, folder);
        await integrator.OpenDossierAsync();
        await person.PressAsync(K.Sites_New_Title);
        await person.FillAsync(story.Language == "fr" ? K.Sites_Field_NameFr : K.Sites_Field_NameNl, story.Site);
        await person.PressAsync(K.Common_SaveContinue);
        return integrator.Dossier;
    }

    /// <summary>For what each file is proposed, as the person reads it.</summary>
    private static async Task<IReadOnlyList<string>> ProposalsAsync(Person person)
    {
        var choices = await person.Page.GetByLabel(person.Texts[K.Evidence_Incoming_For], new() { Exact = true }).AllAsync();
        return await Task.WhenAll(choices.Select(choice => choice.Locator("option:checked").InnerTextAsync()));
    }
}
