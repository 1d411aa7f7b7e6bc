using Onboarding.EndToEnd.Support;

namespace Onboarding.EndToEnd.Journeys;

/// <summary>What follows the approval: a camera fails its test and passes the next, a gate is passed on a condition, another in spite of what is missing.</summary>
[Trait("Area", "Review")]
public sealed class AfterApprovalTests(DemoPortal portal)
{
    private const string Tester = "Pauline Essai";
    private const string Manager = "Valérie Modèle";

    [Fact]
    public Task AcceptanceTest_FailedAndRepeated_InFrench() => RepeatAsync("fr", 1);

    [Fact]
    public Task AcceptanceTest_FailedAndRepeated_InDutch() => RepeatAsync("nl", 2);

    [Fact]
    public Task Gate_PassedOnACondition_InFrench() => PassAsync("fr", "Koekelberg : boulevard Léopold II", "Odette Exemple", "Fournir le rapport de mesure du serveur de temps");

    [Fact]
    public Task Gate_PassedOnACondition_InDutch() => PassAsync("nl", "N2 van Halen tot Diepenbeek", "Lieve Voorbeeld", "Meetrapport van de tijdserver bezorgen");

    /// <summary>The network is ready, the gate is passed on a condition, the integrator finds it among his tasks, and it is met.</summary>
    private async Task PassAsync(string language, string dossier, string administrator, string condition)
    {
        var folder = Path.Combine("gate", language);
        await using var engineer = await portal.EnterAsync("Hugo Proefnet", language, javaScript: true, folder);
        await OpenAsync(engineer, dossier, K.Operations_Link);
        await engineer.PressTextAsync(engineer.Texts[K.Enums_OperationalAction_Connect]);
        foreach (var box in await engineer.Page.Locator("main input[type=checkbox]").AllAsync())
        {
            await box.CheckAsync();
        }

        await engineer.PressTextAsync(engineer.Texts[K.Enums_OperationalAction_Connect]);

        await using var manager = await portal.EnterAsync(Manager, language, javaScript: false, folder);
        await OpenAsync(manager, dossier, K.Gates_Link);
        await manager.FollowAsync(manager.Texts[K.Enums_GateState_Ready]);
        await manager.ShouldReadAsync(manager.Texts[K.Gates_Status_Open_Decide]);
        await manager.ChooseAsync(manager.Texts[K.Gates_Action_PassWithConditions]);
        await manager.PressAsync(K.Gates_Save);
        await manager.ShouldReadAsync(manager.Texts[K.Gates_Condition_Missing]);
        await manager.Page.Locator("[name='Conditions[0].Title']").FillAsync(condition);
        await manager.Page.Locator("[name='Conditions[0].Owner']").SelectOptionAsync("Integrator");
        await manager.Page.Locator("[name='Conditions[0].DueOn']").FillAsync("31/12/2099");
        await manager.PressAsync(K.Gates_Save);
        await manager.ShouldReadAsync(manager.Texts[K.Enums_GateState_PassedWithConditions]);

        await using var integrator = await portal.EnterAsync(administrator, language, javaScript: true, folder);
        await integrator.GoAsync("/actions");
        await integrator.FollowAsync(condition);
        await integrator.ShouldReadAsync(condition);

        await manager.PressInAsync(condition, K.Gates_Condition_Close);
        await manager.ShouldReadAsync(manager.Texts[K.Gates_Condition_Closed]);
    }

    private static async Task OpenAsync(Person person, string dossier, string page)
    {
        await person.GoAsync($"/dossiers?Q={Uri.EscapeDataString(dossier)}");
        await person.PressTextAsync(dossier);
        await person.PressAsync(page);
    }

    /// <param name="lane">Each language has its own, so that the journeys do not meet.</param>
    private async Task RepeatAsync(string language, int lane)
    {
        await using var person = await portal.EnterAsync(Tester, language, javaScript: true, Path.Combine("acceptance", language));
        await OpenAsync(person, "Jette : avenue de l’Exposition et Miroir", K.Operations_Link);
        await person.Page.Locator("main tbody a").Filter(new() { HasText = "-S0002-C02" }).First.ClickAsync();
        await person.PressAsync(K.Acceptance_Link);
        var plan = person.Path;
        var test = person.Texts.With(K.Acceptance_Name, ("lane", lane), ("measure", person.Texts[K.Enums_AcceptanceMeasure_Capture]), ("light", person.Texts[K.Enums_LightCondition_Day]));

        await person.PressInAsync(test, K.Acceptance_Record);
        await MeasureAsync(person, 90, 100);
        await person.ShouldReadAsync("82,6");
        await person.ShouldReadAsync(person.Texts[K.Acceptance_TooLow]);

        await person.PressInAsync(test, K.Acceptance_Repeat);
        await MeasureAsync(person, 899, 900);
        Assert.Equal(plan, person.Path);
        await person.ShouldReadAsync(person.Texts[K.Enums_AcceptanceState_Passed]);
        await person.ShouldReadAsync("82,6"); // the first attempt stays
    }

    private static async Task MeasureAsync(Person person, int hits, int sample)
    {
        await person.FillAsync(K.Acceptance_Field_Sample, $"{sample}");
        await person.FillAsync(K.Acceptance_Field_HitsCapture, $"{hits}");
        await person.FillAsync(K.Acceptance_Field_MeasuredOn, "02/03/2026");
        await person.PressAsync(K.Acceptance_Save);
    }
}
