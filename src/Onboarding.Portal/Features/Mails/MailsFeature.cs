namespace Onboarding.Portal.Features.Mails;

/// <summary>What the portal writes to people, and the page on which the project manager follows it.</summary>
public static class MailsFeature
{
    public static IServiceCollection AddMails(this IServiceCollection services) => services
        .AddSingleton<PortalLinks>()
        .AddSingleton<MailComposer>()
        .AddScoped<MailRecipients>()
        .AddSingleton<RoundMail>()
        .AddScoped<DossierMails>()
        .AddScoped<AccountMails>();
}
