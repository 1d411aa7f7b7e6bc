using Onboarding.EndToEnd.Support;

[assembly: AssemblyFixture(typeof(DemoPortal))]

namespace Onboarding.EndToEnd.Support;

/// <summary>
/// The published portal with its demo data and a browser before it, one for all journeys of a run, started by the first that needs it. Journeys
/// open dossiers of their own and do not meet.
/// </summary>
public sealed class DemoPortal : IAsyncLifetime
{
    // The first start makes the demo data, beside tests that take the processors too.
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    private readonly Chromium _browser = new();
    private readonly TemporaryFolder _data = new();
    private readonly Lazy<Task<PortalProcess>> _portal;

    public DemoPortal() => _portal = new(() => PortalProcess.StartAsync(_data.Path, [], LongestStart));

    /// <summary>Where the mails come down as <c>.eml</c> files.</summary>
    public string Mails => Path.Combine(_data.Path, "mail");

    public ValueTask InitializeAsync() => _browser.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        if (_portal is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await _portal.Value).DisposeAsync();
        }

        _data.Dispose();
    }

    /// <summary>Somebody of the demo data comes in, in a browser of his own.</summary>
    internal async Task<Person> EnterAsync(string name, string language, bool javaScript, string pictures)
    {
        var person = await ArriveAsync(language, javaScript, pictures);
        await person.GoAsync("/account/sign-in");
        await person.PressTextAsync(name);
        return person;
    }

    /// <summary>Somebody who is not signed in yet.</summary>
    internal async Task<Person> ArriveAsync(string language, bool javaScript, string pictures)
    {
        var portal = await _portal.Value;
        var context = await _browser.OpenAsync(language, javaScript);
        var page = await context.NewPageAsync();
        var watch = await PageWatch.StartAsync(page, PublishedProgram.Artifacts(Path.Combine("pictures", pictures)), javaScript);
        return new(page, watch, new(language), portal.Address);
    }
}
