using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Onboarding.Portal.Platform.Authorization;

/// <summary>Lets a handler run only for who holds the permission that it names. A handler that names none answers nobody.</summary>
internal sealed class HandlerPermissionFilter(CurrentUser user, IHostEnvironment environment) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerMethod is { } handler && IsAllowed(handler.MethodInfo))
        {
            return next();
        }

        context.Result = context.HandlerMethod is null ? new StatusCodeResult(StatusCodes.Status405MethodNotAllowed)
            : user.IsSignedIn ? new StatusCodeResult(StatusCodes.Status403Forbidden)
            : new ChallengeResult();
        return Task.CompletedTask;
    }

    private bool IsAllowed(MethodInfo handler)
    {
        if (handler.GetCustomAttribute<NeedsAttribute>() is { } needs)
        {
            return user.Has(needs.Permission);
        }

        return handler.GetCustomAttribute<OpenToAttribute>()?.Audience switch
        {
            Audience.Everyone => true,
            Audience.SignedIn => user.IsSignedIn,
            Audience.Developers => environment.IsDevelopment(),
            null => false,
        };
    }
}
