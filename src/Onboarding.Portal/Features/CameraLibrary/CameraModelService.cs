using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.CameraLibrary;

/// <summary>Makes and changes the models of the library. No dossier has to be evaluated anew: what a model changes are warnings, found when they are read.</summary>
public sealed class CameraModelService(PortalDbContext db, CurrentUser user)
{
    /// <summary>Names a model. Of somebody who keeps the library it is approved at once; of everybody else it waits to be.</summary>
    /// <param name="id">Made by the form: sending it twice makes one model.</param>
    public Task<ChangeResult> ProposeAsync(Guid id, string make, string name, string? resolution, string? source, CancellationToken cancellation) =>
        db.ChangeAsync(async () =>
        {
            if (await db.CameraModels.AnyAsync(m => m.Id == id, cancellation))
            {
                return ChangeResult.Done;
            }

            var names = await db.CameraModels.Select(m => new { m.Make, m.Name }).ToListAsync(cancellation);
            if (names.Find(m => Key(m.Make, m.Name) == Key(make, name)) is { } known)
            {
                return ChangeResult.Refused(new RuleViolation("CameraLibrary.Known", ("model", $"{known.Make} {known.Name}")));
            }

            db.Add(new CameraModel
            {
                Id = id,
                // one make is written in one way: a serial exists once per make
                Make = names.Find(m => string.Equals(m.Make, make, StringComparison.OrdinalIgnoreCase))?.Make ?? make,
                Name = name,
                Resolution = resolution,
                Source = source,
                State = user.Has(Permission.ManageModels) ? ModelStanding.Approved : ModelStanding.Proposed,
                ProposedBy = user.ScopeOf(Permission.ProposeModel) is { Everywhere: false } scope ? scope.OrganisationIds.Cast<Guid?>().FirstOrDefault() : null,
            });
            return ChangeResult.Done;
        }, cancellation);

    /// <param name="version">The version that the form was opened with.</param>
    public Task<ChangeResult> ChangeAsync(Guid id, Guid version, Action<CameraModel> edit, CancellationToken cancellation) =>
        db.ChangeAsync(async () =>
        {
            if (await db.CameraModels.SingleOrDefaultAsync(m => m.Id == id, cancellation) is not { } model)
            {
                return ChangeResult.NotFound;
            }

            db.Entry(model).Property(m => m.Version).OriginalValue = version;
            edit(model);
            return ChangeResult.Done;
        }, cancellation);

    private static string Key(string make, string name) => string.Concat($"{make}{name}".Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
