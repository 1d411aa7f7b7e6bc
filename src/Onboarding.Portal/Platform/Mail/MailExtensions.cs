using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Portal.Platform.Mail;

public static class MailExtensions
{
    /// <summary>Mails by the server of <c>Mail:Smtp</c>, or into the pickup folder when none is named.</summary>
    public static IServiceCollection AddPortalMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDataProtection();
        services.AddSingleton<MailPayload>();
        services.AddKeyedScoped<IOutboxHandler, SendMailHandler>(OutboxWorker.MailHandler);
        services.AddOptions<MailOptions>().Bind(configuration.GetSection("Mail"))
            .Validate(o => o.Smtp.Host is null || !o.From.EndsWith("@localhost", StringComparison.Ordinal), "Mail:From must be set to an address of yours when Mail:Smtp:Host is set.")
            .ValidateOnStart();
        return configuration["Mail:Smtp:Host"] is null
            ? services.AddSingleton<IMailSender, PickupMailSender>()
            : services.AddSingleton<IMailSender, SmtpMailSender>();
    }
}
