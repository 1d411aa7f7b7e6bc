using Onboarding.EndToEnd.Support;

namespace Onboarding.EndToEnd.Journeys;

/// <summary>A camera in service is aimed elsewhere: begun with a reason, filled in, sent, accepted. Until then its own page says what it said.</summary>
[Trait("Area", "Registration")]
public sealed class AmendmentJourneyTests(DemoPortal portal)
{
    [Fact]
    public Task Amendment_InFrench() => DoAsync("fr", "Yasmine Spécimen", "Godelieve Proefdruk", "Rue de la Loi et quartier européen", "Rue de la Loi, vers Arts-Loi", "285", "301");

    [Fact]
    public Task Amendment_InDutch() => DoAsync("nl", "Lieve Voorbeeld", "Karen Sjabloon", "N2 van Halen tot Diepenbeek", "N2 te Halen", "105", "111");

    private async Task DoAsync(string language, string integrator, string lead, string dossier, string site, string before, string after)
    {
        var folder = Path.Combine("amendment", language);
        await using var person = await portal.EnterAsync(integrator, language, javaScript: true, folder);
        await person.GoAsync("/dossiers");
        await person.PressTextAsync(dossier);
        await person.PressTextAsync(site);
        await person.Page.Locator("main tbody a").Filter(new() { HasText = "-C02" }).ClickAsync();
        var live = person.Path;
        await person.PressAsync(K.Amendments_New_Link);
        await person.ChooseAsync(person.Texts[K.Enums_AmendmentGround_Relocation]);
        await person.FillAsync(K.Amendments_Reason, "Travaux – werken");
        await person.PressAsync(K.Amendments_New_Button);
        var change = person.Path;
        await person.PressAsync(K.Cameras_Mounting_Title);
        await person.FillAsync(K.Cameras_Field_Heading, after);
        await person.PressAsync(K.Common_SaveLater);
        await person.ShouldReadAsync(after);
        await person.PressAsync(K.Amendments_Submit_Button);
        await person.GoAsync(live);
        await person.ShouldReadAsync(before);
        await person.PressAsync(K.Cameras_BackToSite);

        await using var police = await portal.EnterAsync(lead, language, javaScript: true, folder);
        await police.GoAsync("/queue");
        await police.GoAsync(live);
        await police.GoAsync(change);
        await police.PressAsync(K.Amendments_Take_Button);
        await police.PressAsync(K.Amendments_Decision_Link);
        await police.ChooseAsync(police.Texts[K.Enums_AmendmentAnswer_Accept]);
        await police.PressAsync(K.Amendments_Decision_Confirm);

        await person.GoAsync(live);
        await person.ShouldReadAsync(after);
    }
}
