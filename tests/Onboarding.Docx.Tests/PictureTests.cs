using System.Xml.Linq;
using Onboarding.Docx.Tests.Support;

namespace Onboarding.Docx.Tests;

public class PictureTests
{
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    /// <summary>Natural sizes in EMU: 914,400 to the inch, 96 pixels to the inch where the file says nothing that can be meant.</summary>
    public static TheoryData<string, byte[], long, long> NaturalSizes => new()
    {
        { "png without density", Pictures.Png(96, 48), 914_400, 457_200 },
        { "png of 300 dpi", Pictures.Png(300, 600, 300), 914_400, 1_828_800 },
        { "png of an absurd density", Pictures.Png(96, 96, 2), 914_400, 914_400 },
        { "jpeg without density", Pictures.Jpeg(96, 48), 914_400, 457_200 },
        { "jpeg per inch", Pictures.Jpeg(300, 150, unit: 1, density: 300), 914_400, 457_200 },
        { "jpeg per centimetre", Pictures.Jpeg(100, 50, unit: 2, density: 100), 360_000, 180_000 },
        { "wider than the page", Pictures.Png(2_000, 1_000), 5_760_000, 2_880_000 },
        { "higher than the page", Pictures.Png(1_000, 2_000), 4_140_000, 8_280_000 },
    };

    [Theory]
    [MemberData(nameof(NaturalSizes))]
    public void Image_WithoutBox_HasItsNaturalSizeUpToThePage(string what, byte[] picture, long width, long height)
    {
        var extent = Render("{{ photo | image }}", picture).Body.Descendants(Wp + "extent").Single();

        Assert.True(Math.Abs(width - Number(extent, "cx")) < 200 && Math.Abs(height - Number(extent, "cy")) < 200, $"{what}: {extent}");
    }

    [Theory]
    [InlineData("80 60", 80, 40)]
    [InlineData("80 20", 40, 20)]
    [InlineData("30", 30, 15)]
    [InlineData("160 230", 160, 80)]
    public void Image_WithBox_FillsItInItsProportions(string box, int width, int height)
    {
        var extent = Render("{{ photo | image " + box + " }}", Pictures.Png(20, 10)).Body.Descendants(Wp + "extent").Single();

        Assert.Equal((width * 36_000L, height * 36_000L), (Number(extent, "cx"), Number(extent, "cy")));
    }

    [Theory]
    [InlineData(1, 0, false)]
    [InlineData(2, 0, true)]
    [InlineData(3, 180, false)]
    [InlineData(4, 180, true)]
    [InlineData(5, 270, true)]
    [InlineData(6, 90, false)]
    [InlineData(7, 90, true)]
    [InlineData(8, 270, false)]
    [InlineData(9, 0, false)]
    public void Image_WithOrientation_IsTurned(int orientation, int degrees, bool mirrored)
    {
        foreach (var isLittle in new[] { true, false })
        {
            var rendered = Render("{{ photo | image 30 30 }}", Pictures.Jpeg(40, 20, orientation, isLittle));

            var frame = rendered.Body.Descendants(A + "xfrm").Single();
            Assert.Equal(degrees == 0 ? null : $"{degrees * 60_000}", (string?)frame.Attribute("rot"));
            Assert.Equal(mirrored ? "1" : null, (string?)frame.Attribute("flipH"));
            Assert.Equal(30 * 36_000L, Number(frame.Element(A + "ext")!, "cx")); // the long side, lying or standing, fills the square
        }
    }

    [Fact]
    public void Image_Sideways_SaysHowFarItReachesOverItsFrame()
    {
        var rendered = Render("{{ photo | image 20 30 }}", Pictures.Jpeg(300, 200, orientation: 6));

        Assert.Equal("1080000×720000", Extent(rendered.Body.Descendants(Wp + "extent").Single()));
        Assert.Equal(("0", "180000"), ((string?)rendered.Body.Descendants(Wp + "effectExtent").Single().Attribute("l"), (string?)rendered.Body.Descendants(Wp + "effectExtent").Single().Attribute("t")));
    }

    [Fact]
    public void Image_CutShortOrDamagedAnywhere_IsAProblemOrAPicture()
    {
        var template = Load("{{ photo | image }}");
        foreach (var whole in new[] { Pictures.Png(4, 4, 300), Pictures.Jpeg(40, 20, 6, isLittle: false, unit: 1, density: 300) })
        {
            for (var length = 0; length < whole.Length; length++)
            {
                Try(template, whole[..length]);
                foreach (var value in new byte[] { 0x00, 0x7F, 0xFF })
                {
                    var damaged = whole.ToArray();
                    damaged[length] = value;
                    Try(template, damaged);
                }
            }
        }
    }

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "nothing", [] },
        { "a gif", [.. "GIF89a"u8, 1, 0, 1, 0] },
        { "text", [.. "<svg/>"u8] },
        { "a png of no width", Pictures.Png(0, 5) },
        { "a jpeg of no height", Pictures.Jpeg(5, 0) },
        { "too many pixels", Pictures.Png(60_000, 60_000) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Image_ThatCannotBeShown_IsAProblemWithItsPlace(string what, byte[] picture)
    {
        var exception = Assert.Throws<DocxRenderException>(() => Render("{{ photo | image }}", picture));

        var problem = Assert.Single(exception.Problems);
        Assert.True(problem is { Code: "value.kind", Place.Paragraph: 1 }, what + ": " + problem);
    }

    [Fact]
    public void Image_OverTheLimits_IsAnError()
    {
        byte[] picture = [.. Pictures.Png(20, 20), .. new byte[100_000]]; // larger than all the XML around it

        Assert.Equal("value.kind", Refusal(new() { ImageByteLimit = picture.Length - 1 }));
        Assert.Equal("value.kind", Refusal(new() { ImagePixelLimit = 399 }));
        Assert.Equal("limit.output", Refusal(new() { OutputLimit = picture.Length - 1 }));
        Render("{{ photo | image }}", picture, new() { ImageByteLimit = picture.Length, ImagePixelLimit = 400 });

        string Refusal(DocxRenderOptions options) =>
            Assert.Throws<DocxRenderException>(() => Render("{{ photo | image }}", picture, options)).Problems.Single().Code;
    }

    [Fact]
    public void Qr_TooLong_IsAnError()
    {
        var model = DocxModel.FromDictionary(new Dictionary<string, object?> { ["x"] = new string('é', 1_200) });

        Assert.Throws<DocxRenderException>(() => Rendered.From(Load("{{ x | qr }}"), model));
    }

    private static void Try(DocxTemplate template, byte[] picture)
    {
        try
        {
            template.Render(Model(picture), System.Globalization.CultureInfo.InvariantCulture, Stream.Null);
        }
        catch (DocxRenderException exception)
        {
            Assert.Equal("value.kind", exception.Problems.Single().Code);
        }
    }

    private static Rendered Render(string tag, byte[] picture, DocxRenderOptions? options = null) => Rendered.From(Load(tag), Model(picture), options: options);

    private static DocxModel Model(byte[] picture) => DocxModel.FromObject(new { Photo = new DocxImage(picture, "A photo") });

    private static DocxTemplate Load(string text) => DocxTemplate.Load(new MemoryStream(DocxBuilder.WithText(text).Build()));

    private static long Number(XElement element, string name) => (long)element.Attribute(name)!;

    private static string Extent(XElement extent) => $"{Number(extent, "cx")}×{Number(extent, "cy")}";
}
