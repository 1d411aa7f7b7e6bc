using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Onboarding.Domain.Evidence;

namespace Onboarding.Portal.Platform.Antivirus;

/// <summary>
/// Asks clamd about a file by its command INSTREAM: the bytes travel to the scanner, which needs no access to the store.
/// Whatever is not a plain <em>OK</em> to the whole file is not clean. Source of the protocol: clamd(8).
/// </summary>
/// <param name="address">Null when no scanner is configured.</param>
public sealed class VirusScanner(ClamdAddress? address, TimeProvider clock)
{
    /// <summary>How long one file may take, connection included.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private const int ChunkBytes = 64 * 1024;
    private const int LengthBytes = 4;
    private const int LongestAnswer = 4 * 1024;
    private const string Subject = "stream: ";
    private const string Found = " FOUND";

    /// <summary>With <c>AlertExceedsMax</c> the scanner reports so what it did not look at; without, it calls that clean.</summary>
    private const string LimitPrefix = "Heuristics.Limits.Exceeded";

    public bool IsConfigured => address is not null;

    /// <summary>The state in which a new file enters the store.</summary>
    public ScanState FirstState => IsConfigured ? ScanState.Waiting : ScanState.NotScanned;

    /// <exception cref="InvalidOperationException">No scanner is configured.</exception>
    public async Task<ScanVerdict> ScanAsync(Stream content, CancellationToken cancellation)
    {
        var scanner = address ?? throw new InvalidOperationException("No virus scanner is configured.");
        using var limit = new CancellationTokenSource(Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            await using var connection = await scanner.ConnectAsync(both.Token);
            return await AskAsync(content, connection, both.Token);
        }
        catch (Exception exception) when (exception is SocketException or IOException || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new ScanVerdict.NotJudged(ScanObstacle.Unreachable, exception.Message);
        }
    }

    private static ScanVerdict Read(string answer, bool sentAll)
    {
        var said = answer.StartsWith(Subject, StringComparison.Ordinal) ? answer[Subject.Length..] : null;
        return said switch
        {
            "OK" when sentAll => new ScanVerdict.Clean(),
            not null when said.StartsWith(LimitPrefix, StringComparison.Ordinal) => new ScanVerdict.NotJudged(ScanObstacle.TooLarge, answer),
            not null when said.EndsWith(Found, StringComparison.Ordinal) => new ScanVerdict.Infected(said[..^Found.Length]),
            _ when answer.Contains("size limit exceeded", StringComparison.Ordinal) => new ScanVerdict.NotJudged(ScanObstacle.TooLarge, answer),
            _ => new ScanVerdict.NotJudged(answer.Length == 0 ? ScanObstacle.Unreachable : ScanObstacle.Unclear, answer),
        };
    }

    /// <summary>The answer is awaited while the bytes are sent: a scanner that has seen enough answers and hangs up in the middle.</summary>
    private static async Task<ScanVerdict> AskAsync(Stream content, NetworkStream connection, CancellationToken cancellation)
    {
        var answer = AnswerAsync(connection, cancellation);
        try
        {
            await SendAsync(content, connection, answer, cancellation);
        }
        catch (IOException) when (!cancellation.IsCancellationRequested)
        {
            return Read(await answer, sentAll: false);
        }

        return Read(await answer, sentAll: true);
    }

    private static async Task SendAsync(Stream content, NetworkStream connection, Task answer, CancellationToken cancellation)
    {
        await connection.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellation);
        var chunk = new byte[LengthBytes + ChunkBytes];
        int read;
        while ((read = await content.ReadAsync(chunk.AsMemory(LengthBytes), cancellation)) > 0)
        {
            if (answer.IsCompleted)
            {
                throw new IOException("The scanner answered before it had everything.");
            }

            BinaryPrimitives.WriteInt32BigEndian(chunk, read);
            await connection.WriteAsync(chunk.AsMemory(0, LengthBytes + read), cancellation);
        }

        await connection.WriteAsync(new byte[LengthBytes], cancellation);
    }

    private static async Task<string> AnswerAsync(NetworkStream connection, CancellationToken cancellation)
    {
        var answer = new byte[LongestAnswer];
        var length = 0;
        int read;
        while (length < answer.Length && (read = await connection.ReadAsync(answer.AsMemory(length), cancellation)) > 0)
        {
            length += read;
            if (answer.AsSpan(0, length).IndexOf((byte)0) is >= 0 and var end)
            {
                return Encoding.UTF8.GetString(answer, 0, end);
            }
        }

        // cut off before its end: whatever it says so far, it is not an answer
        return string.Empty;
    }
}
