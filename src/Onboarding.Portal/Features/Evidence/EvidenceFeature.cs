namespace Onboarding.Portal.Features.Evidence;

/// <summary>Files brought for requirements.</summary>
public static class EvidenceFeature
{
    /// <exception cref="InvalidOperationException">In Production no virus scanner is configured and nobody has accepted that.</exception>
    public static IServiceCollection AddEvidence(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        if (environment.IsProduction() && !configuration.GetValue<bool>("Uploads:AcceptUnscanned"))
        {
            throw new InvalidOperationException(
                "Uploads are not scanned for viruses. Set Uploads:AcceptUnscanned to true to accept that in production; every file is then shown as not scanned.");
        }

        return services
            .AddScoped<EvidenceService>()
            .AddScoped<EvidenceJudgement>()
            .AddScoped<UploadService>()
            .AddScoped<ItemDetailsReader>();
    }
}
