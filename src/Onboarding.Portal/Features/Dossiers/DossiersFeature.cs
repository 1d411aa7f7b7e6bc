using Onboarding.Portal.Features.Dossiers.Editing;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Jobs;

namespace Onboarding.Portal.Features.Dossiers;

/// <summary>Connection dossiers: opened, drawn up, sent, withdrawn.</summary>
public static class DossiersFeature
{
    public static IServiceCollection AddDossiers(this IServiceCollection services) => services
        .AddScoped<DossierUnit>()
        .AddScoped<DossierService>()
        .AddScoped<Reopening>()
        .AddScoped<DraftArchive>()
        .AddSingleton<ArchiveMail>()
        .AddScoped<DossierHeads>()
        .AddScoped<DossierHub>()
        .AddScoped<StatusLog>()
        .AddScoped<StatusSentences>()
        .AddScoped<DossierList>()
        .AddScoped<CheckReader>()
        .AddScoped<FieldTextsSource>()
        .AddScoped<FormDrafts>()
        .AddScoped<GroupServices>()
        .AddRecurringJob<ForgetDraftsJob>(ForgetDraftsJob.Name, "40 3 * * *")
        .AddRecurringJob<ArchiveDraftsJob>(ArchiveDraftsJob.Name, "40 8 * * 1-5");
}
