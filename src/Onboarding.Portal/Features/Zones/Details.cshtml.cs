using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.People;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Zones;

/// <summary>The profile of a zone and its municipalities.</summary>
public sealed class DetailsModel(PortalDbContext db, CurrentUser user, ZoneService zones, TimeProvider clock, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = K.Zones_Municipality_Add)]
    public Guid? MunicipalityId { get; set; }

    public PoliceZone Zone { get; private set; } = null!;

    public IReadOnlyList<Municipality> Municipalities { get; private set; } = [];

    /// <summary>Municipalities that no zone polices yet; read only for who may add one.</summary>
    public IReadOnlyList<SelectListItem> Free { get; private set; } = [];

    public bool MayEdit { get; private set; }

    public bool IsAdministrator => user.Has(Permission.Administer);

    [Needs(Permission.ViewZone)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await ReadAsync(cancellation) ? Page() : NotFound();

    [Needs(Permission.EditZone)]
    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellation)
    {
        if (MunicipalityId is null)
        {
            this.AddError(nameof(MunicipalityId), K.Zones_Municipality_Choose);
            return await ReadAsync(cancellation) ? this.PageWithErrors() : NotFound();
        }

        return await AnswerAsync(await zones.AddMunicipalityAsync(Id, MunicipalityId.Value, cancellation), cancellation);
    }

    [Needs(Permission.EditZone)]
    public async Task<IActionResult> OnPostRemoveAsync(Guid remove, CancellationToken cancellation) =>
        await AnswerAsync(await zones.RemoveMunicipalityAsync(Id, remove, cancellation), cancellation);

    private async Task<IActionResult> AnswerAsync(ChangeResult result, CancellationToken cancellation)
    {
        if (result.IsDone)
        {
            this.SetNotice(K.Common_Saved);
            return RedirectToPage(new { Id });
        }

        if (!await ReadAsync(cancellation))
        {
            return NotFound();
        }

        return this.Refusal(result, _ => nameof(MunicipalityId))!;
    }

    private async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        var zone = await db.PoliceZones.For(user, Permission.ViewZone).AsNoTracking().SingleOrDefaultAsync(z => z.Id == Id, cancellation);
        if (zone is null)
        {
            return false;
        }

        Zone = zone;
        MayEdit = await db.PoliceZones.For(user, Permission.EditZone).AnyAsync(z => z.Id == Id, cancellation);
        Municipalities = Sorted(await db.Municipalities.AsNoTracking().Where(m => m.PoliceZoneId == Id).ToListAsync(cancellation));
        Free = MayEdit
            ? [.. Sorted(await db.Municipalities.AsNoTracking().Where(m => m.PoliceZoneId == null).ValidOn(BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime)).ToListAsync(cancellation)).Select(m => new SelectListItem($"{m.Name(texts.Language)} ({m.NisCode})", m.Id.ToString()))]
            : [];
        return true;
    }

    /// <summary>In the order of the reader's language.</summary>
    private List<Municipality> Sorted(IEnumerable<Municipality> municipalities) =>
        [.. municipalities.OrderBy(m => m.Name(texts.Language), StringComparer.Create(texts.Culture, ignoreCase: true))];
}
