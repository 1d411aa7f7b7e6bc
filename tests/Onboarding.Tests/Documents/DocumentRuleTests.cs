using Onboarding.Domain.Documents;

namespace Onboarding.Tests.Documents;

public sealed class DocumentRuleTests
{
    [Theory]
    [InlineData("", true, "0.1")]
    [InlineData("", false, "1.0")]
    [InlineData("0.1", true, "0.2")]
    [InlineData("0.1 0.2", false, "1.0")]
    [InlineData("0.1 1.0", true, "1.1")]
    [InlineData("0.9", true, "0.10")]
    [InlineData("1.0 1.1", false, "2.0")]
    [InlineData("2.0 1.3 0.1", true, "2.1")]
    public void NextVersion_CountsDraftsAfterTheLastFinal(string earlier, bool isDraft, string expected)
    {
        var known = earlier.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Version).ToList();

        var (major, minor) = DocumentRule.NextVersion(known, isDraft);

        Assert.Equal(expected, $"{major}.{minor}");
    }

    [Theory]
    [InlineData(DocumentType.Dtr, 1, "BE-ANPR-1026-DTR-01")]
    [InlineData(DocumentType.Fca, 12, "BE-ANPR-1026-FCA-12")]
    public void Number_NamesDossierTypeAndSequence(DocumentType type, int sequence, string expected) =>
        Assert.Equal(expected, GeneratedDocument.NumberOf("BE-ANPR-1026", type, sequence));

    private static GeneratedDocument Version(string text)
    {
        var parts = text.Split('.').Select(int.Parse).ToList();
        return new()
        {
            DossierId = Guid.Empty,
            Type = DocumentType.Dtr,
            SubjectId = Guid.Empty,
            SubjectName = "",
            Number = "",
            Major = parts[0],
            Minor = parts[1],
            IsDraft = parts[1] > 0,
            RequestId = Guid.Empty,
            RequestedBy = Guid.Empty,
            RequestedAt = default,
        };
    }
}
