using System.Globalization;
using Onboarding.EndToEnd.Support;

namespace Onboarding.EndToEnd.Journeys;

/// <summary>What is missing, as a table: looked at wide and narrow, a column is chosen for one upload, and a date is announced.</summary>
[Trait("Area", "Registration")]
public sealed class MissingTests(DemoPortal portal)
{
    [Theory]
    [InlineData("fr", true)]
    [InlineData("nl", false)]
    public async Task Column_IsTakenToTheUpload_AndADateIsAnnounced(string language, bool javaScript)
    {
        await using var person = await portal.EnterAsync("Odette Exemple", language, javaScript, Path.Combine("missing", language));
        await person.GoAsync("/dossiers?State=Draft");
        await person.FollowFirstAsync();
        await person.PressAsync(K.Evidence_Matrix_Link);
        await person.PressAsync(K.Evidence_Matrix_OnlyMissing);

        await person.Page.Locator("thead input[name=for]").First.CheckAsync();
        await person.PressAsync(K.Evidence_Matrix_Continue);
        Assert.Contains("/upload?for=", person.Page.Url, StringComparison.Ordinal);

        await person.PressAsync(K.Evidence_BackToMissing);
        await person.GoAsync((await person.Page.Locator("main a[href$='/date']").First.GetAttributeAsync("href"))![3..]);
        await person.FillAsync(K.Requirements_Announce_On, DateTime.Today.AddDays(1).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
        await person.FillAsync(K.Requirements_Announce_Note, language == "fr" ? "Le fournisseur livre demain." : "De leverancier levert morgen.");
        await person.PressAsync(K.Requirements_Announce_Button);
        await person.PressAsync(K.Evidence_Matrix_Link);
    }
}
