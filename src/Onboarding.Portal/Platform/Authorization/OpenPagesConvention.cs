using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Onboarding.Portal.Platform.Authorization;

/// <summary>
/// Lets visitors reach the pages that have a handler for them, past the fallback policy that asks everybody to sign in. So what is open
/// is said once, on the handler; the other handlers of such a page stay closed by <see cref="HandlerPermissionFilter"/>.
/// </summary>
internal sealed class OpenPagesConvention : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        if (model.HandlerMethods.Any(IsOpen))
        {
            model.EndpointMetadata.Add(new AllowAnonymousAttribute());
        }
    }

    private static bool IsOpen(PageHandlerModel handler) =>
        handler.MethodInfo.GetCustomAttribute<OpenToAttribute>()?.Audience is Audience.Everyone or Audience.Developers;
}
