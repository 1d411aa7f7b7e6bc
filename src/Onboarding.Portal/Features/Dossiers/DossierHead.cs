using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Dossiers;

/// <summary>What every page inside a dossier says about it, and what the person may do there now.</summary>
public sealed record DossierHead(Guid Id, int Number, string Name, ApprovalState State, Stage Stage, Standing Standing)
{
    public required Guid OrganisationId { get; init; }

    public required string OrganisationName { get; init; }

    public required Guid ZoneId { get; init; }

    public required string ZoneCode { get; init; }

    public required LocalizedText ZoneName { get; init; }

    /// <summary>Last day of a zone that merged, and the code of its successor.</summary>
    public DateOnly? ZoneEnds { get; init; }

    public string? ZoneSuccessor { get; init; }

    /// <summary>The portal put it aside because nobody touched it.</summary>
    public bool IsArchived { get; init; }

    /// <summary>The person may change data here at some time.</summary>
    public bool MayEdit { get; init; }

    public bool MaySubmit { get; init; }

    public bool MayWithdraw { get; init; }

    public bool MayReopen { get; init; }

    /// <summary>It can be taken up again.</summary>
    public bool MayRestore => MayEdit && IsArchived;

    /// <summary>It can go back before anybody examines it.</summary>
    public bool MayReturn { get; init; }

    /// <summary>Another reviewer can get it.</summary>
    public bool MayAssign { get; init; }

    public string Reference => Dossier.ReferenceOf(Number);

    /// <summary>The person may change data now.</summary>
    public bool IsOpen => MayEdit && State.IsOpenForEditing();
}

/// <summary>Finds dossiers within the person's scope.</summary>
public sealed class DossierHeads(PortalDbContext db, CurrentUser user)
{
    /// <returns>Null when the dossier is absent or foreign.</returns>
    public async Task<DossierHead?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var head = await (from d in db.Dossiers.For(user, Permission.ViewDossier)
                          join o in db.Organisations on d.OrganisationId equals o.Id
                          join z in db.PoliceZones on d.PoliceZoneId equals z.Id
                          where d.Id == id
                          select new DossierHead(d.Id, d.Number, d.Name, d.State, d.Stage, d.Standing)
                          {
                              OrganisationId = o.Id,
                              OrganisationName = o.Name,
                              ZoneId = z.Id,
                              ZoneCode = z.Code,
                              ZoneName = new LocalizedText(z.NameFr, z.NameNl),
                              IsArchived = d.ArchivedAt != null,
                              ZoneEnds = z.ValidTo,
                              ZoneSuccessor = z.SuccessorCode,
                          }).AsNoTracking().SingleOrDefaultAsync(cancellation);

        return head is null ? null : head with
        {
            MayEdit = Holds(Permission.EditDossier, head.OrganisationId),
            MaySubmit = Holds(Permission.SubmitDossier, head.OrganisationId),
            MayWithdraw = Holds(Permission.WithdrawDossier, head.OrganisationId) && ApprovalWorkflow.Table.Allows(head.State, ApprovalAction.Withdraw),
            MayReopen = HoldsInZone(Permission.ReopenDossier, head) && ApprovalWorkflow.Table.Allows(head.State, ApprovalAction.Reopen),
            MayReturn = HoldsInZone(Permission.ReturnDossier, head) && head.State == ApprovalState.Submitted,
            MayAssign = HoldsInZone(Permission.AssignReviewer, head) && head.State == ApprovalState.InReview,
        };
    }

    private bool HoldsInZone(Permission permission, DossierHead head) =>
        user.ScopeOf(permission) is var scope && (scope.Everywhere || scope.PoliceZoneIds.Contains(head.ZoneId));

    private bool Holds(Permission permission, Guid organisationId)
    {
        var scope = user.ScopeOf(permission);
        return scope.Everywhere || scope.OrganisationIds.Contains(organisationId);
    }
}

public static class DossierHeadExtensions
{
    /// <summary>Code and name of the zone; of one that merged also when and into which.</summary>
    public static string Zone(this DossierHead dossier, Texts texts)
    {
        var name = $"{dossier.ZoneCode} – {texts.Format(dossier.ZoneName)}";
        return dossier is { ZoneEnds: { } end, ZoneSuccessor: { } successor }
            ? texts.With(K.Reference_EndedSuccessor, ("name", name), ("date", texts.Format(end)), ("successor", successor))
            : name;
    }

    /// <summary>Text key of the sentence that says why nothing can be changed now.</summary>
    public static string ReadOnlyKey(this DossierHead dossier) => dossier.State switch
    {
        ApprovalState.Draft or ApprovalState.ChangesRequested => K.Dossiers_ReadOnly_NotYours,
        ApprovalState.Submitted or ApprovalState.InReview => K.Dossiers_ReadOnly_WithPolice,
        ApprovalState.Approved or ApprovalState.ApprovedWithRemarks => K.Dossiers_ReadOnly_Approved,
        ApprovalState.Rejected => K.Dossiers_ReadOnly_Rejected,
        ApprovalState.Withdrawn => dossier.IsArchived ? K.Dossiers_ReadOnly_Archived : K.Dossiers_ReadOnly_Withdrawn,
    };
}
