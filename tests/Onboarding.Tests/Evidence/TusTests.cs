using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Uploads;
using Onboarding.Tests.Platform.Uploads;
using Onboarding.Tests.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Evidence;

/// <summary>Resumable uploads, request by request.</summary>
[Trait("Area", "Registration")]
public sealed class TusTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly byte[] Content = SampleFiles.Pdf();

    [Fact]
    public async Task Upload_InTwoPieces_EndsWithTheSameHash()
    {
        var (made, http) = await BeginAsync();
        var address = await CreatedAsync(made, http, Content.Length);

        using var first = await PatchAsync(http, address, 0, Content[..100]);
        using var asked = await SendAsync(http, HttpMethod.Head, address);
        using var second = await PatchAsync(http, address, 100, Content[100..]);

        Assert.Equal((HttpStatusCode.NoContent, "100"), (first.StatusCode, Header(first, "Upload-Offset")));
        Assert.Equal(("100", Text(Content.Length)), (Header(asked, "Upload-Offset"), Header(asked, "Upload-Length")));
        Assert.Equal((HttpStatusCode.NoContent, Text(Content.Length)), (second.StatusCode, Header(second, "Upload-Offset")));
        var stored = await portal.ReadAsync(db => db.StoredFiles.AsNoTracking().SingleAsync(f => f.DossierId == made.DossierId));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Content)), stored.Sha256);
        Assert.Equal("plan é.pdf", stored.Name);
    }

    [Fact]
    public async Task Options_SayWhatIsSpoken()
    {
        var (made, http) = await BeginAsync();

        using var answer = await http.SendAsync(new(HttpMethod.Options, Path(made)));

        Assert.Equal("creation,termination,expiration", Header(answer, "Tus-Extension"));
        Assert.Equal(Text(UploadLimits.MaxFileBytes), Header(answer, "Tus-Max-Size"));
    }

    [Fact]
    public async Task Request_WithoutTheVersionHeader_IsRefused()
    {
        var (made, http) = await BeginAsync();

        using var answer = await http.PostAsync(Path(made), null);

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
    }

    [Fact]
    public async Task Create_TooLarge_IsRefusedBeforeAnythingIsRead()
    {
        var (made, http) = await BeginAsync();

        using var answer = await CreateAsync(made, http, UploadLimits.MaxFileBytes + 1);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("dépasse 50 Mo", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(await portal.ReadAsync(db => db.IncomingFiles.AnyAsync(f => f.DossierId == made.DossierId)));
    }

    [Fact]
    public async Task Create_InAForeignDossier_IsNotFound_AndWithoutThePermissionForbidden()
    {
        var (made, _) = await BeginAsync();
        var stranger = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.IntegratorAdministrator));
        var viewer = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.IntegratorViewer, made.Organisation));

        using var foreign = await CreateAsync(made, stranger.Http, 10);
        using var forbidden = await CreateAsync(made, viewer.Http, 10);
        using var visitor = await CreateAsync(made, portal.Visitor().Http, 10);

        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, visitor.StatusCode);
    }

    [Fact]
    public async Task Pieces_AreTakenOnlyFromWhoBeganAndOnlyWhileHeMay()
    {
        var (made, http) = await BeginAsync();
        var address = await CreatedAsync(made, http, Content.Length);
        var colleague = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.IntegratorAdministrator, made.Organisation));

        using var byColleague = await PatchAsync(colleague.Http, address, 0, Content);
        using var headByColleague = await SendAsync(colleague.Http, HttpMethod.Head, address);
        await portal.SaveAsync(async db => (await db.Memberships.SingleAsync(m => m.UserId == made.Administrator.Id)).ValidTo = portal.Clock.GetUtcNow().UtcDateTime);
        using var afterwards = await PatchAsync(http, address, 0, Content);
        using var headAfterwards = await SendAsync(http, HttpMethod.Head, address);
        using var deleteAfterwards = await SendAsync(http, HttpMethod.Delete, address);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (byColleague.StatusCode, headByColleague.StatusCode));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (afterwards.StatusCode, headAfterwards.StatusCode, deleteAfterwards.StatusCode));
        Assert.Equal(0, LengthOnDisk(address));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public async Task Piece_AtAnotherOffset_IsAConflictAndKeepsNothing(long offset)
    {
        var (made, http) = await BeginAsync();
        var address = await CreatedAsync(made, http, 2000);

        using var answer = await PatchAsync(http, address, offset, new byte[100]);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(0, LengthOnDisk(address));
    }

    [Theory]
    [InlineData(true, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(false, HttpStatusCode.Conflict)]
    public async Task Piece_LongerThanAnnounced_IsRefusedAndKeepsNothing(bool saysItsLength, HttpStatusCode status)
    {
        var (made, http) = await BeginAsync();
        var address = await CreatedAsync(made, http, 50);

        using var answer = await PatchAsync(http, address, 0, new byte[51], saysItsLength);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(0, LengthOnDisk(address));
    }

    [Fact]
    public async Task Piece_OfAnotherContentType_IsRefused()
    {
        var (made, http) = await BeginAsync();
        var address = await CreatedAsync(made, http, 50);
        var request = Request(HttpMethod.Patch, address);
        request.Content = new ByteArrayContent(new byte[50]);
        request.Headers.Add("Upload-Offset", "0");

        using var answer = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task LastPiece_OfAFileThatMayNotEnter_SaysWhyAndLeavesNoBytes()
    {
        var (made, http) = await BeginAsync();
        var address = await CreatedAsync(made, http, 500);

        using var answer = await PatchAsync(http, address, 0, [.. "MZ"u8, .. new byte[498]]);
        using var gone = await SendAsync(http, HttpMethod.Head, address);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("n’est pas un fichier PDF", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Equal(0, LengthOnDisk(address));
        Assert.False(await portal.ReadAsync(db => db.StoredFiles.AnyAsync(f => f.DossierId == made.DossierId)));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(0)]
    public async Task Delete_ForgetsEverything(int missing)
    {
        var (made, http) = await BeginAsync();
        var address = await CreatedAsync(made, http, Content.Length);
        using var _ = await PatchAsync(http, address, 0, Content[..^missing]);

        using var deleted = await SendAsync(http, HttpMethod.Delete, address);
        using var asked = await SendAsync(http, HttpMethod.Head, address);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (deleted.StatusCode, asked.StatusCode));
        Assert.Equal(0, LengthOnDisk(address));
        Assert.False(await portal.ReadAsync(db => db.StoredFiles.AnyAsync(f => f.DossierId == made.DossierId)));
    }

    [Fact]
    public async Task Upload_LeftAlone_ExpiresAndIsDeleted_AndItsBytesAreNoStraysBefore()
    {
        var (made, http) = await BeginAsync();
        var address = await CreatedAsync(made, http, 5000);
        using var _ = await PatchAsync(http, address, 0, new byte[100]);
        File.SetLastWriteTimeUtc(OnDisk(address), DateTime.UnixEpoch);

        await portal.RunAsync("sweep-stray-files");
        await portal.RunAsync("expire-incoming-files");
        Assert.Equal(100, LengthOnDisk(address));

        portal.Clock.Advance(IncomingFile.Patience);
        await portal.RunAsync("expire-incoming-files");

        Assert.Equal(0, LengthOnDisk(address));
        Assert.False(await portal.ReadAsync(db => db.IncomingFiles.AnyAsync(f => f.DossierId == made.DossierId)));
    }

    /// <summary>As a kill between the last byte and the judgement leaves it.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Upload_WhoseJudgementWasCutOff_IsJudgedLater(bool byItsSender)
    {
        var (made, http) = await BeginAsync();
        var address = await CreatedAsync(made, http, Content.Length);
        await File.WriteAllBytesAsync(OnDisk(address), Content);

        if (byItsSender)
        {
            using var _ = await SendAsync(http, HttpMethod.Head, address);
        }
        else
        {
            await portal.RunAsync("expire-incoming-files");
        }

        Assert.Equal(IncomingState.Ready, await portal.ReadAsync(db => db.IncomingFiles.Where(f => f.DossierId == made.DossierId).Select(f => f.State).SingleAsync()));
    }

    private async Task<(ReviewCase Made, HttpClient Http)> BeginAsync()
    {
        var made = await ReviewCase.CreateAsync(portal);
        return (made, (await portal.SignInAsync(made.Administrator)).Http);
    }

    private static string Path(ReviewCase made) => $"/fr/dossiers/{made.DossierId}/uploads";

    private static async Task<string> CreatedAsync(ReviewCase made, HttpClient http, long length)
    {
        using var answer = await CreateAsync(made, http, length);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.True(answer.Headers.Contains("Upload-Expires"));
        return answer.Headers.Location!.ToString();
    }

    private static Task<HttpResponseMessage> CreateAsync(ReviewCase made, HttpClient http, long length)
    {
        var request = Request(HttpMethod.Post, Path(made));
        request.Headers.Add("Upload-Length", Text(length));
        request.Headers.Add("Upload-Metadata", $"filename {Convert.ToBase64String(Encoding.UTF8.GetBytes("plan é.pdf"))},other");
        return http.SendAsync(request);
    }

    private static Task<HttpResponseMessage> PatchAsync(HttpClient http, string address, long offset, byte[] piece, bool saysItsLength = true)
    {
        var request = Request(HttpMethod.Patch, address);
        request.Headers.Add("Upload-Offset", Text(offset));
        request.Content = new ByteArrayContent(piece);
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/offset+octet-stream");
        if (!saysItsLength)
        {
            request.Headers.TransferEncodingChunked = true;
        }

        return http.SendAsync(request);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient http, HttpMethod method, string address) => http.SendAsync(Request(method, address));

    private static HttpRequestMessage Request(HttpMethod method, string address)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.Add("Tus-Resumable", "1.0.0");
        return request;
    }

    private long LengthOnDisk(string address) => new FileInfo(OnDisk(address)) is { Exists: true } file ? file.Length : 0;

    private string OnDisk(string address)
    {
        var name = Guid.Parse(address.Split('/')[^1]).ToString("N");
        return System.IO.Path.Combine(Directory.CreateDirectory(System.IO.Path.Combine(portal.Services.GetRequiredService<PortalPaths>().Files, name[^2..])).FullName, name);
    }

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));

    private static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
