using System.Text.Json;
using Onboarding.Docx.Tests.Support;

namespace Onboarding.Docx.Tests;

public class ModelTests
{
    private enum State
    {
        NotStarted,
        Done,
    }

    private sealed record Camera(string SerialNumber, DateOnly? InstalledOn, State State, IReadOnlyList<string> Tags);

    private sealed record Site(string Name, Camera[] Cameras, decimal Budget, double Height, int Count, bool IsOpen, DateTime SeenAt, Dictionary<string, string> Extra);

    private sealed class Cycle
    {
        public Cycle Self => this;
    }

    private sealed record Twice(string IpAddress, string IPAddress);

    [Fact]
    public void FromObject_Records_AreReadBySnakeCaseNames()
    {
        var site = new Site(
            "N", [new("S1", new(2026, 3, 27), State.NotStarted, ["a", "b"])], 12.50m, 2.5, 3, true, new(2026, 3, 27, 9, 5, 0), new() { ["key"] = "value" });

        var text = Text("{{ site.name }} {{ site.budget }} {{ site.height }} {{ site.count }} {{ site.is_open }} {{ site.seen_at }} {{ site.extra.key }} "
            + "{{ for c in site.cameras }}{{ c.serial_number }} {{ c.installed_on | date }} {{ c.state }} {{ c.tags | join '+' }}{{ end }}", DocxModel.FromObject(new { Site = site }));

        Assert.Equal("N 12,5 2,5 3 oui 27/03/2026 09:05 value S1 27/03/2026 not_started a+b\n", text);
    }

    [Fact]
    public void FromDictionary_ChangedAfterwards_KeepsWhatItWas()
    {
        var list = new List<string> { "a" };
        var model = DocxModel.FromDictionary(new Dictionary<string, object?> { ["xs"] = list });
        list.Add("b");

        Assert.Equal("a\n", Text("{{ xs | join ',' }}", model));
    }

    [Fact]
    public void FromDictionary_OtherModelsAndJson_CanBePutTogether()
    {
        using var json = JsonDocument.Parse("""{"a":[1,2.5,1e2,12345678901234567890]}""");
        var model = DocxModel.FromDictionary(new Dictionary<string, object?> { ["json"] = json.RootElement, ["other"] = DocxModel.FromJson("""{"b":"B"}""") });

        Assert.Equal("1/2,5/100/12345678901234567890 B\n", Text("{{ json.a | join '/' }} {{ other.b }}", model));
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("1")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"a\":")]
    [InlineData("")]
    public void FromJson_NotAnObject_IsACallersMistake(string json) => Assert.Throws<ArgumentException>(() => DocxModel.FromJson(json));

    [Fact]
    public void FromJson_NestedTooDeep_IsRefused() =>
        Assert.Throws<ArgumentException>(() => DocxModel.FromJson("{\"a\":" + new string('[', 40) + new string(']', 40) + "}"));

    public static TheoryData<object> NotData =>
        [typeof(string), new MemoryStream(), (Action)(() => { }), Guid.Empty, TimeSpan.Zero, DateTimeOffset.UnixEpoch, double.NaN, new Uri("https://example.org")];

    [Theory]
    [MemberData(nameof(NotData), DisableDiscoveryEnumeration = true)]
    public void FromDictionary_ValueThatIsNotData_IsRefusedWithItsPath(object value)
    {
        var exception = Assert.Throws<ArgumentException>(() => DocxModel.FromDictionary(new Dictionary<string, object?> { ["a"] = new Dictionary<string, object?> { ["b"] = value } }));

        Assert.Contains("a.b", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FromObject_Cycle_EndsInAnError() => Assert.Throws<ArgumentException>(() => DocxModel.FromObject(new Cycle()));

    [Fact]
    public void FromObject_TwoPropertiesOfOneName_IsRefused() => Assert.Throws<ArgumentException>(() => DocxModel.FromObject(new Twice("a", "b")));

    [Theory]
    [InlineData("{{ a.length }}")]
    [InlineData("{{ d.year }}")]
    [InlineData("{{ n.max_value }}")]
    [InlineData("{{ xs.count }}")]
    [InlineData("{{ o.names }}")]
    [InlineData("{{ o.get_type }}")]
    public void Render_MemberOfADotNetValue_CannotBeReached(string text)
    {
        var model = DocxModel.FromDictionary(new Dictionary<string, object?>
        {
            ["a"] = "text",
            ["d"] = new DateTime(2026, 3, 27),
            ["n"] = 3,
            ["xs"] = new[] { 1 },
            ["o"] = new Dictionary<string, object?>(),
        });

        var exception = Assert.Throws<DocxRenderException>(() => Text(text, model));

        Assert.Equal("field.unknown", exception.Problems.Single().Code);
    }

    private static string Text(string template, DocxModel model) =>
        Rendered.From(DocxTemplate.Load(new MemoryStream(DocxBuilder.WithText(template).Build())), model).Text;
}
