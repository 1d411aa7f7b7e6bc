using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Sites;

/// <summary>The sites that the person may see, of all dossiers: where each stands and who acts next.</summary>
public sealed class IndexModel(SiteList list, DossierList dossiers, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true), Display(Name = K.Sites_Filter_Text)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = K.Dossiers_Column_State)]
    public ApprovalState? State { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = K.Dossiers_New_Zone)]
    public Guid? Zone { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = K.Dossiers_New_Organisation)]
    public Guid? Organisation { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public ListPage<SiteRow> Sites { get; private set; } = new([], 1, 1, 0);

    public IReadOnlyDictionary<Guid, Turn> Turns { get; private set; } = new Dictionary<Guid, Turn>();

    public IReadOnlyList<SelectListItem> Zones { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public bool HasFilter => Chips.Any();

    /// <summary>The filters that are set: the parameter and what it says.</summary>
    public IEnumerable<(string Parameter, string Text)> Chips => new (string, string?)[]
    {
        (nameof(Q), Q),
        (nameof(State), State is { } state ? texts.Enum(state) : null),
        (nameof(Zone), Zones.FirstOrDefault(z => z.Value == Zone?.ToString())?.Text),
        (nameof(Organisation), Organisations.FirstOrDefault(o => o.Value == Organisation?.ToString())?.Text),
    }.Where(c => !string.IsNullOrWhiteSpace(c.Item2)).Select(c => (c.Item1, c.Item2!));

    [Needs(Permission.ViewDossier)]
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        // an address typed or cut short is no mistake to correct: what cannot be read is no filter
        ModelState.Clear();
        var (zones, organisations) = await dossiers.ChoicesAsync(cancellation);
        Zones = [.. zones.Select(z => new SelectListItem($"{z.Code} – {z.Name.In(texts.Language)}", z.Id.ToString()))];
        Organisations = [.. organisations.Select(o => new SelectListItem(o.Name, o.Id.ToString()))];
        Sites = await list.PageAsync(new(Q, State, Zone, Organisation, Sort, P), cancellation);
        Turns = await list.TurnsAsync(Sites.Rows, cancellation);
    }
}
