using Onboarding.Docx;
using Onboarding.Docx.Tests.Support;

namespace Onboarding.Benchmarks.Fuzz;

/// <summary>The templates of the golden cases with their data: between them they use everything that the language knows.</summary>
internal static class GoldenSeeds
{
    public static IReadOnlyList<(byte[] Template, DocxModel Data)> Read() =>
    [
        .. Directory.EnumerateDirectories(Path.Combine(PublishedProgram.RepositoryRoot, "tests", "Onboarding.Docx.Tests", "Golden"))
            .Order(StringComparer.Ordinal)
            .Select(folder => (Template(folder), DocxModel.FromJson(File.ReadAllText(Path.Combine(folder, "data.json"))))),
    ];

    private static byte[] Template(string folder)
    {
        if (Path.Combine(folder, "template.docx") is var file && File.Exists(file))
        {
            return File.ReadAllBytes(file);
        }

        var builder = new DocxBuilder(File.ReadAllText(Path.Combine(folder, "body.xml")));
        if (Path.Combine(folder, "header.xml") is var header && File.Exists(header))
        {
            builder.AddHeader(File.ReadAllText(header));
        }

        return builder.Build();
    }
}
