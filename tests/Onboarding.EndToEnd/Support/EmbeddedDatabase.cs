using Microsoft.Data.Sqlite;

namespace Onboarding.EndToEnd.Support;

/// <summary>Looks into the database of a portal that runs, or was killed.</summary>
internal static class EmbeddedDatabase
{
    /// <returns>The first column of what the query finds.</returns>
    public static List<string> Column(string dataDirectory, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataDirectory, "portal.db"), Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }
}
