using Microsoft.EntityFrameworkCore;
using Onboarding.Tests.Data;

namespace Onboarding.Tests.Conventions.Answers;

/// <summary>
/// What the program really answers: every handler, asked by every role for a record of his own, a foreign one, a draft, a mixture and nothing,
/// with the form that its owner would send. The matrix says what was meant; this is what happens.
/// </summary>
public sealed class AuthorizationAnswersTests(AnsweredPortal portal) : IClassFixture<AnsweredPortal>
{
    private static readonly string[] Legend =
    [
        "Answers to own, foreign, draft, [own with a foreign part,] absent record; one sign where the address names none.",
        "o shown or done   > done, on to the next page   s to the sign-in   - not found   x forbidden   ! form refused   c conflict",
        "",
    ];

    [Fact]
    public void Answers_AreTheReviewedOnes() => ReviewedFile.AssertSame("AuthorizationAnswers.txt", [.. Legend, .. portal.Lines]);

    /// <summary>No handler fails, none tells foreign from absent, and none writes when it reads or refuses.</summary>
    [Fact]
    public void Answers_KeepTheWalls() => Assert.True(portal.Faults.Count == 0, string.Join('\n', portal.Faults));

    /// <summary>The queries ran on SQLite. Here each is compiled again for SQL Server and held against its tables.</summary>
    [Fact]
    public void Queries_OfAllPages_AreValidOnSqlServer()
    {
        using var db = DesignTimeModel.SqlServer();
        using var server = new OfflineSqlServer();
        server.Create(db.Database.GenerateCreateScript());
        using var sqlServer = new SqlServerTranslation();

        var commands = portal.Queries.All.SelectMany(sqlServer.Translate).Distinct().ToList();
        foreach (var (number, command) in commands.Index())
        {
            server.AddQuery($"Query{number}", command);
        }

        Assert.True(commands.Count > 100);
        Assert.Empty(server.Problems());
    }
}
