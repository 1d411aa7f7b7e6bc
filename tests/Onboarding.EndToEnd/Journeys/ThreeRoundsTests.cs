using System.Diagnostics;
using Onboarding.EndToEnd.Support;

namespace Onboarding.EndToEnd.Journeys;

/// <summary>Seven requests in three rounds: each is answered where it stands, judged with what was before and what is now, and what was accepted stays so.</summary>
[Trait("Area", "Review")]
public sealed class ThreeRoundsTests(DemoPortal portal)
{
    private static readonly TimeSpan LongestReading = TimeSpan.FromMinutes(1);

    private static readonly Story French = Story.InFrench with
    {
        Dossier = "Jette : chaussée de Wemmel",
        Site = "Chaussée de Wemmel, Jette",
        Street = "Chaussée de Wemmel",
        Postcode = "1090",
        Municipality = "Jette",
        TypedSystem = "Wgs84",
        TypedFirst = "50,88404",
        TypedSecond = "4,32112",
        HasConsent = true,
        Model = "Tattile Vega Smart 2HD",
        Serials = ["TR-FR-1", "TR-FR-2"],
    };

    private static readonly Story Dutch = Story.InDutch with { Dossier = "Zonhoven: Houthalenseweg", Site = "Houthalenseweg, Zonhoven", TypedSecond = "187973,4", Model = "Axis Q1800-LE", Serials = ["TR-NL-1", "TR-NL-2"] };

    [Fact]
    public Task ThreeRounds_InFrench() => DoAsync(French, "Les données de montage ne correspondent pas au plan.", "Le document est illisible ou incomplet.");

    [Fact]
    public Task ThreeRounds_InDutch() => DoAsync(Dutch, "De montagegegevens komen niet overeen met het plan.", "Het document is onleesbaar of onvolledig.");

    /// <param name="mounting">Reason of the library.</param>
    /// <param name="unreadable">Another.</param>
    private async Task DoAsync(Story story, string mounting, string unreadable)
    {
        using var folder = new TemporaryFolder();
        var entering = (string name, string role) => portal.EnterAsync(name, story.Language, javaScript: true, Path.Combine("three-rounds", story.Language, role));
        await using var person = await entering(story.Integrator, "integrator");
        var integrator = new IntegratorPart(person, story, folder.Path);
        await integrator.IntroduceAsync();
        await using var keyUser = await entering(story.KeyUser, "police");
        var police = new PolicePart(keyUser, story, integrator, folder.Path);
        var answers = new AnswersPart(person, integrator, folder.Path);

        await AskFourAsync(police, keyUser, story, integrator, mounting, unreadable);
        await AnswerFourAsync(answers, person, story, mounting);
        await AskTwoMoreAsync(police, keyUser, story, integrator);
        await AnswerThreeAsync(answers, person);
        await AskTheLastAsync(police, keyUser, story, integrator);
        await answers.ExplainAsync(7, "OK");
        await integrator.SubmitAsync();

        await police.TakeAsync();
        await police.OpenAsync(integrator.Site);
        await police.CloseAsync(7);
        await police.AcceptItemAsync(integrator.Site);
        await using var decider = await entering(story.Decider, "decider");
        await new PolicePart(decider, story, integrator, folder.Path).DecideAsync();
        await person.GoAsync(integrator.Dossier);
        await person.ShouldReadAsync(person.Texts[K.Enums_ApprovalState_Approved]);
    }

    /// <summary>A field, a field by a reason of the library, a document, and a remark; the second camera is accepted.</summary>
    private static async Task AskFourAsync(PolicePart police, Person keyUser, Story story, IntegratorPart integrator, string mounting, string unreadable)
    {
        var texts = keyUser.Texts;
        await police.TakeAsync();
        await police.OpenAsync($"{integrator.Site}-C02");
        await police.AcceptItemAsync($"{integrator.Site}-C02");
        await police.OpenAsync(integrator.Site);
        await police.AskAboutAsync(texts[K.Sites_Field_Direction], K.Enums_Severity_Incorrect, $"{story.Direction} ≠ {story.MendedDirection} ?");
        await police.OpenAsync($"{integrator.Site}-C01");
        await police.AskAboutAsync(texts[K.Cameras_Field_Height], K.Enums_Severity_Incorrect, "", mounting);
        await police.OpenAsync(integrator.Site);
        await police.AskAboutAsync(texts.With(K.Reviews_Ask_Document, ("label", story.Words.SitePlan), ("subject", integrator.Site)), K.Enums_Severity_Incomplete, "", unreadable);
        await police.OpenAsync(integrator.Reference);
        await police.AskAboutAsync(texts[K.Reviews_LocalReference], K.Enums_Severity_Remark, "?");
        await police.AcceptItemAsync(integrator.Reference);
        await police.SendAsync(4);
    }

    /// <summary>Nothing goes out before each has its answer.</summary>
    private static async Task AnswerFourAsync(AnswersPart answers, Person person, Story story, string mounting)
    {
        var texts = person.Texts;
        await answers.CannotSubmitAsync(3);
        await person.PressAsync(K.Common_SaveContinue);
        await person.ShouldReadAsync(texts.With(K.Reviews_Answers_Unanswered, ("number", 1)));
        await person.ShouldReadAsync(mounting);
        await answers.MendAsync(1, K.Sites_Field_Direction, story.MendedDirection);
        await answers.MendAsync(2, K.Cameras_Field_Height, "5,8");
        await answers.ReplaceAsync(3, "1:500");
        await answers.ExplainAsync(4, "2026/144");
        await answers.SubmitAsync();
    }

    private static async Task AskTwoMoreAsync(PolicePart police, Person keyUser, Story story, IntegratorPart integrator)
    {
        var texts = keyUser.Texts;
        await police.TakeAsync();
        await keyUser.ShouldReadAsync(texts.Count(K.Reviews_Settled, 1));
        await police.OpenAsync(integrator.Site);
        await ShouldCompareAsync(keyUser, story.Direction, story.MendedDirection);
        await keyUser.ShouldReadAsync(texts[K.Reviews_Document_Updated]);
        await CompareAsync(keyUser, "1:500");
        await police.OpenAsync(integrator.Site);
        await police.CloseAsync(1);
        await police.CloseAsync(3);
        await keyUser.PressInAsync(story.Words.SitePlan, K.Evidence_Judge_Accept);
        await police.AskAboutAsync(texts[K.Sites_Field_LinkOperator], K.Enums_Severity_Incomplete, "FTTH ?");
        await police.OpenAsync($"{integrator.Site}-C01");
        await ShouldCompareAsync(keyUser, "6,2", "5,8");
        await police.AskAgainAsync(2, "5,8 ≠ 6,0");
        await police.AskAboutAsync(texts[K.Cameras_Field_IpAddress], K.Enums_Severity_Incorrect, "10.84.13.0/24");
        await police.OpenAsync(integrator.Reference);
        await police.CloseAsync(4);
        await police.SendAsync(3);
    }

    private static async Task AnswerThreeAsync(AnswersPart answers, Person person)
    {
        await answers.CannotSubmitAsync(3);
        await person.ShouldReadAsync("5,8 ≠ 6,0");
        await answers.MendAsync(2, K.Cameras_Field_Height, "6,0");
        await answers.ExplainAsync(5, "Voxelia FTTH");
        await answers.MendAsync(6, K.Cameras_Field_IpAddress, "10.84.13.11");
        await answers.SubmitAsync();
    }

    private static async Task AskTheLastAsync(PolicePart police, Person keyUser, Story story, IntegratorPart integrator)
    {
        await police.TakeAsync();
        await keyUser.ShouldReadAsync(keyUser.Texts.Count(K.Reviews_Settled, 1));
        await police.OpenAsync($"{integrator.Site}-C01");
        await ShouldCompareAsync(keyUser, "10.84.12.11", "10.84.13.11");
        await police.CloseAsync(2);
        await police.CloseAsync(6);
        await police.AcceptItemAsync($"{integrator.Site}-C01");
        await police.OpenAsync(integrator.Site);
        await police.CloseAsync(5);
        await police.AskAboutAsync(keyUser.Texts[K.Sites_Field_Street], K.Enums_Severity_Incorrect, $"{story.Street} ?");
        await police.SendAsync(1);
    }

    private static async Task ShouldCompareAsync(Person keyUser, string before, string after)
    {
        var row = keyUser.Page.Locator("main tr").Filter(new() { Has = keyUser.Page.Locator("del").GetByText(before) });
        Assert.Contains(after, await row.First.Locator("ins").InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>The files are read in the background.</summary>
    private static async Task CompareAsync(Person keyUser, string added)
    {
        await keyUser.PressInAsync(keyUser.Texts[K.Reviews_Document_Updated], K.Reviews_Document_Compare);
        var clock = Stopwatch.StartNew();
        while ((await keyUser.ReadAsync()).Contains(keyUser.Texts[K.Reviews_Compare_NoText], StringComparison.Ordinal))
        {
            Assert.True(clock.Elapsed < LongestReading, "The documents are not read.");
            await keyUser.GoAsync(keyUser.Path);
        }

        Assert.Contains(added, await keyUser.Page.Locator("main ins").First.InnerTextAsync(), StringComparison.Ordinal);
    }
}
