using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Onboarding.EndToEnd.Support;

/// <summary>One running portal: a process of its own, on a free port of this machine.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(30);
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();

    private PortalProcess(Process process, string address, string dataDirectory)
    {
        (_process, Address, DataDirectory) = (process, address, dataDirectory);
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Address { get; }

    public string DataDirectory { get; }

    public bool HasEnded => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    /// <summary>What it wrote to its console.</summary>
    public string Said => string.Join('\n', _said);

    /// <summary>Starts the program without waiting for it.</summary>
    public static async Task<PortalProcess> LaunchAsync(string dataDirectory, params (string Name, string Value)[] settings)
    {
        var folder = await PublishedProgram.FolderAsync();
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "Onboarding.Portal.dll"), "--urls", address])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings.Prepend(("Portal__BaseUrl", address)).Prepend(("Portal__DataDirectory", dataDirectory)).Prepend(("ASPNETCORE_ENVIRONMENT", "Development")))
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start)!, address, dataDirectory);
    }

    /// <summary>Starts the program and waits until it answers; one that does not is ended.</summary>
    public static async Task<PortalProcess> StartAsync(string dataDirectory, IReadOnlyList<(string Name, string Value)> settings, TimeSpan? patience = null)
    {
        var portal = await LaunchAsync(dataDirectory, [.. settings]);
        try
        {
            await portal.WaitUntilReadyAsync(patience);
            return portal;
        }
        catch
        {
            await portal.DisposeAsync();
            throw;
        }
    }

    /// <returns>How long it took.</returns>
    /// <exception cref="InvalidOperationException">It ended, or did not answer in time, half a minute unless told.</exception>
    public async Task<TimeSpan> WaitUntilReadyAsync(TimeSpan? patience = null)
    {
        var clock = Stopwatch.StartNew();
        while (!await IsReadyAsync())
        {
            if (HasEnded || clock.Elapsed > (patience ?? LongestStart))
            {
                throw new InvalidOperationException($"The portal {(HasEnded ? $"ended with {ExitCode}" : "does not answer")}.\n{Said}");
            }

            await Task.Delay(50);
        }

        return clock.Elapsed;
    }

    public async Task<int> WaitUntilEndedAsync()
    {
        using var patience = new CancellationTokenSource(LongestStart);
        await _process.WaitForExitAsync(patience.Token);
        return ExitCode;
    }

    /// <summary>As a power cut: nothing in the process gets to run any more.</summary>
    public async Task KillAsync()
    {
        if (!HasEnded)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var response = await Http.GetAsync($"{Address}/health");
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
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

    private void Hear(string? line)
    {
        if (line is not null)
        {
            _said.Enqueue(line);
        }
    }
}
