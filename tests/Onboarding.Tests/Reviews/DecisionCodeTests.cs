using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Domain.Reference;
using Onboarding.Domain.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

/// <summary>The codes of a decision: fixed in meaning, called as the administrator likes.</summary>
[Trait("Area", "Review")]
public sealed class DecisionCodeTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public void Table_HasEveryCodeOnce_AndEndsEveryDecidedRound()
    {
        Assert.Equal(Enum.GetValues<DecisionCode>(), DecisionCodes.Table.Select(m => m.Code));
        Assert.Equal("RABCD", string.Concat(DecisionCodes.Table.Select(m => m.Letter)));
        Assert.Equal(Enum.GetValues<RoundOutcome>().Except([RoundOutcome.Withdrawn]).Order(), DecisionCodes.Table.Select(m => m.Ends).OfType<RoundOutcome>().Order());
        Assert.Null(RoundOutcome.Withdrawn.Code());
    }

    [Fact]
    public void Weightiest_WhereReviewersDiffer_IsTheMostSevere()
    {
        Assert.Equal(DecisionCode.Revise, DecisionCodes.Weightiest([DecisionCode.Approved, DecisionCode.Revise, DecisionCode.ApprovedWithRemarks]));
        Assert.Equal(DecisionCode.Approved, DecisionCodes.Weightiest([DecisionCode.ForRecord, DecisionCode.Approved]));
        Assert.Null(DecisionCodes.Weightiest([]));
    }

    [Theory]
    [InlineData(Verdict.Pending, false, false, null)]
    [InlineData(Verdict.Accepted, false, false, DecisionCode.Approved)]
    [InlineData(Verdict.Accepted, false, true, DecisionCode.ApprovedWithRemarks)]
    [InlineData(Verdict.Accepted, true, false, DecisionCode.ForRecord)]
    [InlineData(Verdict.ChangeAsked, false, true, DecisionCode.Revise)]
    public void Item_BearsTheCodeOfItsVerdict(Verdict verdict, bool forRecord, bool hasRemarks, DecisionCode? expected)
    {
        var item = new SubmissionItem
        {
            DossierId = default,
            SubmissionId = default,
            Kind = default,
            ItemId = default,
            RevisionId = default,
            Change = default,
            Name = "S1",
            Verdict = verdict,
            IsForRecord = forRecord,
        };

        Assert.Equal(expected, item.Code(hasRemarks));
    }

    [Fact]
    public async Task TakeNote_JudgesTheItemForRecord()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var browser = await portal.SignInAsync(made.KeyUser);

        await browser.SubmitAsync(await browser.GetAsync($"/nl/reviews/{made.DossierId}?item={made.SiteId}"), "form[action*='forRecord=true'] button");

        var page = await browser.GetAsync($"/nl/reviews/{made.DossierId}?item={made.SiteId}");
        Assert.Equal("R – Ter kennisgeving", page.Text("article .p-title .p-tag"));
    }

    [Fact]
    public async Task Label_ChangedByTheAdministrator_ReadsSoInTheDecision_AndKeepsItsLetter()
    {
        var administrator = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.Administrator));
        var made = await ReviewCase.InReviewAsync(portal);
        var id = await portal.ReadAsync(db => db.ReferenceTerms.Where(t => t.Kind == TermKind.Decision && t.Code == "B").Select(t => t.Id).SingleAsync());

        await administrator.PostAsync($"/fr/admin/reference/terms/{id}", ("Fields.LabelFr", "Accord sous réserve"), ("Fields.LabelNl", "Akkoord onder voorbehoud"));

        var page = await (await portal.SignInAsync(made.KeyUser)).GetAsync($"/nl/reviews/{made.DossierId}/decision");
        Assert.Contains("B – Akkoord onder voorbehoud", page.Texts("main label"));
    }

    [Fact]
    public async Task List_TakesNoNewCode()
    {
        var administrator = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.Administrator));

        Assert.Empty((await administrator.GetAsync("/fr/admin/reference/terms?kind=Decision")).Document.QuerySelectorAll("main a[href*='terms/new']"));
        var answer = await administrator.PostAsync("/fr/admin/reference/terms/new?kind=Decision", ("Code", "E"), ("Fields.LabelFr", "E"), ("Fields.LabelNl", "E"));

        Assert.Equal("Cette liste est fixe. Vous pouvez seulement changer les libellés.", answer.Errors["Code"]);
        Assert.Equal(5, await portal.ReadAsync(db => db.ReferenceTerms.CountAsync(t => t.Kind == TermKind.Decision)));
    }
}
