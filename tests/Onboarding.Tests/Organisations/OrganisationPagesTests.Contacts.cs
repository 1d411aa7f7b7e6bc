using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Onboarding.Tests.Organisations;

public partial class OrganisationPagesTests
{
    [Fact]
    public async Task Contact_IsAddedChangedAndRemoved()
    {
        var (organisation, browser) = await OwnAsync();
        var profile = $"/fr/organisations/{organisation.Id}";

        var added = await browser.PostAsync($"{profile}/contacts/new", ("Fields.Kind", "Technical"), ("Fields.Name", "Permanence"), ("Fields.Phone", "02 555 55 55"));
        Assert.Equal("Le contact est ajouté.", (await browser.FollowAsync(added)).Notice);
        var contact = await portal.ReadAsync(db => db.Contacts.SingleAsync(c => c.OrganisationId == organisation.Id));
        Assert.Equal("+3225555555", contact.Phone);

        await browser.PostAsync($"{profile}/contacts/{contact.Id}", ("Fields.Name", "Permanence 24/7"));
        Assert.Equal(["Permanence 24/7"], (await browser.GetAsync(profile)).Texts("main tbody th"));

        await browser.SubmitAsync(await browser.GetAsync($"{profile}/contacts/{contact.Id}"), "button[formaction*=Remove]");
        Assert.Empty((await browser.GetAsync(profile)).Texts("main tbody th"));
        Assert.Equal(
            ["Created", "Changed", "Removed"],
            await portal.ReadAsync(db => db.History.Where(h => h.SubjectId == contact.Id).OrderBy(h => h.Id).Select(h => h.Action).ToListAsync()));
    }

    [Theory]
    [InlineData("", "", "Fields.Email", "Indiquez une adresse e-mail ou un numéro de téléphone.")]
    [InlineData("nobody", "", "Fields.Email", "« Adresse e-mail » doit être une adresse e-mail, par exemple nom@exemple.be.")]
    [InlineData("", "12", "Fields.Phone", "Indiquez un numéro belge ou un numéro international qui commence par +, par exemple +33 1 23 45 67 89.")]
    public async Task Contact_ThatCannotBeReached_IsRefused(string email, string phone, string field, string sentence)
    {
        var (organisation, browser) = await OwnAsync();

        var answer = await browser.PostAsync(
            $"/fr/organisations/{organisation.Id}/contacts/new", ("Fields.Kind", "Technical"), ("Fields.Name", "X"), ("Fields.Email", email), ("Fields.Phone", phone));

        Assert.Equal((HttpStatusCode.BadRequest, sentence), (answer.Status, answer.Errors[field]));
    }
}
