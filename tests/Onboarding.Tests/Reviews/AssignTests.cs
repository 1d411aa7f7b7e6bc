using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Portal.Platform;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

/// <summary>A round that lies still is given to another reviewer of the zone, with a reason.</summary>
[Trait("Area", "Review")]
public sealed class AssignTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Reason = "En congé jusqu’au 20 mars.";

    [Fact]
    public async Task Assign_ByTheProjectManager_GivesTheRoundAway_AndTellsBoth()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var manager = await portal.Data.CreatePersonAsync(Role.ProjectManager);

        var answer = await AssignAsync(made, manager, made.Colleague);

        Assert.Equal($"/fr/dossiers/{made.DossierId}", answer.Location);
        Assert.Equal(made.Colleague.Id, await portal.ReadAsync(db => db.Submissions.Where(s => s.DossierId == made.DossierId).Select(s => s.ReviewerId).SingleAsync()));
        Assert.Contains(await portal.MailsToAsync(made.Colleague.Email!), m => m.Subject.Contains("vous est confié", StringComparison.Ordinal) && m.Text.Contains(Reason, StringComparison.Ordinal));
        Assert.Contains(await portal.MailsToAsync(made.KeyUser.Email!), m => m.Text.Contains($"est confié à {made.Colleague.FullName}", StringComparison.Ordinal));
        var page = await (await portal.SignInAsync(made.Administrator)).GetAsync($"/nl/dossiers/{made.DossierId}");
        Assert.Matches($"^Op .+ aan {made.Colleague.FullName} toegewezen door {manager.FullName} \\(‘{Reason}’\\): ", page.Text("#status"));
    }

    [Theory]
    [InlineData(Language.Fr, "] Un examen vous est confié – dossier ", "Motif\u202f: En congé jusqu’au 20 mars.")]
    [InlineData(Language.Nl, "] U krijgt een onderzoek toegewezen – dossier ", "Reden: En congé jusqu’au 20 mars. (in het Frans geschreven, niet vertaald)")]
    public async Task Mail_IsInTheReadersLanguage(Language reader, string subject, string reason)
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await portal.SaveAsync(async db => (await db.Users.SingleAsync(u => u.Id == made.Colleague.Id)).Language = reader);

        await AssignAsync(made, made.Lead, made.Colleague);

        var mail = (await portal.MailsToAsync(made.Colleague.Email!))[^1];
        Assert.Contains(subject, mail.Subject, StringComparison.Ordinal);
        Assert.Contains(reason, mail.Text, StringComparison.Ordinal);
        Assert.Contains($"/reviews/{made.DossierId}", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OffersTheOthersOfTheZone_AndNotWhoSentIt()
    {
        var made = await ReviewCase.CreateAsync(portal);
        await portal.Data.GiveRoleAsync(made.Colleague, Role.IntegratorAdministrator, made.Organisation);
        await made.DoneAsync<SubmissionService>(made.Colleague, s => s.SubmitAsync(made.DossierId, null, CancellationToken.None));
        await made.TakeAsync();

        var page = await (await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.ProjectManager))).GetAsync($"/fr/reviews/{made.DossierId}/assign");

        Assert.Equal([made.Lead.Id.ToString()], page.Document.QuerySelectorAll("input[name=ReviewerId]").Select(i => i.GetAttribute("value")));
        var round = await portal.ReadAsync(db => db.Submissions.Where(s => s.DossierId == made.DossierId).Select(s => s.Id).SingleAsync());
        var crafted = await made.AsAsync<RoundAssignment, ChangeResult>(made.Lead, s => s.AssignAsync(made.DossierId, round, made.Colleague.Id, Reason, CancellationToken.None));
        Assert.Equal(ChangeStatus.NotFound, crafted.Status);
    }

    [Fact]
    public async Task Assign_WithoutNameAndReason_SaysWhatIsMissing()
    {
        var made = await ReviewCase.InReviewAsync(portal);

        var answer = await (await portal.SignInAsync(made.Lead)).PostAsync($"/fr/reviews/{made.DossierId}/assign");

        Assert.Equal((HttpStatusCode.BadRequest, "ReviewerId Reason"), (answer.Status, string.Join(' ', answer.Errors.Keys)));
    }

    [Fact]
    public async Task Assign_WhatNobodyHasTaken_IsRefused()
    {
        var made = await ReviewCase.CreateAsync(portal);
        await made.SubmitAsync();

        Assert.Contains("Personne n’examine encore ce dossier", (await (await portal.SignInAsync(made.Lead)).GetAsync($"/fr/reviews/{made.DossierId}/assign")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assign_AfterTheDecision_IsAConflict()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var browser = await portal.SignInAsync(made.Lead);
        var page = await browser.GetAsync($"/fr/reviews/{made.DossierId}/assign");
        await made.AskAsync(ChangeTarget.Site, made.SiteId);
        await made.SendBackAsync();

        Assert.Equal(HttpStatusCode.Conflict, (await browser.SubmitAsync(page, ("ReviewerId", made.Colleague.Id), ("Reason", Reason))).Status);
    }

    [Theory]
    [InlineData(Role.KeyUserLead, HttpStatusCode.NotFound)]
    [InlineData(Role.KeyUser, HttpStatusCode.Forbidden)]
    public async Task Assign_ByAStranger_IsNotPossible(Role role, HttpStatusCode expected)
    {
        var made = await ReviewCase.InReviewAsync(portal);

        Assert.Equal(expected, (await (await portal.SignInAsync(await portal.Data.CreatePersonAsync(role))).GetAsync($"/fr/reviews/{made.DossierId}/assign")).Status);
    }

    private async Task<PageAnswer> AssignAsync(ReviewCase made, PortalUser person, PortalUser reviewer) =>
        await (await portal.SignInAsync(person)).PostAsync($"/fr/reviews/{made.DossierId}/assign", ("ReviewerId", reviewer.Id), ("Reason", Reason));
}
