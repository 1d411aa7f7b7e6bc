using Onboarding.EndToEnd.Support;

namespace Onboarding.EndToEnd.Journeys;

/// <summary>What was asked is taken back and keeps its text; what was refused is opened again.</summary>
[Trait("Area", "Review")]
public sealed class SecondThoughtsTests(DemoPortal portal)
{
    private static readonly Story French = Story.InFrench with
    {
        Dossier = "Jette : rue Léon Theodor",
        Site = "Rue Léon Theodor, Jette",
        Street = "Rue Léon Theodor",
        Postcode = "1090",
        Municipality = "Jette",
        TypedSystem = "Wgs84",
        TypedFirst = "50,88104",
        TypedSecond = "4,32512",
        HasConsent = true,
        Model = "Tattile Vega Smart 2HD",
        Serials = ["ST-FR-1", "ST-FR-2"],
    };

    private static readonly Story Dutch = Story.InDutch with { Dossier = "Zonhoven: Halveweg", Site = "Halveweg, Zonhoven", TypedSecond = "187173,4", Model = "Axis Q1800-LE", Serials = ["ST-NL-1", "ST-NL-2"] };

    [Fact]
    public Task SecondThoughts_InFrench() => DoAsync(French);

    [Fact]
    public Task SecondThoughts_InDutch() => DoAsync(Dutch);

    private async Task DoAsync(Story story)
    {
        using var folder = new TemporaryFolder();
        var entering = (string name, string role, bool javaScript) => portal.EnterAsync(name, story.Language, javaScript, Path.Combine("second-thoughts", story.Language, role));
        await using var person = await entering(story.Integrator, "integrator", false);
        var integrator = new IntegratorPart(person, story, folder.Path);
        await integrator.IntroduceAsync();

        await using var keyUser = await entering(story.KeyUser, "police", true);
        var texts = keyUser.Texts;
        var police = new PolicePart(keyUser, story, integrator, folder.Path);
        var question = $"{story.Direction} ?";
        await police.TakeAsync();
        await police.OpenAsync(integrator.Site);
        await police.AskAboutAsync(texts[K.Sites_Field_Direction], K.Enums_Severity_Incorrect, question);
        await police.SendAsync(1);
        await CancelAsync(keyUser, integrator.Dossier);
        await person.GoAsync($"{integrator.Dossier}/requests");
        await person.ShouldReadAsync(question);
        await person.ShouldReadAsync(texts[K.Enums_ChangeItemState_Cancelled]);
        await integrator.SubmitAsync();

        await using var decider = await entering(story.Decider, "decider", true);
        await new PolicePart(decider, story, integrator, folder.Path).TakeAsync();
        await decider.PressAsync(K.Reviews_ToDecision);
        await decider.ChooseAsync(story.Words.Refused);
        await decider.FillAsync(K.Reviews_Decision_Message, "2026/145");
        await decider.PressAsync(K.Reviews_Decision_Confirm);

        await using var manager = await entering("Valérie Modèle", "manager", true);
        await manager.GoAsync(integrator.Dossier);
        await manager.ShouldReadAsync(texts[K.Enums_ApprovalState_Rejected]);
        await manager.PressAsync(K.Dossiers_Reopen_Link);
        await manager.FillAsync(K.Dossiers_Reopen_Reason, "2026/146");
        await manager.PressAsync(K.Dossiers_Reopen_Button);
        await manager.ShouldReadAsync(texts[K.Dossiers_Reopen_Done]);
        await integrator.SubmitAsync();
    }

    private static async Task CancelAsync(Person keyUser, string dossier)
    {
        await keyUser.GoAsync($"{dossier}/requests");
        await keyUser.PressInAsync(keyUser.Texts.With(K.Reviews_Request_Number, ("number", 1)), K.Reviews_Cancel_Link);
        await keyUser.PressAsync(K.Reviews_Cancel_Button);
        await keyUser.ShouldReadAsync(keyUser.Texts[K.Reviews_Cancel_ReasonMissing]);
        await keyUser.FillAsync(K.Reviews_Cancel_Reason, "OK 2026/144");
        await keyUser.PressAsync(K.Reviews_Cancel_Button);
        await keyUser.ShouldReadAsync(keyUser.Texts[K.Reviews_Cancel_Done]);
    }
}
