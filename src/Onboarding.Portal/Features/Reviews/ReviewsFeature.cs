namespace Onboarding.Portal.Features.Reviews;

/// <summary>Submission, review and decision.</summary>
public static class ReviewsFeature
{
    public static IServiceCollection AddReviews(this IServiceCollection services) => services
        .AddScoped<SubmissionService>()
        .AddScoped<ReviewService>()
        .AddScoped<DecisionService>();
}
