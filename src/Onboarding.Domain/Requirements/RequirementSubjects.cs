using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.Sites;

namespace Onboarding.Domain.Requirements;

/// <summary>One thing of which requirements are asked.</summary>
/// <param name="FieldEvidence">What its filled-in fields are worth as evidence.</param>
public sealed record RequirementSubject(
    SubjectKind Kind, Guid Id, string Name, RequirementFacts Facts, Func<FieldCheck, IReadOnlyCollection<EvidenceFact>> FieldEvidence);

/// <summary>Lists the subjects of a dossier.</summary>
public static class RequirementSubjects
{
    public static ILookup<SubjectKind, RequirementSubject> Of(DossierPicture picture)
    {
        var dossier = picture.Dossier;
        var facts = FactsOf(picture);
        var states = picture.CurrentRevisions.ToDictionary(r => (r.Kind, r.ItemId), r => r.State);

        IEnumerable<RequirementSubject> all =
        [
            new(SubjectKind.Organisation, picture.Organisation.Id, picture.Organisation.Name, facts, check => OrganisationFields(check, picture.Organisation)),
            new(SubjectKind.Dossier, dossier.Id, dossier.Reference, facts, NoFields),
            .. picture.Sites.Select(site => SiteSubject(site, facts, StateOf(states, ItemKind.Site, site.Id))),
            .. picture.Cameras.Select(camera => CameraSubject(camera, picture, facts, StateOf(states, ItemKind.Camera, camera.Id))),
            .. picture.Models.Select(model => new RequirementSubject(SubjectKind.CameraModel, model.Id, model.FullName, facts, NoFields)),
            .. picture.Authorisations.Select(a => new RequirementSubject(SubjectKind.Authorisation, a.Id, a.NisCode, facts, NoFields)),
        ];

        return all.ToLookup(s => s.Kind);
    }

    private static RequirementFacts FactsOf(DossierPicture picture) => new()
    {
        InstallationType = picture.Dossier.InstallationType,
        PlaceType = picture.Dossier.PlaceType,
        LegalRegime = picture.Dossier.LegalRegime,
        Purposes = picture.Dossier.Purposes,
        SeesPlates = picture.Organisation.SeesPlates,
        Stage = picture.Dossier.Stage,
        AcceptedWithReservations = picture.AcceptedWithReservations,
    };

    private static RequirementSubject SiteSubject(Site site, RequirementFacts facts, ApprovalState state) => new(
        SubjectKind.Site, site.Id, site.Reference,
        facts with { NewMastOrCabinet = site.NewMastOrCabinet == true, UsesTls = site.UsesTls == true },
        check => Filled(check.MissingIn(site), state));

    private static RequirementSubject CameraSubject(Camera camera, DossierPicture picture, RequirementFacts facts, ApprovalState state)
    {
        var site = picture.Sites.Single(s => s.Id == camera.SiteId);
        return new(
            SubjectKind.Camera, camera.Id, camera.Reference,
            facts with { NewMastOrCabinet = site.NewMastOrCabinet == true, UsesTls = site.UsesTls == true },
            check => Filled(check.MissingIn(camera), state));
    }

    /// <summary>An organisation's fields are checked when they are saved, so they count at once.</summary>
    private static IReadOnlyCollection<EvidenceFact> OrganisationFields(FieldCheck check, Organisation organisation) =>
        check.MissingIn(organisation).Count == 0 ? [new(EvidenceState.Accepted)] : [];

    /// <summary>Fields are evidence in the state of the revision that holds them.</summary>
    private static IReadOnlyCollection<EvidenceFact> Filled(IReadOnlyList<string> missing, ApprovalState state)
    {
        if (missing.Count > 0)
        {
            return [];
        }

        return state switch
        {
            ApprovalState.Draft or ApprovalState.ChangesRequested => [new(EvidenceState.Draft)],
            ApprovalState.Submitted or ApprovalState.InReview => [new(EvidenceState.Candidate)],
            ApprovalState.Approved or ApprovalState.ApprovedWithRemarks => [new(EvidenceState.Accepted)],
            ApprovalState.Rejected or ApprovalState.Withdrawn => [],
        };
    }

    private static IReadOnlyCollection<EvidenceFact> NoFields(FieldCheck check) => [];

    private static ApprovalState StateOf(Dictionary<(ItemKind, Guid), ApprovalState> states, ItemKind kind, Guid id) =>
        states.GetValueOrDefault((kind, id), ApprovalState.Draft);
}
