using Onboarding.Portal.Data;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Account;

/// <summary>Each with a portal of its own, because the clock is moved.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private PortalUser _person = null!;
    private FormClient _browser = null!;

    public async ValueTask InitializeAsync()
    {
        await ((IAsyncLifetime)_portal).InitializeAsync();
        _person = await _portal.Data.CreatePersonAsync();
        _browser = await _portal.SignInAsync(_person);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Session_Unused_EndsAfterEightHours()
    {
        _portal.Clock.Advance(TimeSpan.FromHours(8) - TimeSpan.FromMinutes(1));
        Assert.True(await IsSignedInAsync());

        _portal.Clock.Advance(TimeSpan.FromHours(8) + TimeSpan.FromMinutes(1));
        Assert.False(await IsSignedInAsync());
    }

    [Fact]
    public async Task Session_InUse_EndsTwelveHoursAfterTheSignIn()
    {
        for (var hour = 1; hour < 12; hour++)
        {
            _portal.Clock.Advance(TimeSpan.FromHours(1));
            Assert.True(await IsSignedInAsync(), $"after {hour} hours");
        }

        _portal.Clock.Advance(TimeSpan.FromHours(1));
        Assert.False(await IsSignedInAsync());
    }

    [Fact]
    public async Task Session_AfterThePasswordChangedElsewhere_Ends()
    {
        var elsewhere = await _portal.SignInAsync(_person);

        var answer = await elsewhere.PostAsync("/fr/account/password", ("Known", TestData.Password), ("Password", "une phrase bien longue"));

        Assert.Equal("Votre mot de passe est changé.", (await elsewhere.FollowAsync(answer)).Notice);
        Assert.False(await IsSignedInAsync());
    }

    private async Task<bool> IsSignedInAsync() => !(await _browser.GetAsync("/fr/account")).IsRedirect;
}
