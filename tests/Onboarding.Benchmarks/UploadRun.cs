using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace Onboarding.Benchmarks;

/// <summary>Most memory that the published portal takes while twenty people upload the largest file at once, the reading afterwards included.</summary>
internal static partial class UploadRun
{
    private const int Uploads = 20;
    private const int Megabytes = 50;
    private const int PieceBytes = 2 * 1024 * 1024;
    private const string Email = "odette.exemple@trafimeuse.example";

    private static readonly TimeSpan AfterWork = TimeSpan.FromSeconds(20);

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("onboarding-uploads-").FullName;
        try
        {
            var portal = await PublishedProgram.PortalAsync(Path.Combine(folder, "portal"));
            (string, string)[] settings = [("ASPNETCORE_ENVIRONMENT", "Development"), ("Portal__DataDirectory", Path.Combine(folder, "data")), ("Serilog__MinimumLevel__Default", "Warning")];
            using (await RunningProgram.StartAsync(portal, "/health", settings))
            {
                await Task.Delay(AfterWork); // makes the demonstration and its documents, which happens on no real installation
            }

            using var program = await RunningProgram.StartAsync(portal, "/fr/account/sign-in", settings);
            Print("after the start on an existing database", program);
            var content = Pdf(Megabytes * 1024 * 1024);
            using var visitor = await Visitor.SignInAsync(program.Address, Email);
            var dossier = DossierLink().Match(await visitor.GetAsync("/fr/dossiers?status=Draft")).Value;

            var clock = System.Diagnostics.Stopwatch.StartNew();
            await Task.WhenAll(Enumerable.Range(1, Uploads).Select(i => SendAsync(visitor.Http, $"{dossier}/uploads", $"plan {i}.pdf", content)));
            Print(string.Create(CultureInfo.InvariantCulture, $"{Uploads} uploads of {Megabytes} MB in {clock.Elapsed.TotalSeconds:0.0} s"), program);
            await Task.Delay(AfterWork);
            Print("and after they were read", program);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task SendAsync(HttpClient http, string uploads, string name, byte[] content)
    {
        using var announced = await SendAsync(http, HttpMethod.Post, uploads, HttpStatusCode.Created,
            ("Upload-Length", content.Length.ToString(CultureInfo.InvariantCulture)), ("Upload-Metadata", $"filename {Convert.ToBase64String(Encoding.UTF8.GetBytes(name))}"));
        for (var offset = 0; offset < content.Length; offset += PieceBytes)
        {
            using var piece = new ByteArrayContent(content, offset, Math.Min(PieceBytes, content.Length - offset));
            piece.Headers.ContentType = MediaTypeHeaderValue.Parse("application/offset+octet-stream");
            using var _ = await SendAsync(http, HttpMethod.Patch, announced.Headers.Location!.ToString(), HttpStatusCode.NoContent, piece, ("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient http, HttpMethod method, string path, HttpStatusCode wanted, params (string, string)[] headers) =>
        SendAsync(http, method, path, wanted, null, headers);

    private static async Task<HttpResponseMessage> SendAsync(HttpClient http, HttpMethod method, string path, HttpStatusCode wanted, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("Tus-Resumable", "1.0.0");
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        var answer = await http.SendAsync(request);
        return answer.StatusCode == wanted ? answer : throw new HttpRequestException($"{method} {path} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>Half of it is a stream that looks like text, so that every reader has something to do.</summary>
    private static byte[] Pdf(int length)
    {
        byte[] head = [.. "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n3 0 obj\n<< /Length 1 >>\nstream\n"u8];
        byte[] tail = [.. "\nendstream\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n"u8];
        var content = new byte[length];
        content.AsSpan().Fill((byte)'x');
        head.CopyTo(content, 0);
        tail.CopyTo(content, length - tail.Length);
        return content;
    }

    /// <summary>VmHWM: the most that ever lay in memory.</summary>
    private static void Print(string when, RunningProgram program)
    {
        var line = File.ReadLines($"/proc/{program.ProcessId}/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        var kilobytes = int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{when,-44} VmHWM {kilobytes / 1024,5} MB"));
    }

    [GeneratedRegex("/fr/dossiers/[0-9a-f-]{36}")]
    private static partial Regex DossierLink();
}
