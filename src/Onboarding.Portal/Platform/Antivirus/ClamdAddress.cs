using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Onboarding.Portal.Platform.Antivirus;

/// <summary>Where clamd listens: <c>host:port</c>, or <c>unix:/path/of/socket</c>.</summary>
public sealed class ClamdAddress
{
    private const string UnixPrefix = "unix:";

    private readonly EndPoint _endPoint;

    private ClamdAddress(EndPoint endPoint) => _endPoint = endPoint;

    /// <exception cref="FormatException">The address is neither form.</exception>
    public static ClamdAddress Parse(string text)
    {
        if (text.StartsWith(UnixPrefix, StringComparison.Ordinal) && text.Length > UnixPrefix.Length)
        {
            return new(new UnixDomainSocketEndPoint(text[UnixPrefix.Length..]));
        }

        var colon = text.LastIndexOf(':');
        return colon > 0 && ushort.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0
            ? new(EndPointOf(text[..colon].Trim('[', ']'), port))
            : throw new FormatException($"Uploads:Antivirus:Address is '{text}'. Use host:port or unix:/path/of/socket.");
    }

    /// <exception cref="SocketException">Nobody listens there.</exception>
    public async Task<NetworkStream> ConnectAsync(CancellationToken cancellation)
    {
        var socket = _endPoint is UnixDomainSocketEndPoint
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(_endPoint, cancellation);
            return new(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static EndPoint EndPointOf(string host, int port) => IPAddress.TryParse(host, out var address) ? new IPEndPoint(address, port) : new DnsEndPoint(host, port);
}
