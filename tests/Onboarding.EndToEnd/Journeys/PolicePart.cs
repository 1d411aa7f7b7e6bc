using Onboarding.EndToEnd.Support;

namespace Onboarding.EndToEnd.Journeys;

/// <summary>The key user: takes the dossier, asks for a change, looks at the answer and decides.</summary>
internal sealed class PolicePart(Person person, Story story, IntegratorPart integrator, string folder)
{
    private TextBook Texts => person.Texts;

    public string Review => integrator.Dossier.Replace("/dossiers/", "/reviews/", StringComparison.Ordinal);

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
        await AskAboutAsync(Texts[K.Sites_Field_Direction], K.Enums_Severity_Incorrect, $"{story.Direction} ≠ {story.MendedDirection} ?");
        await person.PressInAsync(story.Words.SitePlan, K.Evidence_Judge_Refuse);
        await person.FillAsync(K.Evidence_Judge_Reason, "1:500");
        await person.PressAsync(K.Evidence_Judge_RefuseThis);
        await SendAsync(2);
    }

    /// <summary>Writes a request about the item that stands.</summary>
    /// <param name="text">Empty where the reason of the library says it all.</param>
    public async Task AskAboutAsync(string about, string severity, string text, string? reason = null)
    {
        await person.UnfoldAsync(K.Reviews_Ask_Title);
        await person.SelectAsync(K.Reviews_Ask_About, about);
        await person.ChooseAsync(Texts[severity]);
        if (reason is not null)
        {
            await person.SelectAsync(K.Reviews_Ask_Reason, reason);
        }

        await person.FillAsync(K.Reviews_Ask_Text, text);
        await person.PressAsync(K.Reviews_Ask_Write);
    }

    public async Task SendAsync(int count)
    {
        await person.GoAsync($"{Review}/requests");
        await person.PressTextAsync(Texts.Count(K.Reviews_Requests_Send, count));
    }

    /// <summary>Nothing is left to ask: the plan and every part are accepted.</summary>
    public async Task AcceptAllAsync()
    {
        await OpenAsync(integrator.Site);
        await person.PressInAsync(story.Words.SitePlan, K.Evidence_Judge_Accept);
        foreach (var item in (IEnumerable<string>)[integrator.Reference, integrator.Site, $"{integrator.Site}-C01", $"{integrator.Site}-C02"])
        {
            await OpenAsync(item);
            await AcceptItemAsync(item);
        }
    }

    /// <summary>Accepts the part that stands.</summary>
    public Task AcceptItemAsync(string item) => person.PressTextAsync(Texts.With(K.Reviews_Item_Accept, ("name", item)));

    /// <summary>The answer to a request of the part that stands will do.</summary>
    public Task CloseAsync(int number) => person.PressInAsync(Request(number), K.Reviews_Answer_Close);

    /// <summary>The answer to a request of the part that stands will not do.</summary>
    public async Task AskAgainAsync(int number, string reason)
    {
        await person.PressInAsync(Request(number), K.Reviews_Answer_Reopen);
        await person.FillAsync(K.Reviews_Answer_Reason, reason);
        await person.PressAsync(K.Reviews_Answer_AskAgain);
    }

    /// <summary>Opens a part of the dossier, folded away or not.</summary>
    public async Task OpenAsync(string item)
    {
        await person.GoAsync(Review);
        var link = person.Page.Locator("nav a").GetByText(item, new() { Exact = true });
        await person.GoAsync((await link.GetAttributeAsync("href"))![3..]);
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

    public async Task TakeAsync()
    {
        await person.GoAsync("/queue");
        await person.PressInAsync(story.Dossier, K.Reviews_Queue_Take);
        Assert.Equal(Review, person.Path);
    }

    private async Task AcceptAsync(string reference, string? row = null)
    {
        await person.FollowAsync(row ?? reference);
        await AcceptItemAsync(reference);
    }

    private string Request(int number) => $"{Texts.With(K.Reviews_Request_Number, ("number", number))} ·";
}
