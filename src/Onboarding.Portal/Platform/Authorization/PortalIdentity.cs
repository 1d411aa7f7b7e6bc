using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Platform.Authorization;

/// <summary>Who may enter: accounts, session cookie, keys, and the rule that everything is closed unless a handler says otherwise.</summary>
public static class PortalIdentity
{
    /// <summary>Rounds of PBKDF2 with HMAC-SHA512. Source: OWASP Password Storage Cheat Sheet.</summary>
    private const int HashIterations = 210_000;

    public static IServiceCollection AddPortalIdentity(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<CurrentUser>();
        services.AddSingleton<DemoSignIns>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = HashIterations);
        services.AddIdentityCore<PortalUser>(ConfigureAccounts)
            .AddEntityFrameworkStores<PortalDbContext>()
            .AddSignInManager();

        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SessionCookie>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.Configure<RazorPagesOptions>(pages => pages.Conventions.Add(new OpenPagesConvention()));
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add<HandlerPermissionFilter>());
        services.AddPortalKeys(configuration);
        return services;
    }

    /// <summary>After routing, before the pages.</summary>
    public static void UsePortalIdentity(this IApplicationBuilder app)
    {
        app.UseAuthentication();
        app.UseMiddleware<CurrentUserMiddleware>();
        app.UseAuthorization();
    }

    private static void ConfigureAccounts(IdentityOptions identity)
    {
        identity.User.RequireUniqueEmail = true;

        // the user name is the address, whatever signs it has
        identity.User.AllowedUserNameCharacters = "";

        // long rather than composed of signs of each kind; the other rules stand in PasswordRule
        identity.Password.RequiredLength = PasswordRule.MinLength;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;

        identity.Lockout.AllowedForNewUsers = true;
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }

    /// <summary>
    /// The keys that sign cookies and links lie in the database, so that all nodes share them and a new release keeps the sessions.
    /// Whoever reads the database could forge sessions with them, unless <c>DataProtection:Certificate</c> (a PKCS#12 file) encrypts them.
    /// </summary>
    private static void AddPortalKeys(this IServiceCollection services, IConfiguration configuration)
    {
        var keys = services.AddDataProtection().SetApplicationName("Onboarding").PersistKeysToDbContext<PortalDbContext>();
        if (configuration["DataProtection:Certificate"] is { Length: > 0 } file)
        {
            keys.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(file, configuration["DataProtection:CertificatePassword"]));
        }
    }
}
