namespace Onboarding.Portal.Features.Documents;

// What the Word templates may print. Names become snake_case in a tag (HeightM: height_m). Null is "not known" and has to be
// given a fallback in the template. The fields are explained to template authors in templates/README.md; a test holds both together.

/// <summary>Root of the technical connection dossier (DTR).</summary>
public sealed record DtrModel(
    DocumentPart Document, IReadOnlyList<RevisionPart> Revisions, DossierPart Dossier, IReadOnlyList<SitePart> Sites,
    IReadOnlyList<AnnexPart> Annexes, IReadOnlyList<ApprovalPart> Approvals);

/// <summary>Root of the site sheet (FSI).</summary>
public sealed record FsiModel(DocumentPart Document, IReadOnlyList<RevisionPart> Revisions, DossierPart Dossier, SitePart Site);

/// <summary>Root of the camera data sheet (FCA).</summary>
public sealed record FcaModel(DocumentPart Document, IReadOnlyList<RevisionPart> Revisions, DossierPart Dossier, SitePart Site, CameraPart Camera);

/// <summary>Root of the checklist per stage.</summary>
public sealed record ChecklistModel(DocumentPart Document, DossierPart? Dossier, IReadOnlyList<StagePart> Stages);

/// <param name="Version"><c>0.2</c>, <c>1.0</c>.</param>
/// <param name="DataHash">SHA-256 of the data; 64 hexadecimal signs.</param>
public sealed record DocumentPart(
    string Code, string Number, string Version, string Title, bool IsDraft, string Status, DateOnly Date, DateTime GeneratedAt,
    string TemplateVersion, string DataHash, string Language, string Classification, IReadOnlyList<string> Distribution);

public sealed record RevisionPart(string Version, DateOnly Date, string Description, string Author);

public sealed record ZonePart(string Code, string Name);

public sealed record ContactPart(string Kind, string Name, string? Email, string? Phone);

public sealed record IntegratorPart(string Name, string? EnterpriseNumber, string? Address, IReadOnlyList<ContactPart> Contacts);

public sealed record AuthorisationPart(string Municipality, string? Reference, DateOnly? DecidedOn, string Scope);

public sealed record DossierPart(
    string Reference, string Title, ZonePart Zone, IntegratorPart Integrator, string? InstallationType, string? PlaceType,
    IReadOnlyList<string> Purposes, DateOnly? TargetDate, DateTime? SubmittedAt, DateTime? ApprovedAt, int SiteCount, int CameraCount,
    IReadOnlyList<AuthorisationPart> Authorisations);

public sealed record AddressPart(string? Street, string? Number, string? Postcode);

public sealed record MunicipalityPart(string? Name, string? Nis, string? Province);

public sealed record RoadPart(string? Number, decimal? KmPoint, string? Direction, string? Manager);

public sealed record DegreesPart(decimal? Latitude, decimal? Longitude);

public sealed record MetresPart(decimal? X, decimal? Y);

public sealed record CoordinatesPart(string? TypedSystem, DegreesPart Wgs84, MetresPart Lambert72, MetresPart Lambert2008);

public sealed record InstallationPart(string? Support, decimal? HeightM, bool? NewMast, string? Access);

public sealed record PowerPart(string? Supply, string? Ean);

public sealed record FlowPart(
    string Purpose, string? Source, string? Destination, string Protocol, string? Ports, string Direction, string Encryption, DateOnly? Until, string? Remark);

public sealed record NetworkPart(
    string? LinkType, string? Operator, decimal? BandwidthUpMbps, DateOnly? OrderedOn, DateOnly? DeliveredOn, IReadOnlyList<FlowPart> Flows);

public sealed record SitePart(
    string Reference, string? LocalReference, string Name, AddressPart Address, MunicipalityPart Municipality, ZonePart Zone, RoadPart Road,
    CoordinatesPart Coordinates, InstallationPart Installation, PowerPart Power, NetworkPart Network, string? Owner, IReadOnlyList<CameraPart> Cameras);

public sealed record ModelPart(string? Make, string? Name, string? Resolution);

public sealed record CameraPart(
    string Reference, string? Role, ModelPart Model, string? Serial, string? Firmware, IReadOnlyList<int> Lanes, string? Facing,
    int? HeadingDeg, decimal? HeightM, decimal? TiltDeg, decimal? DistanceM, string? IpAddress, string? MacAddress);

/// <param name="Sha256">First twelve signs.</param>
/// <param name="FileName">Or why no file is needed.</param>
public sealed record AnnexPart(string Code, string Title, string Subject, string FileName, int Version, DateOnly Date, string Sha256, string State);

public sealed record ApprovalPart(int Round, string Submission, string Decision, string By, string Role, DateOnly Date, string? Remarks);

public sealed record StagePart(string Name, IReadOnlyList<ChecklistPart> Requirements);

public sealed record ChecklistPart(string Code, string Label, string Subject, string Obligation, string Responsible, int DueDays, string Evidence);
