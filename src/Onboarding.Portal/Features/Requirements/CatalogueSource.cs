using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Features.Requirements;

/// <summary>The requirement definitions of a catalogue version, in catalogue order, read once per request or job.</summary>
public sealed class CatalogueSource(PortalDbContext db)
{
    private readonly Dictionary<int, IReadOnlyList<RequirementDefinition>> _versions = [];

    public async Task<IReadOnlyList<RequirementDefinition>> GetAsync(int version, CancellationToken cancellation)
    {
        if (!_versions.TryGetValue(version, out var definitions))
        {
            definitions = await db.RequirementDefinitions.AsNoTracking()
                .Where(d => d.CatalogueVersion == version)
                .OrderBy(d => d.Order)
                .ToListAsync(cancellation);
            _versions.Add(version, definitions);
        }

        return definitions;
    }
}
