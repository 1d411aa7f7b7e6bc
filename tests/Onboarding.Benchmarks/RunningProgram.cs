using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Onboarding.Benchmarks;

/// <summary>A program on a free port of this machine, as a process of its own.</summary>
internal sealed class RunningProgram : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(10);

    private readonly Process _process;

    private RunningProgram(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public int ProcessId => _process.Id;

    /// <summary>From the start of the process to the end of the first answer.</summary>
    public TimeSpan FirstPage { get; private set; }

    /// <summary>Time of all processors until the first answer.</summary>
    public TimeSpan Work { get; private set; }

    /// <param name="page">The page that is asked for until it is answered.</param>
    /// <param name="settings">Environment variables.</param>
    /// <exception cref="InvalidOperationException">It ended, or did not answer within two minutes.</exception>
    public static async Task<RunningProgram> StartAsync(string assembly, string page, params (string Name, string Value)[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [assembly, "--urls", address.ToString()])
        {
            WorkingDirectory = Path.GetDirectoryName(assembly),
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var clock = Stopwatch.StartNew();
        var program = new RunningProgram(Process.Start(start)!, address);
        program._process.BeginOutputReadLine();
        using var http = new HttpClient { BaseAddress = address };
        while (!await AnswersAsync(http, page))
        {
            if (program._process.HasExited || clock.Elapsed > LongestStart)
            {
                throw new InvalidOperationException($"{assembly} does not answer.");
            }

            await Task.Delay(BetweenAttempts);
        }

        (program.FirstPage, program.Work) = (clock.Elapsed, program._process.TotalProcessorTime);
        return program;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient http, string page)
    {
        try
        {
            using var response = await http.GetAsync(page);
            response.EnsureSuccessStatusCode();
            return true;
        }
        catch (HttpRequestException exception) when (exception.StatusCode is null)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
