using System.Text;
using Onboarding.Domain.Evidence;
using Onboarding.Portal.Platform.Photos;
using Onboarding.Portal.Platform.Uploads;
using Onboarding.Tests.Platform.Uploads;

namespace Onboarding.Tests.Platform.Photos;

[Trait("Area", "Registration")]
public class PhotoCleaningTests
{
    private static readonly PhotoPosition Ghent = new(51.06350000m, 3.70120000m);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Jpeg_LosesWhatWasNoted_AndKeepsHowItWasHeld(bool isLittleEndian)
    {
        var (facts, clean) = Jpeg(SamplePhotos.Jpeg(SamplePhotos.Exif(SamplePhotos.Latitude, SamplePhotos.Longitude, isLittleEndian)));

        Assert.Equal(new(6, Ghent), facts);
        Assert.DoesNotContain(SamplePhotos.Owner, Encoding.Latin1.GetString(clean), StringComparison.Ordinal);
        Assert.DoesNotContain("film", Encoding.Latin1.GetString(clean), StringComparison.Ordinal);
        Assert.Equal(new(6, null), Jpeg(clean).Facts);
        Assert.IsType<UploadVerdict.Accepted>(UploadGuard.Inspect(new MemoryStream(clean), "photo.jpg"));
    }

    [Fact]
    public void Jpeg_KeepsEveryByteOfItsPixels()
    {
        var plain = SampleFiles.Jpeg();

        var (_, clean) = Jpeg(SamplePhotos.Jpeg(SamplePhotos.Exif(SamplePhotos.Latitude, SamplePhotos.Longitude, orientation: 1)));

        // all but the empty comment
        Assert.Equal([.. plain[..20], .. plain[24..]], clean);
    }

    [Fact]
    public void Png_LosesWhatWasNoted()
    {
        var (facts, clean) = Png(SamplePhotos.Png(SamplePhotos.Exif(SamplePhotos.Latitude, SamplePhotos.Longitude)));

        Assert.Equal(Ghent, facts!.Position);
        Assert.Equal(SampleFiles.Png(), clean);
    }

    [Theory]
    [InlineData('S', 'W', -51.0635, -3.7012)]
    [InlineData('N', 'W', 51.0635, -3.7012)]
    public void Position_SaysWhichSideOfTheGlobe(char north, char east, double latitude, double longitude) =>
        Assert.Equal(new((decimal)latitude, (decimal)longitude), ExifFacts.Read(SamplePhotos.Exif(SamplePhotos.Latitude, SamplePhotos.Longitude, north: north, east: east)).Position);

    [Fact]
    public void Position_ThatIsNone_IsNotNoted()
    {
        (uint, uint)[] zero = [(0, 1), (0, 1), (0, 1)];

        Assert.Null(ExifFacts.Read(SamplePhotos.Exif(zero, zero)).Position);
        Assert.Null(ExifFacts.Read(SamplePhotos.Exif([(51, 0), (3, 1), (0, 1)], SamplePhotos.Longitude)).Position);
        Assert.Null(ExifFacts.Read(SamplePhotos.Exif([(91, 1), (3, 1), (0, 1)], SamplePhotos.Longitude)).Position);
    }

    /// <summary>Whatever the bytes are, the readers answer; where they point beyond the end, nothing is noted.</summary>
    [Fact]
    public void DamagedPhotos_NeverThrow()
    {
        var random = new Random(20261123);
        var exif = SamplePhotos.Exif(SamplePhotos.Latitude, SamplePhotos.Longitude);
        foreach (var photo in new[] { SamplePhotos.Jpeg(exif), SamplePhotos.Png(exif), exif })
        {
            for (var i = 0; i < 3000; i++)
            {
                var damaged = photo[..(i % 3 == 0 ? random.Next(photo.Length) : photo.Length)];
                for (var j = 0; j < 6 && damaged.Length > 0; j++)
                {
                    damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
                }

                Jpeg(damaged);
                Png(damaged);
                ExifFacts.Read(damaged);
            }
        }
    }

    private static (ExifFacts? Facts, byte[] Clean) Jpeg(byte[] photo) => Run(JpegCleaning.Copy, photo);

    private static (ExifFacts? Facts, byte[] Clean) Png(byte[] photo) => Run(PngCleaning.Copy, photo);

    private static (ExifFacts? Facts, byte[] Clean) Run(Func<Stream, Stream, ExifFacts?> copy, byte[] photo)
    {
        var clean = new MemoryStream();
        return (copy(new MemoryStream(photo), clean), clean.ToArray());
    }
}
