using System.Globalization;
using System.Text.RegularExpressions;
using Onboarding.EndToEnd.Support;

namespace Onboarding.EndToEnd.Journeys;

/// <summary>The integrator: registers a site with its cameras, uploads, sees what is missing, submits, and answers what the police asks.</summary>
internal sealed class IntegratorPart(Person person, Story story, string folder)
{
    private static readonly string TwentyDaysAgo = DateTime.Today.AddDays(-20).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private TextBook Texts => person.Texts;

    /// <summary>Path of the dossier.</summary>
    public string Dossier { get; private set; } = "";

    public string Reference { get; private set; } = "";

    /// <summary>Reference of the site.</summary>
    public string Site { get; private set; } = "";

    public async Task OpenDossierAsync()
    {
        await person.GoAsync("/dossiers");
        await person.PressAsync(K.Dossiers_New_Title);
        await person.SelectAsync(K.Dossiers_New_Zone, story.Zone);
        await person.FillAsync(K.Dossiers_Field_Name, story.Dossier);
        await person.PressAsync(K.Dossiers_New_Open);
        await person.ShouldReadAsync(Texts[K.Dossiers_New_Opened]);
        await person.ChooseAsync(Texts[K.Enums_InstallationType_Fixed]);
        await person.ChooseAsync(Texts[K.Enums_PlaceType_Open]);
        await person.ChooseAsync(Texts[K.Enums_LegalRegime_PoliceAct]);
        await person.ChooseAsync(Texts[K.Enums_Purposes_Tracing]);
        await person.ChooseAsync(Texts[K.Enums_Purposes_Inquiry]);
        await person.PressAsync(K.Common_SaveContinue);
        Dossier = person.Path;
        Reference = Regex.Match(await person.ReadAsync(), @"BE-ANPR-\d+").Value;
    }

    public async Task RegisterSiteAsync()
    {
        await person.PressAsync(K.Sites_New_Title);
        await person.FillAsync(story.Language == "fr" ? K.Sites_Field_NameFr : K.Sites_Field_NameNl, story.Site);
        await person.PressAsync(K.Common_SaveContinue);
        await person.FillAsync(K.Sites_Field_Street, story.Street);
        await person.FillAsync(K.Sites_Field_Postcode, story.Postcode);
        await person.SelectAsync(K.Sites_Field_NisCode, story.Municipality);
        await person.FillAsync(K.Sites_Field_RoadNumber, story.Road);
        await person.FillAsync(K.Sites_Field_Direction, story.Direction);
        await person.ChooseAsync(Texts.Enum("CoordinateSystem", story.TypedSystem));
        await person.FillAsync(K.Sites_Field_TypedFirst, story.TypedFirst);
        await person.FillAsync(K.Sites_Field_TypedSecond, story.TypedSecond);
        await person.PressAsync(K.Common_SaveContinue);
        if (story.AreSwapped)
        {
            await person.PressAsync(K.Sites_Location_UseProposal);
            await person.PressAsync(K.Common_SaveContinue);
        }

        await person.ChooseAsync(Texts[K.Enums_SupportType_Pole]);
        await person.ChooseAsync(Texts[K.Common_No]);
        await person.PressAsync(K.Common_SaveContinue);
        await person.ChooseAsync(Texts[K.Enums_PowerSupply_PublicLighting]);
        await person.PressAsync(K.Common_SaveContinue);
        await person.ChooseAsync(Texts[K.Enums_LinkType_Fibre]);
        await person.FillAsync(K.Sites_Field_LinkOperator, "Voxelia Telecom");
        await person.FillAsync(K.Sites_Field_UplinkMbps, "50");
        await person.FillAsync(K.Sites_Field_LinkOrderedOn, TwentyDaysAgo);
        await person.ChooseAsync(Texts[K.Common_Yes]);
        await person.PressAsync(K.Common_SaveContinue);
    }

    /// <summary>One camera in full; the other is its double with a serial number of its own.</summary>
    public async Task RegisterCamerasAsync()
    {
        var site = person.Path;
        Site = Regex.Match(await person.ReadAsync(), @"BE-\d{4}-S\d{4}").Value;
        await person.PressAsync(K.Cameras_New_Title);
        await person.SelectAsync(K.Cameras_Field_ModelId, story.Model);
        await person.FillAsync(K.Cameras_Field_Serial, story.Serials[0]);
        await person.PressAsync(K.Common_SaveContinue);
        await person.FillAsync(K.Cameras_Field_Lanes, "1, 2");
        await person.ChooseAsync(Texts[K.Enums_Facing_Front]);
        await person.FillAsync(K.Cameras_Field_Heading, "105");
        await person.FillAsync(K.Cameras_Field_Height, "6,2");
        await person.FillAsync(K.Cameras_Field_Distance, "18");
        await person.PressAsync(K.Common_SaveContinue);
        await person.FillAsync(K.Cameras_Field_IpAddress, "10.84.12.11");
        await person.PressAsync(K.Common_SaveContinue);
        Assert.Equal(site, person.Path);

        await person.PressInAsync(story.Serials[0], K.Cameras_Duplicate);
        await person.FillAsync(K.Cameras_Field_Serial, story.Serials[1]);
        await person.PressAsync(K.Common_SaveContinue);
        await person.GoAsync(site);
        await person.ShouldReadAsync(story.Serials[1]);
    }

    /// <summary>Brings each document that the list of what is missing names.</summary>
    public async Task UploadAsync(params IReadOnlyList<string> labels)
    {
        foreach (var label in labels)
        {
            await person.GoAsync($"{Dossier}/missing");
            await person.PressTextAsync(label);
            await BringAsync(label);
        }
    }

    /// <summary>The same of a document that another dossier may have brought: then nobody asks for it.</summary>
    public async Task UploadIfAskedAsync(string label)
    {
        await person.GoAsync($"{Dossier}/missing");
        if (await person.SeesTextAsync(label))
        {
            await UploadAsync(label);
        }
    }

    private async Task BringAsync(string label)
    {
        await person.AttachAsync(K.Evidence_File, SampleFile.Pdf(folder, $"{label.Replace(' ', '_')}_{Guid.NewGuid():N}.pdf", label));
        await person.PressAsync(K.Evidence_Send);
        await person.ShouldReadAsync(Texts[K.Evidence_Brought]);
    }

    /// <summary>A site of two cameras, of a model whose data sheet another dossier has brought, with all that is asked: sent to the police.</summary>
    public async Task IntroduceAsync()
    {
        await OpenDossierAsync();
        await RegisterSiteAsync();
        await RegisterCamerasAsync();
        await UploadAsync(story.Words.SitePlan);
        await SubmitAsync();
    }

    public async Task SubmitAsync()
    {
        await person.GoAsync(Dossier);
        await person.PressAsync(K.Dossiers_Check_Title);
        await person.ChooseAsync(Texts[K.Dossiers_Check_Declaration]);
        await person.PressAsync(K.Dossiers_Check_Button);
        await person.ShouldReadAsync(Texts[K.Dossiers_Receipt_Done]);
    }

    /// <summary>Changes the field and the document that the police asked about.</summary>
    public async Task AnswerAsync()
    {
        await person.GoAsync($"{Dossier}/requests");
        await person.PressInAsync(Texts[K.Sites_Field_Direction], K.Reviews_Answers_Mend);
        await person.FillAsync(K.Sites_Field_Direction, story.MendedDirection);
        await person.PressAsync(K.Common_SaveLater);
        await person.GoAsync($"{Dossier}/requests");
        await person.PressInAsync(story.Words.SitePlan, K.Reviews_Answers_MendDocument);
        await BringAsync(story.Words.SitePlan);
        await person.GoAsync($"{Dossier}/requests");
        await person.ShouldReadAsync(story.MendedDirection);
        await person.PressAsync(K.Common_SaveContinue);
    }
}
