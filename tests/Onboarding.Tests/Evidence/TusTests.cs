using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Portal.Platform.Uploads;
using Onboarding.Tests.Support;
using static Onboarding.Tests.Evidence.TusRequests;

namespace Onboarding.Tests.Evidence;

/// <summary>Resumable uploads, request by request.</summary>
[Trait("Area", "Registration")]
public sealed class TusTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Upload_InTwoPieces_EndsWithTheSameHash()
    {
        var (made, http) = await BeginAsync(portal);
        var address = await CreatedAsync(made, http, Content.Length);

        using var first = await PatchAsync(http, address, 0, Content[..100]);
        using var asked = await SendAsync(http, HttpMethod.Head, address);
        using var second = await PatchAsync(http, address, 100, Content[100..]);

        Assert.Equal((HttpStatusCode.NoContent, "100"), (first.StatusCode, Header(first, "Upload-Offset")));
        Assert.Equal(("100", Invariant(Content.Length)), (Header(asked, "Upload-Offset"), Header(asked, "Upload-Length")));
        Assert.Equal((HttpStatusCode.NoContent, Invariant(Content.Length)), (second.StatusCode, Header(second, "Upload-Offset")));
        var stored = await portal.ReadAsync(db => db.StoredFiles.AsNoTracking().SingleAsync(f => f.DossierId == made.DossierId));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Content)), stored.Sha256);
        Assert.Equal("plan é.pdf", stored.Name);
    }

    [Fact]
    public async Task Options_SayWhatIsSpoken()
    {
        var (made, http) = await BeginAsync(portal);

        using var answer = await http.SendAsync(new(HttpMethod.Options, PathOf(made)));

        Assert.Equal("creation,termination,expiration", Header(answer, "Tus-Extension"));
        Assert.Equal(Invariant(UploadLimits.MaxFileBytes), Header(answer, "Tus-Max-Size"));
    }

    [Fact]
    public async Task Request_WithoutTheVersionHeader_IsRefused()
    {
        var (made, http) = await BeginAsync(portal);

        using var answer = await http.PostAsync(PathOf(made), null);

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
    }

    [Fact]
    public async Task Create_TooLarge_IsRefusedBeforeAnythingIsRead()
    {
        var (made, http) = await BeginAsync(portal);

        using var answer = await CreateAsync(made, http, UploadLimits.MaxFileBytes + 1);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("dépasse 50 Mo", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(await portal.ReadAsync(db => db.IncomingFiles.AnyAsync(f => f.DossierId == made.DossierId)));
    }

    [Fact]
    public async Task Create_InAForeignDossier_IsNotFound_AndWithoutThePermissionForbidden()
    {
        var (made, _) = await BeginAsync(portal);
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
        var (made, http) = await BeginAsync(portal);
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
        Assert.Equal(0, LengthOnDisk(portal, address));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public async Task Piece_AtAnotherOffset_IsAConflictAndKeepsNothing(long offset)
    {
        var (made, http) = await BeginAsync(portal);
        var address = await CreatedAsync(made, http, 2000);

        using var answer = await PatchAsync(http, address, offset, new byte[100]);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(0, LengthOnDisk(portal, address));
    }

    [Theory]
    [InlineData(true, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(false, HttpStatusCode.Conflict)]
    public async Task Piece_LongerThanAnnounced_IsRefusedAndKeepsNothing(bool saysItsLength, HttpStatusCode status)
    {
        var (made, http) = await BeginAsync(portal);
        var address = await CreatedAsync(made, http, 50);

        using var answer = await PatchAsync(http, address, 0, new byte[51], saysItsLength);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(0, LengthOnDisk(portal, address));
    }

    [Fact]
    public async Task Piece_OfAnotherContentType_IsRefused()
    {
        var (made, http) = await BeginAsync(portal);
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
        var (made, http) = await BeginAsync(portal);
        var address = await CreatedAsync(made, http, 500);

        using var answer = await PatchAsync(http, address, 0, [.. "MZ"u8, .. new byte[498]]);
        using var gone = await SendAsync(http, HttpMethod.Head, address);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("n’est pas un fichier PDF", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Equal(0, LengthOnDisk(portal, address));
        Assert.False(await portal.ReadAsync(db => db.StoredFiles.AnyAsync(f => f.DossierId == made.DossierId)));
    }
}
