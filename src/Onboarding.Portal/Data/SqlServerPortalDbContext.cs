using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Onboarding.Portal.Data;

/// <summary>The production database.</summary>
public sealed class SqlServerPortalDbContext(DbContextOptions<SqlServerPortalDbContext> options) : PortalDbContext(options)
{
    private const int DuplicateIndexKey = 2601;
    private const int DuplicateConstraintKey = 2627;

    public override bool IsDuplicate(DbUpdateException exception) =>
        exception.InnerException is SqlException { Number: DuplicateIndexKey or DuplicateConstraintKey };
}
