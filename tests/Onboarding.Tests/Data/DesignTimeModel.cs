using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Onboarding.Portal.Data;

namespace Onboarding.Tests.Data;

/// <summary>The two contexts without a connection: what is asked of their models, scripts and SQL needs no server.</summary>
internal static class DesignTimeModel
{
    public static PortalDbContext Sqlite() =>
        new SqlitePortalDbContext(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite("Data Source=:memory:").Options);

    public static PortalDbContext SqlServer() =>
        new SqlServerPortalDbContext(new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer("Server=nowhere").Options);

    /// <summary>The model with everything that migrations see; the run-time model has forgotten some of it.</summary>
    public static IModel Of(PortalDbContext db) => db.GetService<IDesignTimeModel>().Model;
}
