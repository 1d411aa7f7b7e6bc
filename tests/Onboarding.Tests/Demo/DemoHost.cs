using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Cameras;
using Onboarding.Portal.Features.Demo;
using Onboarding.Portal.Features.Documents;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Evidence;
using Onboarding.Portal.Features.Reference;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Portal.Features.Sites;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Files;
using Onboarding.Portal.Platform.Jobs;
using Onboarding.Portal.Platform.Mail;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Tests.Demo;

/// <summary>The portal's services on a database file of their own, without server and without job server.</summary>
internal sealed class DemoHost : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("demo-").FullName;
    private readonly WebApplication _app;

    public DemoHost(string environment = "Development")
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, ContentRootPath = _folder });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Portal:DataDirectory"] = _folder, ["Jobs:Server"] = "false" });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddScoped<CurrentUser>();
        builder.Services.AddPortalDatabase(builder.Configuration);
        builder.Services.AddPortalWeb(builder.Configuration, builder.Environment);
        builder.Services.AddPortalJobs(builder.Configuration).AddPortalMail(builder.Configuration).AddPortalFiles();
        builder.Services.AddRequirements().AddDossiers().AddSites().AddCameras().AddEvidence().AddReviews().AddDocuments();
        builder.Services.TryAddScoped<CalendarSource>();
        builder.Services.AddReference().AddDemo(builder.Environment);
        _app = builder.Build();
    }

    /// <summary>A Monday.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

    public IServiceProvider Services => _app.Services;

    public async Task StartAsync()
    {
        await ReadAsync(db => db.Database.EnsureCreatedAsync());
        await Services.GetRequiredService<ReferenceDataStart>().ApplyAsync(CancellationToken.None);
        await InstallAsync();
    }

    public Task InstallAsync() => Services.GetRequiredService<DemoDataStart>().InstallAsync(CancellationToken.None);

    public async Task<T> ReadAsync<T>(Func<PortalDbContext, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
