using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Platform;
using Onboarding.Tests.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Dossiers;

/// <summary>A draft that nobody touches is put aside after two notices, with everything in it, and taken up again.</summary>
[Trait("Area", "Review")]
public sealed class ArchiveTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData(Language.Fr, "Brouillon bientôt mis de côté", "Mis de côté le ", "Reprendre ce dossier")]
    [InlineData(Language.Nl, "Ontwerp wordt binnenkort opzijgezet", "Opzijgezet op ", "Dit dossier weer opnemen")]
    public async Task Draft_ThatNobodyTouches_IsToldTwice_PutAside_AndTakenUpAgain(Language reader, string subject, string sentence, string link)
    {
        var made = await ReviewCase.CreateAsync(portal);
        await portal.SaveAsync(async db => (await db.Organisations.SingleAsync(o => o.Id == made.Organisation.Id)).CorrespondenceLanguage = reader);
        var language = reader == Language.Fr ? "fr" : "nl";

        var days = await RunUntilArchivedAsync(made);

        Assert.InRange(days, ArchiveRule.Days, ArchiveRule.Days + 5);
        Assert.Equal(2, await NoticesAsync(made, subject));
        var browser = await portal.SignInAsync(made.Administrator);
        var page = await browser.GetAsync($"/{language}/dossiers/{made.DossierId}");
        Assert.StartsWith(sentence, page.Text("#status"), StringComparison.Ordinal);
        Assert.Contains(link, page.MainText, StringComparison.Ordinal);
        Assert.Contains(reader == Language.Fr ? "Reprenez-le pour continuer." : "Neem het weer op om verder te gaan.", page.MainText, StringComparison.Ordinal);

        var answer = await browser.PostAsync($"/{language}/dossiers/{made.DossierId}/restore");

        Assert.Equal($"/{language}/dossiers/{made.DossierId}", answer.Location);
        Assert.Equal(ApprovalState.Draft, await made.StateAsync());
        Assert.Matches($"^(Repris le|Weer opgenomen op) .+ (par|door) {made.Administrator.FullName}", (await browser.GetAsync($"/{language}/dossiers/{made.DossierId}")).Text("#status"));
        await made.SubmitAsync(); // nothing of it is lost
    }

    [Fact]
    public async Task Draft_TouchedAfterTheNotice_BeginsAnew()
    {
        var made = await ReviewCase.CreateAsync(portal);
        await RunAsync(ArchiveRule.Days - 5);
        await made.ChangeSiteAsync(s => s.HouseNumber = "12");

        await RunAsync(40);

        Assert.Equal(ApprovalState.Draft, await made.StateAsync());
    }

    [Fact]
    public async Task Dossier_ThatWasSent_IsNeverPutAside()
    {
        var made = await ReviewCase.CreateAsync(portal);
        await made.SubmitAsync();

        await RunAsync(ArchiveRule.Days + 40);

        Assert.Equal(ApprovalState.Submitted, await made.StateAsync());
    }

    [Fact]
    public async Task Restore_OfWhatAPersonWithdrew_OrOfAnotherCompany_IsNotPossible()
    {
        var made = await ReviewCase.CreateAsync(portal);
        await made.DoneAsync<DossierService>(made.Administrator, s => s.WithdrawAsync(made.DossierId, "Fini.", CancellationToken.None));

        var own = await (await portal.SignInAsync(made.Administrator)).GetAsync($"/fr/dossiers/{made.DossierId}/restore");
        var crafted = await made.AsAsync<DraftArchive, ChangeResult>(made.Administrator, s => s.RestoreAsync(made.DossierId, CancellationToken.None));
        var stranger = await (await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.IntegratorAdministrator))).GetAsync($"/fr/dossiers/{made.DossierId}/restore");

        Assert.Equal((HttpStatusCode.NotFound, ChangeStatus.Refused, HttpStatusCode.NotFound), (own.Status, crafted.Status, stranger.Status));
    }

    private async Task<int> RunUntilArchivedAsync(ReviewCase made)
    {
        for (var day = 1; day < 2 * ArchiveRule.Days; day++)
        {
            await RunAsync(1);
            if (await made.StateAsync() != ApprovalState.Draft)
            {
                return day;
            }
        }

        return -1;
    }

    private async Task RunAsync(int days)
    {
        for (var day = 0; day < days; day++)
        {
            portal.Clock.Advance(TimeSpan.FromDays(1));
            await portal.RunAsync(ArchiveDraftsJob.Name);
        }
    }

    private async Task<int> NoticesAsync(ReviewCase made, string subject) =>
        (await portal.MailsToAsync(made.Administrator.Email!)).Count(m => m.DossierId == made.DossierId && m.Subject.Contains(subject, StringComparison.Ordinal));
}
