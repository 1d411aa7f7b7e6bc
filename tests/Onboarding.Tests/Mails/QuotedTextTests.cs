using Onboarding.Portal.Features.Mails;

namespace Onboarding.Tests.Mails;

public class QuotedTextTests
{
    [Theory]
    [InlineData("Le plan est illisible.", "Le plan est illisible.")]
    [InlineData("  Het plan\r\n is   onleesbaar. ", "Het plan is onleesbaar.")]
    [InlineData("Caméra 2 : angle de 30 degrés à corriger", "Caméra 2 : angle de 30 degrés à corriger")]
    [InlineData("Site BE-5339-S0001, route N9", "Site BE-5339-S0001, route N9")]
    public void ForMail_OfAnOrdinarySentence_QuotesIt(string typed, string expected) => Assert.Equal(expected, QuotedText.ForMail(typed));

    [Theory]
    [InlineData("L’adresse 10.20.30.4 n’est pas dans le plan.")]
    [InlineData("fd00:12::1 ontbreekt")]
    [InlineData("MAC 00:1B:44:11:3A:B7")]
    [InlineData("Le site est à 50,84670 et 4,35250.")]
    [InlineData("50° 50' 48\"")]
    [InlineData("Test met nummerplaat 1-ABC-123")]
    [InlineData("Test met nummerplaat 1ABC123")]
    [InlineData("Ancienne plaque ABC-123")]
    [InlineData("")]
    [InlineData(null)]
    public void ForMail_OfWhatMayNotTravel_QuotesNothing(string? typed) => Assert.Null(QuotedText.ForMail(typed));

    [Fact]
    public void ForMail_OfALongText_ShortensIt() => Assert.Equal(new string('a', 199) + "…", QuotedText.ForMail(new string('a', 500)));
}
