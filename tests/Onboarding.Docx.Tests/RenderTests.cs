using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml.Linq;
using Onboarding.Docx.Tests.Support;

namespace Onboarding.Docx.Tests;

public class RenderTests
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-BE");

    [Fact]
    public void Render_SameInputTwice_GivesSameBytes()
    {
        var file = new DocxBuilder(DocxBuilder.Paragraph("{{ a }}")).AddHeader(DocxBuilder.Paragraph("{{ b }}")).Build();

        var first = Rendered.From(file, """{"a":1,"b":"x"}""", options: new() { Title = "T", Language = "fr-BE" });
        var second = Rendered.From(file, """{"b":"x","a":1}""", options: new() { Title = "T", Language = "fr-BE" });

        Assert.Equal(first.Bytes, second.Bytes);
    }

    [Fact]
    public void Render_EveryEntry_HasTheFixedDateAndUnchangedPartsKeepTheirPackedSize()
    {
        var file = DocxBuilder.WithText("{{ a }}").Build(zip => DocxBuilder.Write(zip, "word/media/a.png", new string('x', 5_000)));

        using var before = new ZipArchive(new MemoryStream(file));
        using var after = new ZipArchive(new MemoryStream(Rendered.From(file, """{"a":1}""").Bytes));

        Assert.All(after.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        Assert.Equal(before.GetEntry("word/media/a.png")!.CompressedLength, after.GetEntry("word/media/a.png")!.CompressedLength);
    }

    [Fact]
    public void Load_KeepsTheHashOfTheFile()
    {
        var file = DocxBuilder.WithText("{{ a }}").Build();

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file)), DocxTemplate.Load(new MemoryStream(file)).ContentHash);
    }

    [Fact]
    public void Render_FromManyThreads_GivesEachItsOwnDocument()
    {
        var template = Load("{{ for x in xs }}{{ x.n | or \"—\" | upper }}{{ if x.n == \"v7\" }}!{{ end }} {{ end }}{{ who }}");
        var outputs = new ConcurrentDictionary<int, string>();

        Parallel.For(0, 200, new() { MaxDegreeOfParallelism = 16 }, index =>
        {
            var model = DocxModel.FromJson($$"""{"who":"w{{index}}","xs":[{"n":"v{{index}}"},{"n":null}]}""");
            outputs[index] = Rendered.From(template, model).Text;
        });

        Assert.All(outputs, output => Assert.Equal($"V{output.Key}{(output.Key == 7 ? "!" : "")} — w{output.Key}\n", output.Value));
    }

    [Fact]
    public void Render_WithMissingValue_WritesNothing()
    {
        using var output = new MemoryStream();

        var exception = Assert.Throws<DocxRenderException>(() => Load("{{ a }}").Render(DocxModel.FromJson("""{"a":null}"""), French, output));

        Assert.Equal("value.missing", exception.Problems.Single().Code);
        Assert.Equal(0, output.Length);
    }

    [Fact]
    public void Render_OutputThatCannotBeSought_IsWrittenForward()
    {
        using var output = new ForwardOnly();

        Load("{{ a }}").Render(DocxModel.FromJson("""{"a":"x"}"""), French, output);

        Assert.Equal(Rendered.From(Load("{{ a }}"), DocxModel.FromJson("""{"a":"x"}""")).Bytes, output.Written.ToArray());
    }

    [Fact]
    public void Render_ValueThatLooksLikeATag_StaysText()
    {
        var once = Rendered.From(DocxBuilder.WithText("{{ a }}").Build(), """{"a":"{{ b }} {%{x}%} <w:p/>"}""");

        Assert.Equal("{{ b }} {%{x}%} <w:p/>\n", once.Text);
    }

    [Fact]
    public void Render_TenThousandRows_IsNotCutShort()
    {
        var model = DocxModel.FromDictionary(new Dictionary<string, object?> { ["xs"] = Enumerable.Range(0, 10_000).Select(index => new { Name = "camera number " + index }) });

        var body = DocxBuilder.Paragraph("{{ for x in xs }}") + DocxBuilder.Paragraph("{{ x.name }} of a site with a long name") + DocxBuilder.Paragraph("{{ end }}");

        var text = Rendered.From(DocxTemplate.Load(new MemoryStream(new DocxBuilder(body).Build())), model).Text;

        Assert.Equal(10_000, text.Count(letter => letter == '\n'));
        Assert.Contains("camera number 9999 of", text, StringComparison.Ordinal);
    }

    public static TheoryData<string, DocxRenderOptions> Budgets => new()
    {
        { "limit.loop", new() { LoopLimit = 9_999 } },
        { "limit.steps", new() { StepLimit = 20_000 } },
        { "limit.output", new() { OutputLimit = 300_000 } },
        { "limit.time", new() { TimeLimit = TimeSpan.Zero } },
        { "limit.memory", new() { AllocationLimit = 50_000 } },
    };

    [Theory]
    [MemberData(nameof(Budgets))]
    public void Render_BudgetUsedUp_IsAnErrorAndWritesNothing(string code, DocxRenderOptions options)
    {
        var template = Load("{{ for x in xs }}{{ for y in xs }}{{ x | upper }}{{ y }}{{ end }}{{ end }}");
        var model = DocxModel.FromDictionary(new Dictionary<string, object?> { ["xs"] = Enumerable.Range(0, 100).Select(index => "text " + index) });
        using var output = new MemoryStream();

        var exception = Assert.Throws<DocxRenderException>(() => template.Render(model, French, output, options));

        Assert.Equal(code, exception.Problems.Single().Code);
        Assert.Equal(0, output.Length);
    }

    [Fact]
    public void Render_Cancelled_Stops()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(() => Load("{{ a }}").Render(DocxModel.FromJson("""{"a":1}"""), French, Stream.Null, null, cancellation.Token));
    }

    [Fact]
    public void Render_WithTitleAndLanguage_SetsPropertiesAndDefaultLanguage()
    {
        var rendered = Rendered.From(DocxBuilder.WithText("{{ a }}").Build(), """{"a":1}""", options: new() { Title = "A & B", Language = "nl-BE" });

        var properties = rendered.Part("docProps/core.xml");
        XNamespace dublin = "http://purl.org/dc/elements/1.1/";
        Assert.Equal("A & B", properties.Element(dublin + "title")!.Value);
        Assert.Equal("nl-BE", properties.Element(dublin + "language")!.Value);
        Assert.Equal("nl-BE", rendered.Part("word/styles.xml").Descendants(Rendered.W + "lang").Single().Attribute(Rendered.W + "val")!.Value);
    }

    [Fact]
    public void Render_WithoutTitleAndLanguage_LeavesTheTemplatesOwn()
    {
        var rendered = Rendered.From(DocxBuilder.WithText("{{ a }}").Build(), """{"a":1}""");

        Assert.Equal("en-US", rendered.Part("word/styles.xml").Descendants(Rendered.W + "lang").Single().Attribute(Rendered.W + "val")!.Value);
    }

    [Fact]
    public void Render_ModelFieldNamedLikeAFunction_CannotReplaceIt()
    {
        var rendered = Rendered.From(DocxBuilder.WithText("{{ d | date }}").Build(), """{"d":"2026-03-27","date":"evil"}""");

        Assert.Equal("27/03/2026\n", rendered.Text);
    }

    [Fact]
    public void Render_TextWithSurrogates_KeepsPairsAndReplacesHalves()
    {
        var model = DocxModel.FromDictionary(new Dictionary<string, object?> { ["a"] = "\U0001F4F7 \uD83D|\uDCF7 \uFFFE" });

        Assert.Equal("\U0001F4F7 \uFFFD|\uFFFD \n", Rendered.From(Load("{{ a }}"), model).Text);
    }

    private static DocxTemplate Load(string text) => DocxTemplate.Load(new MemoryStream(DocxBuilder.WithText(text).Build()));

    private sealed class ForwardOnly : Stream
    {
        public MemoryStream Written { get; } = new();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Written.Write(buffer, offset, count);
    }
}
