using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Onboarding.Docx;

namespace Onboarding.Benchmarks.Fuzz;

/// <summary>
/// Feeds the document engine with damaged templates. Each must be refused with problems, refused at rendering with problems, or give a document
/// of well-formed parts, in little time and memory. Whatever else happens is printed with the seed that repeats it.
/// </summary>
internal static class FuzzRun
{
    private const int DefaultIterations = 200_000;
    private const long MostMemory = 256 << 20;
    private const int Reported = 10_000;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(2);
    private static readonly DocxRenderOptions Options = new() { Title = "T", Language = "nl-BE", LoopLimit = 10_000, OutputLimit = 16 << 20 };
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-BE");

    /// <param name="arguments">How many templates, and the seed of the first; each has the next seed.</param>
    public static void Run(string[] arguments)
    {
        var iterations = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : DefaultIterations;
        var first = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 0;
        var seeds = GoldenSeeds.Read();
        var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var found = 0;
        for (var seed = first; seed < first + iterations; seed++)
        {
            var random = new Random(seed);
            var (template, data) = seeds[random.Next(seeds.Count)];
            var file = Mutation.Apply(template, seeds[random.Next(seeds.Count)].Template, random);
            var outcome = Outcome(file, data);
            if (outcome.Contains(' ', StringComparison.Ordinal))
            {
                Console.WriteLine($"seed {seed}: {outcome}");
                File.WriteAllBytes(Path.Combine(Path.GetTempPath(), $"fuzz-{seed}.docx"), file);
                found++;
                outcome = "found";
            }

            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
            if ((seed - first + 1) % Reported == 0)
            {
                Console.WriteLine($"{seed - first + 1} templates: {string.Join(", ", outcomes.Select(pair => $"{pair.Value} {pair.Key}"))}");
            }
        }

        Console.WriteLine($"{iterations} templates from seed {first}: {found} findings");
    }

    /// <summary>One word for what may happen, a sentence for what may not.</summary>
    private static string Outcome(byte[] file, DocxModel data)
    {
        var clock = Stopwatch.StartNew();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var outcome = Render(file, data);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return clock.Elapsed > MostTime ? $"takes {clock.Elapsed.TotalSeconds:0.0} s, then {outcome}"
            : allocated > MostMemory ? $"allocates {allocated >> 20} MB, then {outcome}"
            : outcome;
    }

    private static string Render(byte[] file, DocxModel data)
    {
        using var output = new MemoryStream();
        try
        {
            var template = DocxTemplate.Load(new MemoryStream(file));
            template.Check(data);
            template.Render(data, Culture, output, Options);
        }
        catch (DocxRejectedException)
        {
            return "rejected";
        }
        catch (DocxTemplateException)
        {
            return "refused";
        }
        catch (DocxRenderException)
        {
            return output.Length == 0 ? "unrendered" : "leaves a piece of a document behind";
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }

        return Flaw(output) ?? "rendered";
    }

    private static string? Flaw(MemoryStream document)
    {
        using var zip = new ZipArchive(document);
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            try
            {
                using var stream = entry.Open();
                XElement.Load(stream);
            }
            catch (XmlException exception)
            {
                return $"{entry.FullName} is not XML: {exception.Message}";
            }
        }

        return null;
    }
}
