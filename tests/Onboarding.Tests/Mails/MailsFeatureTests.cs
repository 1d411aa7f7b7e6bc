using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Portal.Features.Mails;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Mails;

public class MailsFeatureTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("onboarding.example")]
    [InlineData("file:///onboarding")]
    public void Add_InProductionWithoutAddress_Refuses(string? address) =>
        Assert.StartsWith("Portal:BaseUrl is not set.", Assert.Throws<InvalidOperationException>(() => Add("Production", address)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Production", "https://onboarding.example")]
    [InlineData("Development", null)]
    public void Add_WithAddressOrElsewhere_IsDone(string environment, string? address) => Add(environment, address);

    /// <summary>What is shipped must not say it for the operator.</summary>
    [Fact]
    public void ShippedSettings_NameNoAddress() =>
        Assert.Null(new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build()["Portal:BaseUrl"]);

    private static void Add(string environment, string? address) => new ServiceCollection().AddMails(
        new ConfigurationBuilder().AddInMemoryCollection([new("Portal:BaseUrl", address)]).Build(), new NamedEnvironment(environment));
}
