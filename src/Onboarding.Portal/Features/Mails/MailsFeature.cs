namespace Onboarding.Portal.Features.Mails;

/// <summary>What the portal writes to people, and the page on which the project manager follows it.</summary>
public static class MailsFeature
{
    /// <exception cref="InvalidOperationException">In Production nobody has said at which address people reach the portal.</exception>
    public static IServiceCollection AddMails(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        if (environment.IsProduction() && !IsWebAddress(configuration["Portal:BaseUrl"]))
        {
            throw new InvalidOperationException(
                "Portal:BaseUrl is not set. Set it to the address at which people open the portal, such as https://onboarding.example: every link in a mail begins with it.");
        }

        return services
            .AddSingleton<PortalLinks>()
            .AddSingleton<MailComposer>()
            .AddScoped<MailRecipients>()
            .AddSingleton<RoundMail>()
            .AddSingleton<ReviewMail>()
            .AddScoped<DossierSubjects>()
            .AddScoped<ReviewMails>()
            .AddScoped<DossierMails>()
            .AddScoped<QuarantineMail>()
            .AddScoped<AccountMails>();
    }

    private static bool IsWebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
