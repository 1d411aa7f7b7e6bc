using System.Buffers.Binary;
using Onboarding.Docx;

namespace Onboarding.Benchmarks.Documents;

/// <summary>Sites with a picture, cameras and steps of work.</summary>
internal sealed record RichData(IReadOnlyList<RichSite> Sites)
{
    private const int CamerasEach = 8;
    private const int StepsEach = 5;
    private const int PictureBytes = 20 << 10;

    /// <param name="sites">How many; each has a picture of its own.</param>
    public static RichData Make(int sites) => new(
    [
        .. Enumerable.Range(0, sites).Select(site => new RichSite(
            $"Site {site + 1} & co", Picture(site),
            [.. Enumerable.Range(0, CamerasEach).Select(index => BenchCamera.Make((site * CamerasEach) + index))],
            [.. Enumerable.Range(0, StepsEach).Select(step => $"Step {step + 1}: check <lens> and cabinet")])),
    ]);

    /// <summary>The head of a picture of 400 x 300 points and bytes that cannot be packed: nobody looks at it, only its size is read.</summary>
    private static DocxImage Picture(int seed)
    {
        var bytes = new byte[PictureBytes];
        new Random(seed).NextBytes(bytes);
        byte[] head = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0];
        head.CopyTo(bytes, 0);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), 400);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), 300);
        return new(bytes);
    }
}

/// <summary>A site of such a document.</summary>
internal sealed record RichSite(string Name, DocxImage Photo, IReadOnlyList<BenchCamera> Cameras, IReadOnlyList<string> Steps);
