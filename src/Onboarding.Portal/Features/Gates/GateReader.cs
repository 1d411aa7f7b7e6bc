using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Gates;
using Onboarding.Domain.Operations;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Gates;

/// <summary>The gates of a dossier with what each asks.</summary>
public sealed record GateView(DossierHead Head, GatePicture Picture, IReadOnlyList<Camera> Cameras, IReadOnlyDictionary<string, RequirementDefinition> Definitions)
{
    /// <summary>Of who decided and asked, by key.</summary>
    public required IReadOnlyDictionary<Guid, string> Names { get; init; }

    /// <summary>The person may decide on gates here.</summary>
    public required bool MayDecide { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Local date in Belgium.</summary>
    public required DateOnly Today { get; init; }

    public IReadOnlyList<RequirementItem> Criteria(Stage gate) => [.. GateRule.Criteria(gate, Picture.Items).OrderBy(i => i.State.IsSettled()).ThenBy(i => i.Code).ThenBy(i => i.SubjectName)];

    /// <summary>Something of an earlier gate has lapsed.</summary>
    public bool HasEarlierOpen(Stage gate) => Picture.StateOf(gate) == GateState.Open && GateRule.Open(gate, Picture.Items).Any(i => i.DueBy < gate);

    /// <summary>Those that hold the gate up.</summary>
    public IEnumerable<Camera> NotThere(Stage gate) => GateRule.CamerasAt(gate) is not { } state
        ? []
        : Cameras.Where(c => c.Operation != OperationalState.Decommissioned && !OperationRollUp.Of([c.Operation]).HasReached(state));

    /// <summary>What the person may do with the gate now.</summary>
    public IEnumerable<GateAction> Actions(Stage gate) => !MayDecide || !GateRule.Decided.Contains(gate)
        ? []
        : GateWorkflow.ByPeople.Where(a => GateRule.Check(Picture, gate, a) is null);
}

public sealed class GateReader(PortalDbContext db, CurrentUser user, DossierHeads dossiers, MissingPieces pieces, CatalogueSource catalogue, GateSource source, TimeProvider clock)
{
    /// <returns>Null when the dossier is absent or foreign.</returns>
    public async Task<GateView?> ReadAsync(Guid dossierId, CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(dossierId, cancellation) is not { } head)
        {
            return null;
        }

        var dossier = await db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == dossierId, cancellation);
        var picture = await source.ReadAsync(dossier, await pieces.ItemsAsync(dossierId, cancellation), cancellation);
        var cameras = await db.Cameras.AsNoTracking().Where(c => c.DossierId == dossierId).OrderBy(c => c.Reference).ToListAsync(cancellation);
        var people = picture.Reviews.SelectMany(r => new[] { r.DecidedBy, r.WaiverAskedBy }).OfType<Guid>().Concat(picture.Conditions.Select(c => c.AskedBy)).ToHashSet();
        return new(head, picture, cameras, (await catalogue.GetAsync(dossier.CatalogueVersion, cancellation)).ToDictionary(d => d.Code))
        {
            Names = await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, cancellation),
            MayDecide = await db.Dossiers.For(user, Permission.PassGates).AnyAsync(d => d.Id == dossierId, cancellation),
            PersonId = user.RequiredId,
            Today = BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime),
        };
    }
}
