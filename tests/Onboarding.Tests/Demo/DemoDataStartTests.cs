using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Portal.Features.Reference;

namespace Onboarding.Tests.Demo;

public class DemoDataStartTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Timing()
    {
        await using var host = new DemoHost();
        var w = Stopwatch.StartNew();
        await host.ReadAsync(db => db.Database.EnsureCreatedAsync());
        output.WriteLine($"created {w.Elapsed}");
        await host.Services.GetRequiredService<ReferenceDataStart>().ApplyAsync(CancellationToken.None);
        output.WriteLine($"ref {w.Elapsed}");
        await host.InstallAsync();
        output.WriteLine($"demo {w.Elapsed}");
        await host.InstallAsync();
        output.WriteLine($"again {w.Elapsed}");
        output.WriteLine($"history {await host.ReadAsync(db => db.History.CountAsync())} files {await host.ReadAsync(db => db.StoredFiles.CountAsync())} cams {await host.ReadAsync(db => db.Cameras.CountAsync())}");
    }
}
