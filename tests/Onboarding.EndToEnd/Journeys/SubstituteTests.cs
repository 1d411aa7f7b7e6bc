using System.Globalization;
using Onboarding.EndToEnd.Support;

namespace Onboarding.EndToEnd.Journeys;

/// <summary>A key user who goes away names who stands in: the substitute finds the round among his own, takes it over and decides.</summary>
[Trait("Area", "Review")]
public sealed class SubstituteTests(DemoPortal portal)
{
    private static readonly Story French = Story.InFrench with
    {
        Decider = "Thibault Canevas",
        Dossier = "Jette : place Reine Astrid",
        Site = "Place Reine Astrid, Jette",
        Street = "Place Reine Astrid",
        Postcode = "1090",
        Municipality = "Jette",
        TypedSystem = "Wgs84",
        TypedFirst = "50,87752",
        TypedSecond = "4,32624",
        HasConsent = true,
        Model = "Tattile Vega Smart 2HD",
        Serials = ["SU-FR-1", "SU-FR-2"],
    };

    private static readonly Story Dutch = Story.InDutch with { Dossier = "Zonhoven: Beringersteenweg", Site = "Beringersteenweg, Zonhoven", TypedSecond = "187573,4", Model = "Axis Q1800-LE", Serials = ["SU-NL-1", "SU-NL-2"] };

    [Fact]
    public Task Substitute_InFrench() => DoAsync(French, "Thibault Canevas", "Amélie Gabarit");

    [Fact]
    public Task Substitute_InDutch() => DoAsync(Dutch, "Karen Sjabloon (5907)", "Bart Oefening (5907)");

    /// <param name="substitute">With the zone where the two meet in more than one.</param>
    /// <param name="replaced">The same of the absent person.</param>
    private async Task DoAsync(Story story, string substitute, string replaced)
    {
        using var folder = new TemporaryFolder();
        var entering = (string name, string role, bool javaScript) => portal.EnterAsync(name, story.Language, javaScript, Path.Combine("substitute", story.Language, role));
        await using var person = await entering(story.Integrator, "integrator", false);
        var integrator = new IntegratorPart(person, story, folder.Path);
        await integrator.IntroduceAsync();

        await using var absent = await entering(story.KeyUser, "absent", true);
        await new PolicePart(absent, story, integrator, folder.Path).TakeAsync();
        await NameAsync(absent, substitute);

        await using var standIn = await entering(story.Decider, "substitute", true);
        await standIn.GoAsync("/absences");
        var notice = standIn.Texts.With(K.People_Absence_YouStandIn, ("person", replaced), ("until", "…")).Split('…')[0];
        await standIn.ShouldReadAsync(notice);
        await FindAsync(standIn, story);
        await standIn.PressAsync(K.Reviews_TakeOver);
        var police = new PolicePart(standIn, story, integrator, folder.Path);
        await police.AcceptAllAsync();
        await police.DecideAsync();
        await person.GoAsync(integrator.Dossier);
        await person.ShouldReadAsync(person.Texts[K.Enums_ApprovalState_Approved]);

        await absent.PressInAsync(substitute, K.People_Absence_End);
        await standIn.GoAsync("/absences");
        Assert.DoesNotContain(notice, await standIn.ReadAsync(), StringComparison.Ordinal);
    }

    private static async Task NameAsync(Person absent, string substitute)
    {
        await absent.GoAsync("/queue");
        await absent.PressAsync(K.People_Absence_Link);
        await absent.FillAsync(K.People_Absence_From, DateTime.Today.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
        await absent.FillAsync(K.People_Absence_Until, DateTime.Today.AddDays(7).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
        await absent.SelectAsync(K.People_Absence_Substitute, substitute);
        await absent.PressAsync(K.People_Absence_Name);
        await absent.ShouldReadAsync(substitute);
    }

    /// <summary>What the absent person examines is among the substitute's own.</summary>
    private static async Task FindAsync(Person standIn, Story story)
    {
        await standIn.GoAsync("/queue");
        await standIn.SelectAsync(K.Reviews_Queue_Show, standIn.Texts[K.Enums_QueuePart_Mine]);
        await standIn.PressAsync(K.Reviews_Queue_Filter);
        await standIn.FollowAsync(story.Dossier);
        await standIn.ShouldReadAsync(story.KeyUser);
    }
}
