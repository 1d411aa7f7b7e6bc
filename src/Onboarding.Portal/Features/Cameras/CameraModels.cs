using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Features.Cameras;

/// <summary>The library of camera models, read once per request.</summary>
public sealed class CameraModels(PortalDbContext db)
{
    private readonly Lazy<IReadOnlyDictionary<Guid, CameraModel>> _all = new(() => db.CameraModels.AsNoTracking().ToDictionary(m => m.Id));

    public CameraModel? Find(Guid? id) => id is { } key ? _all.Value.GetValueOrDefault(key) : null;

    /// <summary>To choose from, by make and name.</summary>
    public IReadOnlyList<SelectListItem> Choices() =>
        [.. _all.Value.Values.OrderBy(m => m.FullName, StringComparer.CurrentCultureIgnoreCase).Select(m => new SelectListItem(m.FullName, m.Id.ToString()))];
}
