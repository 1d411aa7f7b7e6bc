using Onboarding.Domain.Cameras;
using Onboarding.Domain.Checks;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Places;
using Onboarding.Domain.Sites;

namespace Onboarding.Tests.Checks;

/// <summary>A dossier with two sites of one camera each, in which no rule finds anything; a test spoils what it is about.</summary>
internal sealed class CheckCase
{
    public static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly DateTime Opening = new(2026, 2, 2, 9, 0, 0, DateTimeKind.Utc);

    public CheckCase()
    {
        Dossier = new()
        {
            Number = 1,
            Name = "Test",
            OrganisationId = Guid.NewGuid(),
            PoliceZoneId = Guid.NewGuid(),
            CatalogueVersion = 1,
            OpenedAt = Opening,
            OpenedBy = Guid.NewGuid(),
            InstallationType = InstallationType.Fixed,
            TargetDate = Today.AddDays(60),
        };
        Model = new() { Make = "Exemple", Name = "X1", MinHeight = 3, MaxHeight = 7, MinDistance = 10, MaxDistance = 30, MaxTilt = 25, MinFocal = 8, MaxFocal = 50, ApprovedFirmware = "10.12" };
        First = AddSite(1, 100);
        Second = AddSite(2, 500);
        Camera = AddCamera(First, 1, "10.20.1.4");
        Other = AddCamera(Second, 2, "10.20.2.4");
    }

    public Dossier Dossier { get; }

    public CameraModel Model { get; }

    public List<Site> Sites { get; } = [];

    public List<Camera> Cameras { get; } = [];

    public List<BroughtAuthorisation> Authorisations { get; } = [];

    public List<ScopeChange> ScopeChanges { get; } = [];

    public TakenElsewhere Elsewhere { get; set; } = new();

    public Site First { get; }

    public Site Second { get; }

    /// <summary>On the first site.</summary>
    public Camera Camera { get; }

    /// <summary>On the second site.</summary>
    public Camera Other { get; }

    public CheckPicture Picture => new()
    {
        Dossier = Dossier,
        Sites = Sites,
        Cameras = Cameras,
        Models = new Dictionary<Guid, CameraModel> { [Model.Id] = Model },
        Elsewhere = Elsewhere,
        Authorisations = Authorisations,
        ScopeChanges = ScopeChanges,
        Today = Today,
    };

    public Camera AddCamera(Site site, int number, string address)
    {
        var camera = new Camera
        {
            DossierId = Dossier.Id,
            SiteId = site.Id,
            Number = number,
            Reference = $"{site.Reference}-C0{number}",
            AddedAt = Opening,
            ModelId = Model.Id,
            Serial = $"S{number}",
            SerialKey = $"S{number}",
            Firmware = "10.12.3",
            Role = CameraRole.Plate,
            Lanes = "1",
            Facing = Facing.Rear,
            Height = 6,
            Tilt = 15,
            Distance = 18,
            FocalLength = 16,
            IpAddress = address,
            MacAddress = $"00:1A:2B:3C:4D:0{number}",
        };
        Cameras.Add(camera);
        return camera;
    }

    private Site AddSite(int number, decimal x)
    {
        var site = new Site
        {
            DossierId = Dossier.Id,
            Number = number,
            Reference = $"S{number}",
            AddedAt = Opening,
            NisCode = "44021",
            NameFr = "Un",
            Direction = "Gand",
            Ean = $"54{number}",
            SupportHeight = 7,
            LaneCount = 1,
            Subnet = $"10.20.{number}.0/29",
            Gateway = $"10.20.{number}.1",
            LinkOrderedOn = Today.AddDays(-20),
            LinkDeliveredOn = Today,
            CertificateKey = KeyAlgorithm.Rsa,
            CertificateBits = 2048,
            CertificateValidUntil = Today.AddDays(300),
            Position = new()
            {
                TypedSystem = CoordinateSystem.Lambert72,
                TypedFirst = x,
                TypedSecond = 0,
                Latitude = 0,
                Longitude = 0,
                Lambert72X = x,
                Lambert72Y = 0,
                Lambert2008X = 0,
                Lambert2008Y = 0,
            },
        };
        Sites.Add(site);
        return site;
    }
}
