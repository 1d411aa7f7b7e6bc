using Onboarding.Domain.People;

namespace Onboarding.Tests.People;

public class PasswordRuleTests
{
    [Theory]
    [InlineData("correct horse battery staple")]
    [InlineData("twelve chars")]
    [InlineData("vaW8#kq2!pLz")]
    [InlineData("zomer zon zee strand")]
    [InlineData("🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧")]
    [InlineData("480295617384")]
    public void Check_AcceptsWhatIsLongAndNotEasilyGuessed(string password) =>
        Assert.Null(PasswordRule.Check(password, "Anne Dupont", "anne.dupont@example.be"));

    [Theory]
    [InlineData("elevenchars", "TooShort")]
    [InlineData("", "TooShort")]
    [InlineData("dupont is my name", "Personal")]
    [InlineData("ANNE-1234567890", "Personal")]
    [InlineData("techcam98765x", "Personal")]
    [InlineData("password1234", "Common")]
    [InlineData("Motdepasse!2026", "Common")]
    [InlineData("wachtwoord12", "Common")]
    [InlineData("azertyuiop123", "Common")]
    [InlineData("policepolice1", "Common")]
    [InlineData("politiezone5415", "Common")]
    [InlineData("ANPR2026ANPR", "Common")]
    [InlineData("123456789012", "Common")]
    [InlineData("098765432109", "Common")]
    [InlineData("aaaaaaaaaaaa", "Common")]
    [InlineData("abababababab", "Common")]
    public void Check_RefusesTheRest(string password, string rule) =>
        Assert.Equal($"Account.Password.{rule}", PasswordRule.Check(password, "Anne Dupont", "techcam@example.be")?.Key);

    [Fact]
    public void Check_RefusesWhatOnlyCostsTime() =>
        Assert.Equal("Account.Password.TooLong", PasswordRule.Check(new string('x', 100) + "0123456789abcdefghijklmnopqrs", "A", "a@b.be")?.Key);
}
