namespace Onboarding.Portal.Features.Documentation;

/// <summary>The standard documentation: guide, checklist, specimens.</summary>
public static class DocumentationFeature
{
    public static IServiceCollection AddDocumentation(this IServiceCollection services) => services.AddScoped<DocumentationService>();
}
