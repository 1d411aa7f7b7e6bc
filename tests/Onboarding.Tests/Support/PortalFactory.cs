using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Tests.Support;

/// <summary>
/// The whole program, with its real pipeline, on a database file of its own that is deleted afterwards. The clock stands still until a test
/// moves it, jobs wait to be told, and passwords are hashed in one round instead of many. Nothing else differs from Production.
/// </summary>
public partial class PortalFactory : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>A Monday in winter, 09:00 in Brussels.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly string _directory = Directory.CreateTempSubdirectory("onboarding-tests-").FullName;

    /// <summary>Dozens of programs run in this process at once, and Linux gives a person few file watchers.</summary>
    static PortalFactory() => Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "true");

    public PortalFactory() => Data = new(this);

    public FakeTimeProvider Clock { get; } = new(Start);

    /// <summary>Makes people, organisations, zones… directly in the database.</summary>
    public TestData Data { get; }

    /// <summary>Settings as in appsettings.json, set before the first request.</summary>
    public Dictionary<string, string> Settings { get; } = new()
    {
        ["Jobs:Server"] = "false",
        ["SignIn:AttemptsPerAccount"] = "1000000",
        ["SignIn:AttemptsPerAddress"] = "1000000",
    };

    internal RecordedFailures Failures { get; } = new();

    /// <summary>A visitor's browser: keeps cookies, follows no redirect by itself.</summary>
    public FormClient Visitor() =>
        new(CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://localhost") }), Failures);

    /// <summary>The browser of a person who has signed in on the real page.</summary>
    public async Task<FormClient> SignInAsync(PortalUser person)
    {
        var browser = Visitor();
        var answer = await browser.PostAsync("/fr/account/sign-in", ("Email", person.Email!), ("Password", TestData.Password));
        Assert.True(answer.IsRedirect, $"{person.Email} cannot sign in: {answer.MainText}");
        return browser;
    }

    /// <summary>Does something in a scope of its own, as the system.</summary>
    public async Task<TResult> AskAsync<TService, TResult>(Func<TService, Task<TResult>> action)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAsSystem();
        return await action(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Reads from the database.</summary>
    public Task<TResult> ReadAsync<TResult>(Func<PortalDbContext, Task<TResult>> action) => AskAsync(action);

    /// <summary>Changes the database and saves.</summary>
    public Task SaveAsync(Func<PortalDbContext, Task> action) => AskAsync<PortalDbContext, int>(async db =>
    {
        await action(db);
        return await db.SaveChangesAsync();
    });

    public virtual async ValueTask InitializeAsync() => await MigratedDatabase.CopyToAsync(_directory);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Tests");
        builder.UseSetting("Portal:DataDirectory", _directory);
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<IExceptionHandler>(Failures);
            services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1);
            Configure(services);
        });
    }

    /// <summary>For a subclass that replaces something more.</summary>
    protected virtual void Configure(IServiceCollection services)
    {
    }
}
