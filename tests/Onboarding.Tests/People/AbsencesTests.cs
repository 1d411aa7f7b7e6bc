using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Tests.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.People;

/// <summary>A key user who is away, and the colleague who has his work for those days.</summary>
[Trait("Area", "Review")]
public sealed class AbsencesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Substitute_SeesAndDoesWhatWasAssigned_ForThoseDaysOnly()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await AskAsync(made, made.Lead);
        var away = await NameAsync(made.Lead, made.Colleague, Day(0), Day(4));
        Assert.True(away.IsRedirect, away.MainText);
        var substitute = await portal.SignInAsync(made.Colleague);

        var queue = await substitute.GetAsync("/fr/queue");
        Assert.Contains($"à la place de {made.Lead.FullName}", queue.MainText, StringComparison.Ordinal);
        var link = queue.Document.QuerySelector("section[aria-labelledby=opinions] a")!.GetAttribute("href")!;

        portal.Clock.Advance(TimeSpan.FromDays(7));
        var late = await portal.SignInAsync(made.Colleague);

        Assert.DoesNotContain("à la place de", (await late.GetAsync("/fr/queue")).MainText, StringComparison.Ordinal);
        Assert.NotNull((await late.GetAsync(link)).Document.QuerySelector("[name=Source]"));
    }

    [Fact]
    public async Task Substitute_GivesTheOpinionInHisPlace()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await AskAsync(made, made.Lead);
        await NameAsync(made.Lead, made.Colleague, Day(0), Day(0));
        var opinion = await portal.ReadAsync(db => db.ReviewOpinions.SingleAsync(o => o.DossierId == made.DossierId));

        var answer = await (await portal.SignInAsync(made.Colleague)).PostAsync($"/fr/reviews/{made.DossierId}/opinions/{opinion.Id}", ("Code", "Approved"));

        Assert.True(answer.IsRedirect, answer.MainText);
        var page = await (await portal.SignInAsync(made.KeyUser)).GetAsync($"/fr/reviews/{made.DossierId}/opinions");
        Assert.Contains($"Donné par {made.Colleague.FullName}, en remplacement", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Queue_OfTheSubstitute_HasTheRoundsOfTheAbsent()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await NameAsync(made.KeyUser, made.Colleague, Day(0), Day(0));
        var name = await portal.ReadAsync(db => db.Dossiers.Where(d => d.Id == made.DossierId).Select(d => d.Name).SingleAsync());

        Assert.Contains(name, (await (await portal.SignInAsync(made.Colleague)).GetAsync("/fr/queue?show=Mine")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain(name, (await (await portal.SignInAsync(made.Lead)).GetAsync("/fr/queue?show=Mine")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_SomebodyOfAnotherZone_IsNotFound_AndTwiceForTheSameDaysIsRefused()
    {
        var made = await ReviewCase.CreateAsync(portal);
        var other = await ReviewCase.CreateAsync(portal);
        var browser = await portal.SignInAsync(made.KeyUser);
        var page = await browser.GetAsync("/fr/absences");
        page.Document.QuerySelectorAll("#Substitute option")[1].SetAttribute("value", $"{other.Zone.Id:N}{other.Colleague.Id:N}");

        var foreign = await browser.SubmitAsync(page, "#name", ("From", Day(0)), ("Until", Day(0)), ("Substitute", $"{other.Zone.Id:N}{other.Colleague.Id:N}"));
        await NameAsync(made.KeyUser, made.Colleague, Day(0), Day(0));
        var twice = await NameAsync(made.KeyUser, made.Lead, Day(0), Day(0));

        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.StartsWith("Vous avez déjà un remplaçant", twice.Errors["From"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Substitute_OfTwoZones_IsToldApartByTheZone()
    {
        var made = await ReviewCase.CreateAsync(portal);
        var other = await portal.Data.CreateZoneAsync();
        await portal.Data.GiveRoleAsync(made.KeyUser, Role.KeyUser, zone: other);
        await portal.Data.GiveRoleAsync(made.Colleague, Role.KeyUser, zone: other);

        var page = await (await portal.SignInAsync(made.KeyUser)).GetAsync("/fr/absences");

        var offered = page.Document.QuerySelectorAll("#Substitute option").Select(o => o.TextContent).ToList();
        Assert.Contains($"{made.Colleague.FullName} ({made.Zone.Code})", offered);
        Assert.Contains($"{made.Colleague.FullName} ({other.Code})", offered);
    }

    [Fact]
    public async Task End_OfSomebodyElsesAbsence_IsNotFound()
    {
        var made = await ReviewCase.CreateAsync(portal);
        await NameAsync(made.KeyUser, made.Colleague, Day(0), Day(0));
        var id = await portal.ReadAsync(db => db.Absences.Where(a => a.PersonId == made.KeyUser.Id).Select(a => a.Id).SingleAsync());

        var result = await made.AsAsync<Portal.Features.People.Substitutes, Portal.Platform.ChangeResult>(made.Colleague, s => s.EndAsync(id, CancellationToken.None));

        Assert.Equal(Portal.Platform.ChangeStatus.NotFound, result.Status);
        await made.DoneAsync<Portal.Features.People.Substitutes>(made.KeyUser, s => s.EndAsync(id, CancellationToken.None));
        Assert.Equal(0, await portal.ReadAsync(db => db.Absences.CountAsync(a => a.PersonId == made.KeyUser.Id)));
    }

    /// <summary>A day as people write it, counted from today.</summary>
    private string Day(int ahead) => Domain.Calendar.BelgianTime.LocalDate(portal.Clock.GetUtcNow().UtcDateTime).AddDays(ahead).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<PageAnswer> NameAsync(PortalUser person, PortalUser substitute, string from, string until)
    {
        var browser = await portal.SignInAsync(person);
        var page = await browser.GetAsync("/fr/absences");
        var key = page.Document.QuerySelectorAll("#Substitute option").Single(o => o.TextContent == substitute.FullName).GetAttribute("value");
        return await browser.SubmitAsync(page, "#name", ("From", from), ("Until", until), ("Substitute", key));
    }

    private static Task AskAsync(ReviewCase made, PortalUser of) =>
        made.DoneAsync<OpinionService>(made.KeyUser, s => s.AskAsync(made.DossierId, new(Guid.CreateVersion7(), of.Id, true, 1), CancellationToken.None));
}
