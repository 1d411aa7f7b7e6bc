using Onboarding.Domain.Cameras;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Features.Copies;

namespace Onboarding.Tests.Copies;

[Trait("Area", "Registration")]
public class CopyGridTests
{
    private static readonly CopyGrid<List<string?>> Grid = new(
        [Column("Name", row => $"Copy {row}"), Column("Road"), Column("Serial", unique: true)],
        [[2], [0, 2]],
        row => row[1] == "none" ? [(1, new RuleViolation("Row"))] : []);

    [Theory]
    [InlineData("A\tN9\tS1\nB\tN8\tS2", "A|N9|S1", "B|N8|S2")]
    [InlineData("S1\r\nS2\r\n", "Copy 1||S1", "Copy 2||S2")]
    [InlineData("A\tS1\nB\tS2", "A||S1", "B||S2")]
    [InlineData("serial\tROAD\nS1\tN9\nS2\tN8", "Copy 1|N9|S1", "Copy 2|N8|S2")]
    [InlineData("Serial\tColour\nS1\tred", "Copy 1||S1", "Copy 2||")]
    [InlineData("  \n", "Copy 1||", "Copy 2||")]
    public void Paste_FindsTheColumns(string pasted, string first, string second)
    {
        var rows = Grid.Fill(2);

        Grid.Paste(pasted, rows);

        Assert.Equal([first, second], rows.Select(r => string.Join('|', r)));
    }

    [Fact]
    public void Paste_MoreLinesThanRows_SaysHowMany() => Assert.Equal(3, Grid.Paste("S1\nS2\nS3", Grid.Fill(2)));

    [Fact]
    public void Check_NamesEachCell()
    {
        string?[][] rows = [["ok", "none", "S-1"], ["bad", " ", "s1"], ["bad", "N9", null]];

        var errors = Grid.Check(rows);

        Assert.Equal([(1, 0, "Bad"), (2, 0, "Bad"), (0, 1, "Row"), (1, 2, "Copies.Twice")], errors.Select(e => (e.Row, e.Column, e.Violation.Key)));
        Assert.Contains(("row", 1), errors[^1].Violation.Arguments);
    }

    [Fact]
    public void TakeCommonFrom_LeavesNothingOut_ButWhatBelongsToOne()
    {
        string[] ofOneSite =
        [
            "Id", "Version", "DossierId", "Number", "Reference", "AddedAt", "NameFr", "NameNl", "LocalReference", "HouseNumber", "KmPoint", "Position", "SurveyMethod", "SurveyAccuracy", "PlaceReason", "Ean",
            "CircuitId", "Iccid", "InspectedOn", "InspectionBody",
            "Subnet", "Gateway", "Flows", "CertificateSubject", "CertificateKey", "CertificateBits", "CertificateValidUntil",
        ];
        string[] ofOneCamera = ["Id", "Version", "DossierId", "SiteId", "Number", "Reference", "AddedAt", "Serial", "SerialKey", "IpAddress", "MacAddress"];
        var site = Filled(new Site { DossierId = default, Number = 1, Reference = "S", AddedAt = default });
        var camera = Filled(new Camera { DossierId = default, SiteId = default, Number = 1, Reference = "C", AddedAt = default });
        var siteCopy = new Site { DossierId = default, Number = 2, Reference = "T", AddedAt = default };
        var cameraCopy = new Camera { DossierId = default, SiteId = default, Number = 2, Reference = "D", AddedAt = default };

        siteCopy.TakeCommonFrom(site);
        cameraCopy.TakeCommonFrom(camera);

        Assert.Equal(ofOneSite.Order(), Different(site, siteCopy).Order());
        Assert.Equal(ofOneCamera.Order(), Different(camera, cameraCopy).Order().Union(["DossierId", "SiteId", "AddedAt"]).Order());
    }

    private static CopyColumn<List<string?>> Column(string label, Func<int, string?>? usual = null, bool unique = false) =>
        new(label, usual ?? (_ => null), text => text == "bad" ? new RuleViolation("Bad") : null, (row, text) => row.Add(text), unique);

    /// <summary>Gives every property that can be set from outside a value of its own.</summary>
    private static T Filled<T>(T thing)
        where T : Entity
    {
        foreach (var property in typeof(T).GetProperties().Where(p => p.SetMethod is { IsPublic: true } && p.GetValue(thing) is null))
        {
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            property.SetValue(thing, type == typeof(string) ? property.Name : type == typeof(Guid) ? Guid.NewGuid() : type == typeof(SitePosition) ? Position : Activator.CreateInstance(type));
        }

        return thing;
    }

    private static SitePosition Position => new()
    {
        TypedSystem = default,
        TypedFirst = 1,
        TypedSecond = 1,
        Latitude = 1,
        Longitude = 1,
        Lambert72X = 1,
        Lambert72Y = 1,
        Lambert2008X = 1,
        Lambert2008Y = 1,
    };

    private static IEnumerable<string> Different<T>(T one, T other) =>
        typeof(T).GetProperties().Where(p => p.SetMethod is { IsPublic: true } && (!Equals(p.GetValue(one), p.GetValue(other)) || p.Name is "DossierId" or "AddedAt")).Select(p => p.Name);
}
