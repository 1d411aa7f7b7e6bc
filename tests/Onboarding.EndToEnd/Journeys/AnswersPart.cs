using Onboarding.EndToEnd.Support;

namespace Onboarding.EndToEnd.Journeys;

/// <summary>The integrator before the requests of the police: each is found by its number.</summary>
internal sealed class AnswersPart(Person person, IntegratorPart integrator, string folder)
{
    private TextBook Texts => person.Texts;

    /// <summary>The last look before the sending says what still waits, and has no button.</summary>
    public async Task CannotSubmitAsync(int unanswered)
    {
        await person.GoAsync($"{integrator.Dossier}/check");
        await person.ShouldReadAsync(Texts.With(K.Dossiers_Submit_Unanswered, ("count", unanswered)));
        Assert.False(await person.SeesAsync(K.Dossiers_Check_Button));
        await OpenAsync();
    }

    public async Task MendAsync(int number, string field, string value)
    {
        await OpenAsync();
        await person.PressInAsync(Card(number), K.Reviews_Answers_Mend);
        await person.FillAsync(field, value);
        await person.PressAsync(K.Common_SaveLater);
    }

    /// <param name="line">What stands in the new document.</param>
    public async Task ReplaceAsync(int number, string line)
    {
        await OpenAsync();
        await person.PressInAsync(Card(number), K.Reviews_Answers_MendDocument);
        await person.PressInAsync(".pdf", K.Evidence_Replace);
        await person.AttachAsync(K.Evidence_File, SampleFile.Pdf(folder, $"{Guid.NewGuid():N}.pdf", line));
        await person.PressAsync(K.Evidence_Send);
    }

    /// <summary>Nothing changes, and why.</summary>
    public async Task ExplainAsync(int number, string answer)
    {
        await OpenAsync();
        await person.FillInAsync(Card(number), K.Reviews_Answers_Answer, answer);
        await person.PressAsync(K.Common_SaveLater);
    }

    /// <summary>Sends the answers that the changes themselves are, and the dossier.</summary>
    public async Task SubmitAsync()
    {
        await OpenAsync();
        await person.PressAsync(K.Common_SaveContinue);
        await integrator.SubmitAsync();
    }

    private Task OpenAsync() => person.GoAsync($"{integrator.Dossier}/requests");

    private string Card(int number) => $"{Texts.With(K.Reviews_Request_Number, ("number", number))} ·";
}
