using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

[assembly: AssemblyFixture(typeof(Onboarding.Tests.Support.ClamdProcess))]

namespace Onboarding.Tests.Support;

/// <summary>
/// The real virus scanner as a process of this run, on this machine only, started by the first test that needs it. It knows one threat:
/// the test file of the European Institute for Computer Antivirus Research.
/// </summary>
public sealed class ClamdProcess : IAsyncDisposable
{
    /// <summary>Largest file that it takes, so that a test need not send fifty megabytes.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("onboarding-clamd-").FullName;
    private readonly int _port = FreePort();
    private readonly Lazy<Task<Process>> _process;

    public ClamdProcess() => _process = new(StartAsync);

    /// <summary>Harmless; in two parts, so that no scanner takes the tests themselves for a threat.</summary>
    public static byte[] Eicar { get; } = Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STAND" + "ARD-ANTIVIRUS-TEST-FILE!$H+H*");

    public string Socket => Path.Combine(_folder, "clamd.sock");

    /// <summary>Its address as a setting; skips the test visibly where the scanner is not installed, which in continuous integration is a failure.</summary>
    public async Task<string> AddressAsync()
    {
        if (Program is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip("clamd is not installed.");
        }

        await _process.Value;
        return $"127.0.0.1:{_port}";
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            using var process = await _process.Value;
            process.Kill();
            await process.WaitForExitAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static string? Program { get; } = Array.Find(["/usr/sbin/clamd", "/usr/local/sbin/clamd", "/usr/bin/clamd"], File.Exists);

    private async Task<Process> StartAsync()
    {
        var signatures = Directory.CreateDirectory(Path.Combine(_folder, "signatures")).FullName;
        await File.WriteAllTextAsync(Path.Combine(signatures, "eicar.ndb"), $"Eicar-Test-Signature:0:*:{Convert.ToHexStringLower(Eicar)}\n");
        var settings = Path.Combine(_folder, "clamd.conf");
        await File.WriteAllTextAsync(settings, FormattableString.Invariant($"""
            Foreground yes
            DatabaseDirectory {signatures}
            TCPAddr 127.0.0.1
            TCPSocket {_port}
            LocalSocket {Socket}
            StreamMaxLength {MaxBytes}
            AlertExceedsMax yes

            """));
        var process = Process.Start(new ProcessStartInfo(Program!, ["--config-file", settings]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var clock = Stopwatch.StartNew();
        while (!await AnswersAsync())
        {
            if (process.HasExited || clock.Elapsed > LongestStart)
            {
                throw new InvalidOperationException("clamd does not start.");
            }

            await Task.Delay(50);
        }

        return process;
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(IPAddress.Loopback, _port);
            return File.Exists(Socket);
        }
        catch (SocketException)
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
