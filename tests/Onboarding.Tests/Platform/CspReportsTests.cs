using System.Net;
using System.Text;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Platform;

public sealed class CspReportsTests
{
    private const string Report = """{"csp-report":{"document-uri":"https://portal/fr/dossiers/secret","effective-directive":"img-src","blocked-uri":"https://evil.example/path?token=1"}}""";

    [Theory]
    [InlineData(Report, HttpStatusCode.NoContent)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("not json", HttpStatusCode.BadRequest)]
    [InlineData("""{"csp-report":{"effective-directive":7}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"csp-report":{"effective-directive":"\n[forged] line"}}""", HttpStatusCode.BadRequest)]
    public async Task Post_Report_IsTakenOrRefused(string body, HttpStatusCode expected)
    {
        await using var host = await PlatformHost.StartAsync();
        using var client = host.CreateClient();

        var response = await PostAsync(client, body);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Post_Report_LogsTheDirectiveAndTheHostOnly()
    {
        await using var host = await PlatformHost.StartAsync();
        using var client = host.CreateClient();

        await PostAsync(client, Report);

        Assert.Contains("Content security policy: img-src blocked evil.example", host.Log.Lines);
        Assert.DoesNotContain(host.Log.Lines, l => l.Contains("token=1", StringComparison.Ordinal) || l.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_LargeReport_IsRefused()
    {
        await using var host = await PlatformHost.StartAsync();
        using var client = host.CreateClient();

        var response = await PostAsync(client, new string(' ', 9 * 1024) + Report);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Post_ManyReports_AreLimited()
    {
        await using var host = await PlatformHost.StartAsync();
        using var client = host.CreateClient();

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 61; i++)
        {
            statuses.Add((await PostAsync(client, Report)).StatusCode);
        }

        Assert.Equal(60, statuses.Count(s => s == HttpStatusCode.NoContent));
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/csp-report");
        return await client.PostAsync("/csp-report", content);
    }
}
