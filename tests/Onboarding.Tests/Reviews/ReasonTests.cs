using System.Net;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

/// <summary>A ready-made reason is read in the reader's language; what is written by hand is not translated, and says so.</summary>
[Trait("Area", "Review")]
public sealed class ReasonTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Ask_WithAReasonAlone_NeedsNoText_AndIsReadInBothLanguages()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var browser = await portal.SignInAsync(made.KeyUser);

        var answer = await browser.SubmitAsync(
            await browser.GetAsync($"/fr/reviews/{made.DossierId}?item={made.SiteId}"), "#ask form", ("Ask.Severity", "Incorrect"), ("Ask.Reason", "POSITION"));
        await made.SendBackAsync();

        Assert.True(answer.IsRedirect, answer.MainText);
        var integrator = await portal.SignInAsync(made.Administrator);
        Assert.Equal("Les coordonnées ne correspondent pas à l’adresse.", (await integrator.GetAsync($"/fr/dossiers/{made.DossierId}/requests")).Text("#r1 .p-quote"));
        Assert.Equal("De coördinaten komen niet overeen met het adres.", (await integrator.GetAsync($"/nl/dossiers/{made.DossierId}/requests")).Text("#r1 .p-quote"));
    }

    [Fact]
    public async Task FreeText_IsMarkedInTheOtherLanguageOnly()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await made.AskAsync(ChangeTarget.Site, made.SiteId, text: "Vérifiez le mât.");
        await made.SendBackAsync();
        var integrator = await portal.SignInAsync(made.Administrator);
        var (own, other) = made.KeyUser.Language == Language.Fr ? ("fr", "nl") : ("nl", "fr");

        Assert.DoesNotContain(made.KeyUser.Language == Language.Fr ? "non traduit" : "niet vertaald", (await integrator.GetAsync($"/{own}/dossiers/{made.DossierId}/requests")).MainText, StringComparison.Ordinal);
        var page = await integrator.GetAsync($"/{other}/dossiers/{made.DossierId}/requests");

        Assert.Equal(own, page.Document.QuerySelector("#r1 .p-quote")!.GetAttribute("lang"));
        Assert.Contains(made.KeyUser.Language == Language.Fr ? "(in het Frans geschreven, niet vertaald)" : "(écrit en néerlandais, non traduit)", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_HasTheReasonInTheLanguageOfItsReader()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await portal.SaveAsync(async db => (await db.Organisations.FindAsync(made.Organisation.Id))!.CorrespondenceLanguage = Language.Nl);
        await made.DoneAsync<RequestDrafts>(made.KeyUser, s => s.AskAsync(
            made.DossierId, new(Guid.CreateVersion7(), ChangeTarget.Site, made.SiteId, null, Severity.Incorrect, "", ReasonCode: "UNSIGNED"), CancellationToken.None));

        await made.SendBackAsync();

        Assert.Contains(await portal.MailsToAsync(made.Administrator.Email!), m => m.Text.Contains("De handtekening ontbreekt.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ask_WithAReasonThatIsNoneOfTheLibrary_IsNotFound()
    {
        var made = await ReviewCase.InReviewAsync(portal);

        var result = await made.AsAsync<RequestDrafts, Portal.Platform.ChangeResult>(made.KeyUser, s => s.AskAsync(
            made.DossierId, new(Guid.CreateVersion7(), ChangeTarget.Site, made.SiteId, null, Severity.Incorrect, "x", ReasonCode: "NONE"), CancellationToken.None));

        Assert.Equal(Portal.Platform.ChangeStatus.NotFound, result.Status);
    }

    [Fact]
    public async Task Ask_WithNeitherReasonNorText_IsRefused()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var browser = await portal.SignInAsync(made.KeyUser);

        var answer = await browser.SubmitAsync(await browser.GetAsync($"/fr/reviews/{made.DossierId}?item={made.SiteId}"), "#ask form", ("Ask.Severity", "Incorrect"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("Expliquez ce qui doit changer.", answer.Errors["Ask.Text"]);
    }
}
