using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Clocks;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Features.Mails;
using Onboarding.Portal.Features.Reminders;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Files;
using Onboarding.Portal.Platform.Jobs;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Mail;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Tests.Support;

/// <summary>The services behind the pages, on a database file of their own, with a clock that stands still and a job server that waits to be told.</summary>
internal sealed class JobsHost : IAsyncDisposable
{
    /// <summary>A Monday in winter, 09:00 in Brussels.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly string _directory = Directory.CreateTempSubdirectory("onboarding-jobs-").FullName;
    private readonly ServiceProvider _services;

    private JobsHost(Action<IServiceCollection> more, IEnumerable<(string Key, string Value)> settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Portal:DataDirectory", _directory), new("Jobs:Server", "false")])
            .AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value)))
            .Build();
        var environment = new NamedEnvironment(Environments.Development);
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IHostEnvironment>(environment)
            .AddSingleton<TimeProvider>(Clock)
            .AddScoped<CurrentUser>()
            .AddPortalDatabase(configuration)
            .AddPortalJobs(configuration)
            .AddPortalMail(configuration)
            .AddPortalFiles()
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .AddSingleton(new Texts(TextCatalogue.Load(Path.Combine(AppContext.BaseDirectory, "localization"), strict: true)))
            .AddScoped<CatalogueSource>()
            .AddScoped<FieldTextsSource>()
            .AddScoped<EvidenceNamesSource>()
            .AddScoped<PartyCalendars>()
            .AddScoped<DecisionNamesSource>()
            .AddMails(configuration, environment)
            .AddReminders();
        if (!configuration.GetValue<bool>("Jobs:Server"))
        {
            services.AddSingleton<IJobQueue>(Queue);
        }

        more(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    public FakeTimeProvider Clock { get; } = new(Monday);

    public JobsQueue Queue { get; } = new();

    public PortalPaths Paths => _services.GetRequiredService<PortalPaths>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static async Task<JobsHost> StartAsync(Action<IServiceCollection>? more = null, params (string Key, string Value)[] settings)
    {
        var host = new JobsHost(more ?? (_ => { }), settings);
        await MigratedDatabase.CopyToAsync(host._directory);
        return host;
    }

    /// <summary>Starts what the program starts: with <c>Jobs:Server</c> the real job server, else only the clearing of the temporary folder.</summary>
    public async Task StartServicesAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }
    }

    /// <summary>Does something as the system, in a scope of its own.</summary>
    public async Task<TResult> AskAsync<T, TResult>(Func<T, Task<TResult>> action)
        where T : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAsSystem();
        return await action(scope.ServiceProvider.GetRequiredService<T>());
    }

    public Task DoAsync<T>(Func<T, Task> action)
        where T : notnull => AskAsync<T, bool>(async service =>
        {
            await action(service);
            return true;
        });

    /// <summary>Does something as the system and saves.</summary>
    public Task SaveAsync<T>(Action<T, PortalDbContext> action)
        where T : notnull => DoAsync<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<PortalDbContext>();
            action(services.GetRequiredService<T>(), db);
            await db.SaveChangesAsync();
        });

    /// <summary>Does what the job server would do with everything that waits for it.</summary>
    public async Task WorkOffAsync()
    {
        foreach (var id in Queue.TakeAll())
        {
            await Get<OutboxWorker>().RunAsync(id, CancellationToken.None);
        }
    }

    /// <summary>Reads from the database.</summary>
    public Task<TResult> ReadAsync<TResult>(Func<PortalDbContext, Task<TResult>> read) => AskAsync(read);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }
}
