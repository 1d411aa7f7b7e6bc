using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Reference;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>The ready-made reasons of the administrator, in both languages.</summary>
public sealed class ReasonLibrary(PortalDbContext db, TimeProvider clock)
{
    /// <summary>Those that can be chosen today.</summary>
    public async Task<IReadOnlyList<ReferenceTerm>> TodayAsync(CancellationToken cancellation) =>
        await db.ReferenceTerms.AsNoTracking()
            .Where(t => t.Kind == TermKind.Reason)
            .ValidOn(BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime))
            .OrderBy(t => t.Code)
            .ToListAsync(cancellation);

    /// <summary>One of them, ended or not: a draft may bear a reason that has ended meanwhile.</summary>
    public Task<ReferenceTerm?> FindAsync(string code, CancellationToken cancellation) =>
        db.ReferenceTerms.AsNoTracking().SingleOrDefaultAsync(t => t.Kind == TermKind.Reason && t.Code == code, cancellation);
}
