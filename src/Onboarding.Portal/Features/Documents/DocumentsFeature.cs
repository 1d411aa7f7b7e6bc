using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Portal.Features.Documents;

/// <summary>The standard documents: asked for, made by a job, downloaded one by one or as a whole.</summary>
public static class DocumentsFeature
{
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services
        .AddSingleton<DocumentTemplates>()
        .AddScoped<DocumentDataReader>()
        .AddScoped<DocumentRequests>()
        .AddScoped<DossierArchive>()
        .AddOutboxHandler<GenerateDocumentHandler>();
}
