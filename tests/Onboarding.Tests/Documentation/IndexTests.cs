using System.Net;
using Onboarding.Docx;
using Onboarding.Domain.People;
using Onboarding.Tests.Documents;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Documentation;

public sealed class IndexTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Get_EveryDocument_IsASoundWordFileInItsLanguage()
    {
        var browser = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.IntegratorViewer));
        var page = await browser.GetAsync("/fr/documentation");
        var links = page.Document.QuerySelectorAll("main a[href*='code=']").Select(a => a.GetAttribute("href")!).ToList();

        Assert.Equal(10, links.Count);
        foreach (var link in links)
        {
            using var file = new MemoryStream(await browser.Http.GetByteArrayAsync(link));
            Assert.Empty(DocxValidator.Validate(file));
            Assert.DoesNotContain("{{", WordText.Of(file), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_Specimen_IsBlankAndSaysSo()
    {
        var browser = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.KeyUser));

        using var file = new MemoryStream(await browser.Http.GetByteArrayAsync("/nl/documentation?handler=file&code=dtr&language=Nl"));

        var text = WordText.Of(file);
        Assert.Contains("Specimen", text, StringComparison.Ordinal);
        Assert.Contains("……", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("code=..%2Fdtr&language=Fr")]
    [InlineData("code=dtr&language=De")]
    [InlineData("code=&language=Fr")]
    public async Task Get_UnknownDocument_IsNotFound(string query)
    {
        var browser = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.KeyUser));

        using var answer = await browser.Http.GetAsync($"/fr/documentation?handler=file&{query}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
