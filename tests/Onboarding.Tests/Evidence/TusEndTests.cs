using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Evidence;
using Onboarding.Tests.Support;
using static Onboarding.Tests.Evidence.TusRequests;

namespace Onboarding.Tests.Evidence;

/// <summary>How a resumable upload ends that does not go through to its last byte, or does so unnoticed.</summary>
[Trait("Area", "Registration")]
public sealed class TusEndTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData(100)]
    [InlineData(0)]
    public async Task Delete_ForgetsEverything(int missing)
    {
        var (made, http) = await BeginAsync(portal);
        var address = await CreatedAsync(made, http, Content.Length);
        using var _ = await PatchAsync(http, address, 0, Content[..^missing]);

        using var deleted = await SendAsync(http, HttpMethod.Delete, address);
        using var asked = await SendAsync(http, HttpMethod.Head, address);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (deleted.StatusCode, asked.StatusCode));
        Assert.Equal(0, LengthOnDisk(portal, address));
        Assert.False(await portal.ReadAsync(db => db.StoredFiles.AnyAsync(f => f.DossierId == made.DossierId)));
    }

    [Fact]
    public async Task Upload_LeftAlone_ExpiresAndIsDeleted_AndItsBytesAreNoStraysBefore()
    {
        var (made, http) = await BeginAsync(portal);
        var address = await CreatedAsync(made, http, 5000);
        using var _ = await PatchAsync(http, address, 0, new byte[100]);
        File.SetLastWriteTimeUtc(OnDisk(portal, address), DateTime.UnixEpoch);

        await portal.RunAsync("sweep-stray-files");
        await portal.RunAsync("expire-incoming-files");
        Assert.Equal(100, LengthOnDisk(portal, address));

        portal.Clock.Advance(IncomingFile.Patience);
        await portal.RunAsync("expire-incoming-files");

        Assert.Equal(0, LengthOnDisk(portal, address));
        Assert.False(await portal.ReadAsync(db => db.IncomingFiles.AnyAsync(f => f.DossierId == made.DossierId)));
    }

    /// <summary>As a kill between the last byte and the judgement leaves it.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Upload_WhoseJudgementWasCutOff_IsJudgedLater(bool byItsSender)
    {
        var (made, http) = await BeginAsync(portal);
        var address = await CreatedAsync(made, http, Content.Length);
        await File.WriteAllBytesAsync(OnDisk(portal, address), Content);

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
}
