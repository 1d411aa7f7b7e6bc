using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

/// <summary>Several people before one dossier, each opening any of its pages and sending any form on them, filled in at random.</summary>
internal sealed class PageWalk
{
    private static readonly string[] Words = ["", "Vérifiez.", "12", "Le plan est joint."];

    private readonly Random _random;
    private readonly PortalFactory _portal;
    private readonly List<(PortalUser Person, FormClient Browser)> _people;

    /// <summary>Pages that somebody has had open since some time ago.</summary>
    private readonly List<(PortalUser Person, FormClient Browser, PageAnswer Page)> _open = [];

    private PageWalk(PortalFactory portal, Random random, ReviewCase made, List<(PortalUser Person, FormClient Browser)> people) =>
        (_portal, _random, Case, _people) = (portal, random, made, people);

    public ReviewCase Case { get; }

    /// <summary>One of the reviewers also works for the integrator, and one person is a stranger.</summary>
    public static async Task<PageWalk> CreateAsync(PortalFactory portal, Random random)
    {
        var made = await ReviewCase.CreateAsync(portal);
        await portal.Data.GiveRoleAsync(made.Colleague, Role.IntegratorAdministrator, made.Organisation);
        PortalUser[] people = [made.Administrator, made.KeyUser, made.Colleague, made.Lead, await portal.Data.CreatePersonAsync(Role.KeyUserLead), await portal.Data.CreatePersonAsync(Role.ProjectManager)];
        var browsers = new List<(PortalUser, FormClient)>();
        foreach (var person in people)
        {
            browsers.Add((person, await portal.SignInAsync(person)));
        }

        return new(portal, random, made, browsers);
    }

    /// <summary>A page is opened, or one that lay open is used, and a form of it is sent.</summary>
    public async Task<(string What, PageAnswer Answer)> StepAsync()
    {
        var (person, browser, page) = _open.Count > 0 && _random.Next(5) == 0 ? Any(_open) : await OpenAsync();
        var forms = page.Document.QuerySelectorAll<IHtmlFormElement>("main form[method=post]").ToList();
        if (forms.Count == 0)
        {
            return ($"{person.Email} reads {page.Document.Url}", page);
        }

        var form = Any(forms);
        Fill(form);
        form.SetAttribute("data-walk", "");
        var answer = await browser.SubmitAsync(page, "[data-walk]");
        form.RemoveAttribute("data-walk");
        return ($"{person.Email} sends {form.Action}", answer);
    }

    private async Task<(PortalUser Person, FormClient Browser, PageAnswer Page)> OpenAsync()
    {
        var (person, browser) = Any(_people);
        var opened = (person, browser, await browser.GetAsync(await AddressAsync()));
        if (opened.Item3.Status == System.Net.HttpStatusCode.OK && _random.Next(6) == 0)
        {
            _open.Add(opened);
        }

        return opened;
    }

    private async Task<string> AddressAsync()
    {
        var (review, dossier) = ($"/fr/reviews/{Case.DossierId}", $"/fr/dossiers/{Case.DossierId}");
        var request = await _portal.ReadAsync(db => db.ChangeItems.Where(c => c.DossierId == Case.DossierId).OrderByDescending(c => c.Number).Select(c => c.Id).FirstOrDefaultAsync());
        return _random.Next(60) == 0
            ? Any([$"{dossier}/withdraw", $"{dossier}/reopen"])
            : _random.Next(20) == 0 ? Any([$"{review}/return", $"{review}/assign"])
            : Any([
                $"{review}?item={Case.DossierId}", $"{review}?item={Case.SiteId}", $"{review}?item={Case.CameraId}", review, $"{review}/requests", $"{review}/decision",
                $"{review}/opinions", $"{review}/answers/{request}", $"{dossier}/requests", $"{dossier}/check", $"{dossier}/check", $"{dossier}/requests/{request}/cancel",
            ]);
    }

    private void Fill(IHtmlFormElement form)
    {
        foreach (var control in form.Elements)
        {
            switch (control)
            {
                case IHtmlTextAreaElement area: area.Value = Any(Words); break;
                case IHtmlSelectElement { Options.Length: > 0 } select: select.Value = Any([.. select.Options]).Value; break;
                case IHtmlInputElement { Type: "text" } input: input.Value = Any(Words); break;
                case IHtmlInputElement { Type: "checkbox" } box: box.IsChecked = _random.Next(4) > 0; break;
                case IHtmlInputElement { Type: "radio" } radio when _random.Next(2) == 0: radio.IsChecked = true; break;
                default: break;
            }
        }
    }

    private T Any<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];
}
