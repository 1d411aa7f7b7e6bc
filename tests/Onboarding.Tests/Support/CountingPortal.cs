using Microsoft.Extensions.DependencyInjection;
using Onboarding.Portal.Data;

namespace Onboarding.Tests.Support;

/// <summary>Counts what is asked of the database.</summary>
public sealed class CountingPortal : PortalFactory
{
    public QueryCounter Queries { get; } = new();

    /// <summary>Of a change the database writes each row by itself; what it reads must not depend on them.</summary>
    public SelectCounter Selects { get; } = new();

    protected override void Configure(IServiceCollection services) =>
        services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(Queries, Selects));
}
