using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;

namespace Onboarding.Tests.Support;

/// <summary>As much of a mail server (RFC 5321) as the portal talks to, on the loopback interface.</summary>
internal sealed class JobsSmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<MimeMessage> _received = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;

    public JobsSmtpServer()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public IReadOnlyList<MimeMessage> Received => [.. _received];

    /// <summary>What it answers to a recipient.</summary>
    public string RecipientAnswer { get; set; } = "250 OK";

    /// <summary>Takes the content and is gone before it says so.</summary>
    public bool CutAfterContent { get; set; }

    /// <summary>From here on nobody answers at the port.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await ConverseAsync(client.GetStream());
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException || _stop.IsCancellationRequested)
        {
            // stopped
        }
    }

    private async Task ConverseAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            if (line == "DATA")
            {
                await writer.WriteLineAsync("354 Go on");
                await ReceiveAsync(reader);
                if (CutAfterContent)
                {
                    return;
                }
            }

            await writer.WriteLineAsync(line.Split(' ', ':')[0] switch
            {
                "EHLO" => "250 8BITMIME",
                "RCPT" => RecipientAnswer,
                "QUIT" => "221 Bye",
                _ => "250 OK",
            });
        }
    }

    private async Task ReceiveAsync(StreamReader reader)
    {
        using var content = new MemoryStream();
        await using var lines = new StreamWriter(content) { NewLine = "\r\n" };
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".")
        {
            await lines.WriteLineAsync(line.StartsWith('.') ? line[1..] : line);
        }

        await lines.FlushAsync();
        content.Position = 0;
        _received.Enqueue(await MimeMessage.LoadAsync(content));
    }
}
