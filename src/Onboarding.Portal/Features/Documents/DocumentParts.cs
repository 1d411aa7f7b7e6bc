using System.Globalization;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Network;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Sites;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Documents;

/// <summary>Turns dossier data into what a template prints, in one language.</summary>
internal sealed class DocumentParts(DocumentData data, Texts texts)
{
    private const string NoFingerprint = "—";

    private Language Language => texts.Language;

    private Submission? LastSubmission => data.Submissions is [.., var last] ? last : null;

    public DossierPart Dossier()
    {
        var dossier = data.Dossier;
        return new(
            dossier.Reference,
            dossier.Name,
            Zone(data.Zone),
            Integrator(data.Organisation),
            Name(dossier.InstallationType),
            Name(dossier.PlaceType),
            [.. Enum.GetValues<Purposes>().Where(p => p != Purposes.None && dossier.Purposes.HasFlag(p)).Select(p => texts.Enum(p))],
            dossier.TargetDate,
            Local(LastSubmission?.SubmittedAt),
            dossier.State.IsApproved() ? Local(LastSubmission?.DecidedAt) : null,
            data.Sites.Count,
            data.Cameras.Count,
            [.. data.Authorisations.Select(a => new AuthorisationPart(MunicipalityName(a.NisCode) ?? a.NisCode, a.Reference, a.DecidedOn, texts.Enum(a.Type)))]);
    }

    public SitePart Site(Site site) => new(
        site.Reference,
        site.LocalReference,
        site.DisplayName(Language),
        new(site.Street, site.HouseNumber, site.Postcode),
        Municipality(site.NisCode),
        Zone(data.Zone),
        new(site.RoadNumber, site.KmPoint, site.Direction, site.RoadManager),
        Coordinates(site.Position),
        new(Name(site.Support), site.SupportHeight, site.NewMastOrCabinet, site.Access),
        new(Name(site.Power), site.Ean),
        new(Name(site.Link), site.LinkOperator, site.UplinkMbps, site.LinkOrderedOn, site.LinkDeliveredOn, [.. FlowMatrix.Read(site.Flows).Select(Flow)]),
        site.Owner,
        [.. data.Cameras.Where(c => c.SiteId == site.Id).Select(Camera)]);

    private FlowPart Flow(Flow flow) => new(
        texts.Enum(flow.Purpose),
        flow.Source,
        flow.Destination,
        texts.Enum(flow.Protocol),
        flow.Ports?.Replace(",", ", ", StringComparison.Ordinal),
        texts.Enum(flow.Direction),
        texts.Enum(flow.Encryption),
        flow.Until,
        flow.Remark);

    public CameraPart Camera(Camera camera)
    {
        var model = camera.ModelId is { } id ? data.Models[id] : null;
        return new(
            camera.Reference,
            Name(camera.Role),
            new(model?.Make, model?.Name, model?.Resolution),
            camera.Serial,
            camera.Firmware,
            [.. (camera.Lanes ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(lane => int.Parse(lane, CultureInfo.InvariantCulture))],
            Name(camera.Facing),
            camera.Heading,
            camera.Height,
            camera.Tilt,
            camera.Distance,
            camera.IpAddress,
            camera.MacAddress);
    }

    public IReadOnlyList<AnnexPart> Annexes() =>
    [
        .. data.Annexes.Select(annex => new AnnexPart(
            annex.RequirementCode,
            data.Definitions[annex.RequirementCode].Label.In(Language),
            SubjectOf(annex),
            annex.File?.Name ?? texts.With(K.Documents_NoFile, ("reason", annex.Version.NotNeededReason)),
            annex.Version.Number,
            BelgianTime.LocalDate(annex.Version.BroughtAt),
            annex.File?.Sha256[..12] ?? NoFingerprint,
            texts.Enum(annex.Version.State))),
    ];

    /// <summary>An authorisation is called by its municipality, everything else by its own name.</summary>
    private string SubjectOf(AnnexData annex)
    {
        var item = data.Items.FirstOrDefault(i => i.Code == annex.RequirementCode && i.SubjectId == annex.SubjectId);
        return item is null ? data.Dossier.Reference
            : item.SubjectKind == SubjectKind.Authorisation ? MunicipalityName(item.SubjectName) ?? item.SubjectName
            : item.SubjectName;
    }

    public IReadOnlyList<ApprovalPart> Approvals() =>
    [
        .. data.Submissions.Where(s => s.Outcome is not null).Select(s => new ApprovalPart(
            s.Number,
            texts.With(K.Documents_SubmissionOn, ("number", s.Number), ("date", BelgianTime.LocalDate(s.SubmittedAt))),
            texts.Enum(s.Outcome!.Value),
            data.People[s.DecidedBy!.Value],
            texts.With(K.Documents_ForZone, ("zone", data.Zone.Code)),
            BelgianTime.LocalDate(s.DecidedAt!.Value),
            s.DecisionText)),
    ];

    private CoordinatesPart Coordinates(SitePosition? position) => new(
        Name(position?.TypedSystem),
        new(position?.Latitude, position?.Longitude),
        new(position?.Lambert72X, position?.Lambert72Y),
        new(position?.Lambert2008X, position?.Lambert2008Y));

    private MunicipalityPart Municipality(string? nisCode) =>
        nisCode is not null && data.Municipalities.GetValueOrDefault(nisCode) is { } municipality
            ? new(municipality.Name(Language), nisCode, municipality.Province(Language))
            : new(null, nisCode, null);

    private string? MunicipalityName(string nisCode) => data.Municipalities.GetValueOrDefault(nisCode)?.Name(Language);

    private ZonePart Zone(PoliceZone zone) => new(zone.Code, zone.Name(Language));

    private IntegratorPart Integrator(Organisation organisation) => new(
        organisation.Name,
        organisation.EnterpriseNumber is { } number ? EnterpriseNumber.Format(number) : null,
        organisation.Address,
        [.. organisation.Contacts.OrderBy(c => c.Kind).Select(c => new ContactPart(texts.Enum(c.Kind), c.Name, c.Email, c.Phone))]);

    /// <summary>Documents print the time on the wall in Belgium.</summary>
    private static DateTime? Local(DateTime? utc) => utc is { } moment ? BelgianTime.ToLocal(moment) : null;

    private string? Name<T>(T? value)
        where T : struct, Enum => value is { } known ? texts.Enum(known) : null;
}
