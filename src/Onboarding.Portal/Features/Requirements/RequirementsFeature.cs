using Onboarding.Portal.Platform.Jobs;

namespace Onboarding.Portal.Features.Requirements;

/// <summary>What is asked of a dossier, what is missing and who acts.</summary>
public static class RequirementsFeature
{
    public static IServiceCollection AddRequirements(this IServiceCollection services) => services
        .AddScoped<CatalogueSource>()
        .AddScoped<PictureReader>()
        .AddScoped<RequirementService>()
        .AddScoped<MissingPieces>()
        .AddScoped<WhyPanels>()
        .AddScoped<Turns>()
        .AddScoped<Announcements>()
        .AddScoped<EvidenceNamesSource>()
        .AddScoped<ActionList>()
        .AddRecurringJob<RefreshRequirementsJob>(RefreshRequirementsJob.Name, "15 4 * * *");
}
