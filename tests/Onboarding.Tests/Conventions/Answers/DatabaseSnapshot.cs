using Microsoft.Data.Sqlite;

namespace Onboarding.Tests.Conventions.Answers;

/// <summary>The database as it was at one moment: whether a request wrote to it, and back to that moment.</summary>
internal sealed class DatabaseSnapshot : IDisposable
{
    private readonly SqliteConnection _live;
    private readonly SqliteConnection _copy = new("Data Source=:memory:");
    private long _version;

    public DatabaseSnapshot(string file)
    {
        _live = new($"Data Source={file};Pooling=False");
        _live.Open();
        _copy.Open();
        _live.BackupDatabase(_copy);
        _version = Version();
    }

    /// <summary>Whether anybody else wrote since the last restore.</summary>
    public bool IsChanged => Version() != _version;

    public void Restore()
    {
        _copy.BackupDatabase(_live);
        _version = Version();
    }

    public void Dispose()
    {
        _live.Dispose();
        _copy.Dispose();
    }

    /// <summary>SQLite counts what other connections commit.</summary>
    private long Version()
    {
        using var command = _live.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return (long)command.ExecuteScalar()!;
    }
}
