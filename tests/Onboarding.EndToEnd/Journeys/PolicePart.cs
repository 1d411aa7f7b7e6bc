using Onboarding.EndToEnd.Support;

namespace Onboarding.EndToEnd.Journeys;

/// <summary>The key user: takes the dossier, asks for a change, looks at the answer and decides.</summary>
internal sealed class PolicePart(Person person, Story story, IntegratorPart integrator, string folder)
{
    private TextBook Texts => person.Texts;

    private string Review => integrator.Dossier.Replace("/dossiers/", "/reviews/", StringComparison.Ordinal);

    /// <summary>Accepts all but the direction of the traffic and the plan, and asks for these.</summary>
    public async Task AskAsync()
    {
        await TakeAsync();
        await AcceptAsync(integrator.Reference);
        await AcceptAsync($"{integrator.Site}-C01");
        await AcceptAsync($"{integrator.Site}-C02");
        await person.FollowAsync(integrator.Reference);
        await person.PressInAsync(story.Words.DataSheet, K.Evidence_Judge_Accept);
        await person.FollowAsync(story.Site);
        await person.UnfoldAsync(K.Reviews_Ask_Title);
        await person.SelectAsync(K.Reviews_Ask_About, Texts[K.Sites_Field_Direction]);
        await person.ChooseAsync(Texts[K.Enums_Severity_Incorrect]);
        await person.FillAsync(K.Reviews_Ask_Text, $"{story.Direction} ≠ {story.MendedDirection} ?");
        await person.PressAsync(K.Reviews_Ask_Write);
        await person.PressInAsync(story.Words.SitePlan, K.Evidence_Judge_Refuse);
        await person.FillAsync(K.Evidence_Judge_Reason, "1:500");
        await person.PressAsync(K.Evidence_Judge_RefuseThis);
        await person.GoAsync($"{Review}/requests");
        await person.PressTextAsync(Texts.Count(K.Reviews_Requests_Send, 2));
    }

    /// <summary>Accepts what was mended, and brings what the zone itself has to bring.</summary>
    public async Task AcceptAsync()
    {
        await TakeAsync();
        await person.FollowAsync(story.Site);
        await person.ShouldReadAsync(story.MendedDirection);
        await person.PressInAsync(Texts[K.Sites_Field_Direction], K.Reviews_Answer_Close);
        await person.PressInAsync(story.Words.SitePlan, K.Reviews_Answer_Close);
        await person.PressInAsync(story.Words.SitePlan, K.Evidence_Judge_Accept);
        await AcceptAsync(integrator.Site, row: story.Site);
        if (!story.HasConsent)
        {
            await BringConsentAsync();
        }
    }

    private async Task BringConsentAsync()
    {
        await person.GoAsync($"{integrator.Dossier}/missing");
        await person.PressTextAsync(story.Words.CouncilConsent);
        await person.AttachAsync(K.Evidence_File, SampleFile.Pdf(folder, $"{Guid.NewGuid():N}.pdf", "2026/145"));
        await person.FillAsync(K.Evidence_Reference, "2026/145");
        await person.PressAsync(K.Evidence_Send);
    }

    public async Task DecideAsync()
    {
        await person.GoAsync($"{Review}/decision");
        await person.ChooseAsync(story.Words.Approved);
        await person.PressAsync(K.Reviews_Decision_Confirm);
    }

    private async Task TakeAsync()
    {
        await person.GoAsync("/queue");
        await person.PressInAsync(story.Dossier, K.Reviews_Queue_Take);
        Assert.Equal(Review, person.Path);
    }

    private async Task AcceptAsync(string reference, string? row = null)
    {
        await person.FollowAsync(row ?? reference);
        await person.PressTextAsync(Texts.With(K.Reviews_Item_Accept, ("name", reference)));
    }
}
