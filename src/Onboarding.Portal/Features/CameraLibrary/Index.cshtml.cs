using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.CameraLibrary;

/// <summary>All models, those that wait for an approval first.</summary>
public sealed class IndexModel(PortalDbContext db, CurrentUser user) : PageModel
{
    public IReadOnlyList<Row> Models { get; private set; } = [];

    public bool MayManage => user.Has(Permission.ManageModels);

    [Needs(Permission.ProposeModel)]
    public async Task OnGetAsync(CancellationToken cancellation) => Models = await db.CameraModels
        .OrderByDescending(m => m.State == ModelStanding.Proposed).ThenBy(m => m.Make).ThenBy(m => m.Name)
        .Select(m => new Row(
            m.Id, m.Make + " " + m.Name, m.State, m.ApprovedFirmware,
            // accepted once, in whichever dossier, it serves every camera of the model
            db.EvidenceFiles.Any(f => f.SubjectId == m.Id && f.Versions.Any(v => v.State == EvidenceState.Accepted))))
        .ToListAsync(cancellation);

    public sealed record Row(Guid Id, string Name, ModelStanding State, string? ApprovedFirmware, bool IsDocumented);
}
