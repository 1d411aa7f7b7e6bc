using Onboarding.Portal.Features.Reviews.Grid;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>Submission, review and decision.</summary>
public static class ReviewsFeature
{
    public static IServiceCollection AddReviews(this IServiceCollection services) => services
        .AddScoped<ItemSnapshots>()
        .AddScoped<SubmissionService>()
        .AddScoped<RoundUnit>()
        .AddScoped<ReviewService>()
        .AddScoped<RequestDrafts>()
        .AddScoped<DecisionService>()
        .AddScoped<RequestChanges>()
        .AddScoped<RequestService>()
        .AddScoped<QueueReader>()
        .AddScoped<RoundReader>()
        .AddScoped<RoundChecks>()
        .AddScoped<GridReader>()
        .AddScoped<GridService>()
        .AddScoped<GridVerdicts>()
        .AddScoped<GridRequests>()
        .AddScoped<RequestReader>()
        .AddScoped<DecisionNamesSource>()
        .AddScoped<ReasonLibrary>()
        .AddScoped<DocumentComparison>()
        .AddScoped<OpinionService>()
        .AddScoped<OpinionReader>()
        .AddScoped<DecisionDoor>()
        .AddScoped<RequestCancellation>()
        .AddScoped<ReturnReader>()
        .AddScoped<RoundReturn>()
        .AddScoped<RoundAssignment>();
}
