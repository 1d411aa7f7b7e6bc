using Onboarding.Domain.Dossiers;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

/// <summary>One dossier from its sending to its approval, over two rounds, on the real pages.</summary>
[Trait("Area", "Review")]
public sealed class RoundTripTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task SubmitReviewRequestAnswerResubmitApprove()
    {
        var made = await ReviewCase.CreateAsync(portal);
        var (integrator, police) = (await portal.SignInAsync(made.Administrator), await portal.SignInAsync(made.KeyUser));
        var review = $"/fr/reviews/{made.DossierId}";

        Done(await integrator.PostAsync($"/fr/dossiers/{made.DossierId}/check", ("Declared", true)));
        Done(await police.SubmitAsync(await police.GetAsync("/fr/queue"), "form[action*='handler=Next'] button"));
        Done(await police.SubmitAsync(await police.GetAsync($"{review}?item={made.SiteId}"), "#ask form", ("Ask.About", "LocalReference"), ("Ask.Severity", "Incomplete"), ("Ask.Text", "Ajoutez votre référence.")));
        Done(await police.SubmitAsync(await police.GetAsync($"{review}/requests"), "#send"));

        Done(await integrator.PostAsync($"/fr/sites/{made.SiteId}/identity", ("LocalReference", "N9-12")));
        Done(await integrator.PostAsync($"/fr/dossiers/{made.DossierId}/requests"));
        Done(await integrator.PostAsync($"/fr/dossiers/{made.DossierId}/check", ("Declared", true)));

        Done(await police.SubmitAsync(await police.GetAsync(review), "form[action*='handler=Take'] button"));
        Done(await police.SubmitAsync(await police.GetAsync($"{review}?item={made.SiteId}"), "form[action*='answers'] button"));
        await made.AcceptAllAsync();
        Done(await police.PostAsync($"{review}/decision", ("Decision", "Approve")));

        Assert.Equal(ApprovalState.Approved, await made.StateAsync());
        var page = await integrator.GetAsync($"/fr/dossiers/{made.DossierId}/requests");
        Assert.Contains(page.Texts(".p-tag"), t => t == "Clôturée");
    }

    private static void Done(PageAnswer answer) => Assert.True(answer.IsRedirect, $"{(int)answer.Status}: {answer.MainText}");
}
