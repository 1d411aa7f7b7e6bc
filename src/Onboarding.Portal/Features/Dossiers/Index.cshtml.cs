using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Dossiers;

/// <summary>The dossiers that the person may see; for who follows them all, by stage.</summary>
public sealed class IndexModel(DossierList list, Turns turns, CalendarSource calendars, CurrentUser user, TimeProvider clock, Texts texts) : PageModel
{
    private WorkingCalendar _calendar = null!;

    [BindProperty(SupportsGet = true), Display(Name = K.Dossiers_Filter_Text)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = K.Dossiers_Column_State)]
    public ApprovalState? State { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = K.Dossiers_Column_Stage)]
    public Stage? Stage { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = K.Dossiers_Column_Acts)]
    public Party? Acts { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = K.Dossiers_New_Zone)]
    public Guid? Zone { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = K.Dossiers_New_Organisation)]
    public Guid? Organisation { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = K.Dossiers_Filter_Late)]
    public bool Late { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public ListPage<DossierRow> Dossiers { get; private set; } = new([], 1, 1, 0);

    public IReadOnlyList<SelectListItem> Zones { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    /// <summary>For who follows every dossier: how many stand at each gate.</summary>
    public IReadOnlyDictionary<Stage, int>? ByStage { get; private set; }

    public bool MayOpen => user.Has(Permission.EditDossier);

    public bool HasFilter => Chips.Any();

    /// <summary>The filters that are set: the parameter and what it says.</summary>
    public IEnumerable<(string Parameter, string Text)> Chips => new (string, string?)[]
    {
        (nameof(Q), Q),
        (nameof(State), State is { } state ? texts.Enum(state) : null),
        (nameof(Stage), Stage is { } stage ? texts.Enum(stage) : null),
        (nameof(Acts), Acts is { } party ? texts.Enum(party) : null),
        (nameof(Zone), Zones.FirstOrDefault(z => z.Value == Zone?.ToString())?.Text),
        (nameof(Organisation), Organisations.FirstOrDefault(o => o.Value == Organisation?.ToString())?.Text),
        (nameof(Late), Late ? texts[K.Dossiers_Filter_Late] : null),
    }.Where(c => !string.IsNullOrWhiteSpace(c.Item2)).Select(c => (c.Item1, c.Item2!));

    public Turn TurnOf(DossierRow row) => turns.Of(row.Standing);

    /// <summary>Working days since the dossier was opened.</summary>
    public int AgeOf(DossierRow row) => _calendar.WorkingDaysBetween(BelgianTime.LocalDate(row.OpenedAt), BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime));

    [Needs(Permission.ViewDossier)]
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        // an address typed or cut short is no mistake to correct: what cannot be read is no filter
        ModelState.Clear();
        var filter = new DossierFilter(Q, State, Stage, Acts, Zone, Organisation, Late, Sort, P);
        var (zones, organisations) = await list.ChoicesAsync(cancellation);
        Zones = [.. zones.Select(z => new SelectListItem($"{z.Code} – {z.Name.In(texts.Language)}", z.Id.ToString()))];
        Organisations = [.. organisations.Select(o => new SelectListItem(o.Name, o.Id.ToString()))];
        ByStage = user.Has(Permission.FollowDossiers) ? await list.ByStageAsync(filter, cancellation) : null;
        Dossiers = await list.PageAsync(filter, cancellation);
        _calendar = await calendars.GetAsync(cancellation);
    }
}
