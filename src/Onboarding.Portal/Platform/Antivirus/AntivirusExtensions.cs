namespace Onboarding.Portal.Platform.Antivirus;

public static class AntivirusExtensions
{
    private const string Address = "Uploads:Antivirus:Address";

    /// <summary>The virus scanner at <c>Uploads:Antivirus:Address</c>.</summary>
    /// <exception cref="FormatException">The setting is no address.</exception>
    /// <exception cref="InvalidOperationException">In Production no scanner is configured and nobody has accepted that.</exception>
    public static IServiceCollection AddAntivirus(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var address = configuration[Address] is { Length: > 0 } text ? ClamdAddress.Parse(text) : null;
        if (address is null && environment.IsProduction() && !configuration.GetValue<bool>("Uploads:AcceptUnscanned"))
        {
            throw new InvalidOperationException(
                $"Uploads are not scanned for viruses. Set {Address} to the address of clamd, or Uploads:AcceptUnscanned to true to accept that in production; every file is then shown as not scanned.");
        }

        return services.AddSingleton(provider => new VirusScanner(address, provider.GetRequiredService<TimeProvider>()));
    }
}
