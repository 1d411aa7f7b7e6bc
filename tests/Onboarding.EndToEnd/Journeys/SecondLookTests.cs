using Onboarding.EndToEnd.Support;

namespace Onboarding.EndToEnd.Journeys;

/// <summary>The zone asks that two people look: who examined the dossier cannot decide, the colleague gives an opinion and decides.</summary>
[Trait("Area", "Review")]
public sealed class SecondLookTests(DemoPortal portal)
{
    private static readonly Story French = Story.InFrench with
    {
        KeyUser = "Régis Prototype",
        Decider = "Godelieve Proefdruk",
        Zone = "5339 – Bruxelles-Capitale–Ixelles",
        Dossier = "Ixelles : place Flagey",
        Site = "Place Flagey, côté étangs",
        Street = "Place Eugène Flagey",
        Postcode = "1050",
        Municipality = "Ixelles",
        TypedSystem = "Wgs84",
        TypedFirst = "50,82752",
        TypedSecond = "4,37224",
        HasConsent = true,
        Model = "Tattile Vega Smart 2HD",
        Serials = ["SL-FR-1", "SL-FR-2"],
    };

    private static readonly Story Dutch = Story.InDutch with
    {
        Zone = "5410 – Grimbergen",
        Dossier = "Grimbergen: Wolvertemsesteenweg",
        Site = "Wolvertemsesteenweg, Grimbergen",
        Street = "Wolvertemsesteenweg",
        Postcode = "1850",
        Municipality = "Grimbergen",
        TypedSystem = "Wgs84",
        TypedFirst = "50,93401",
        TypedSecond = "4,37604",
        Model = "Axis Q1800-LE",
        Serials = ["SL-NL-1", "SL-NL-2"],
    };

    [Fact]
    public Task SecondLook_InFrench() => DoAsync(French);

    [Fact]
    public Task SecondLook_InDutch() => DoAsync(Dutch);

    private async Task DoAsync(Story story)
    {
        using var folder = new TemporaryFolder();
        var entering = (string name, string role, bool javaScript) => portal.EnterAsync(name, story.Language, javaScript, Path.Combine("second-look", story.Language, role));
        await using (var administrator = await entering("Stijn Namaak", "administrator", true))
        {
            await AskSecondLookAsync(administrator, story);
        }

        await using var person = await entering(story.Integrator, "integrator", false);
        var integrator = new IntegratorPart(person, story, folder.Path);
        await integrator.IntroduceAsync();

        await using var first = await entering(story.KeyUser, "first", true);
        var texts = first.Texts;
        var police = new PolicePart(first, story, integrator, folder.Path);
        await police.TakeAsync();
        await police.AcceptAllAsync();
        await AskOpinionAsync(first, story, police.Review);
        await police.DecideAsync();
        await first.ShouldReadAsync(texts[K.Reviews_Decision_SecondLook]);
        Assert.Equal($"{police.Review}/decision", first.Path);

        await using var second = await entering(story.Decider, "second", true);
        await GiveOpinionAsync(second, story, integrator.Reference);
        var other = new PolicePart(second, story, integrator, folder.Path);
        await other.OpenAsync(integrator.Site);
        await second.ShouldReadAsync(story.Direction);
        await other.DecideAsync();
        await second.ShouldReadAsync(texts.With(K.Reviews_Decision_Approved, ("reference", integrator.Reference), ("organisation", "")).Split('.')[0]);

        await person.GoAsync(integrator.Dossier);
        await person.ShouldReadAsync(texts[K.Enums_ApprovalState_Approved]);
    }

    /// <summary>The zone decides by itself who ends a round, as long as it is another than who examined it.</summary>
    private static async Task AskSecondLookAsync(Person administrator, Story story)
    {
        await administrator.GoAsync("/admin/zones");
        await administrator.FollowAsync(story.Zone[..4]);
        await administrator.PressAsync(K.Zones_Details_Edit);
        await administrator.ChooseAsync(administrator.Texts[K.Enums_ReviewPolicy_Single]);
        await administrator.ChooseAsync(administrator.Texts[K.Zones_SecondLook]);
        await administrator.PressAsync(K.Common_Save);
    }

    private static async Task AskOpinionAsync(Person first, Story story, string review)
    {
        await first.GoAsync(review);
        await first.PressAsync(K.Reviews_Opinions_Heading);
        await first.SelectAsync(K.Reviews_Opinions_Person, story.Decider);
        await first.PressAsync(K.Reviews_Opinions_Ask);
        await first.ShouldReadAsync(first.Texts[K.Reviews_Opinions_Waiting]);
    }

    private static async Task GiveOpinionAsync(Person second, Story story, string reference)
    {
        await second.GoAsync("/queue");
        await second.ShouldReadAsync(second.Texts[K.Reviews_Queue_OpinionsTitle]);
        await second.PressTextAsync($"{reference} – {story.Dossier}");
        await second.ChooseAsync(story.Words.Approved);
        await second.PressAsync(K.Common_Save);
        await second.ShouldReadAsync(second.Texts.With(K.Reviews_Opinions_Overall, ("code", story.Words.Approved)));
    }
}
