namespace Onboarding.Portal.Features.Amendments;

/// <summary>Changes to approved sites and cameras, as revisions beside the ones that count.</summary>
public static class AmendmentsFeature
{
    public static IServiceCollection AddAmendments(this IServiceCollection services) => services
        .AddScoped<AmendedItems>()
        .AddScoped<AmendmentUnit>()
        .AddScoped<AmendmentService>()
        .AddScoped<AmendmentReview>()
        .AddScoped<AmendmentMails>()
        .AddScoped<AmendmentReader>()
        .AddScoped<OpenAmendments>();
}
