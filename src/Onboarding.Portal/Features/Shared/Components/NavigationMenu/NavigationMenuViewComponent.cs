using Microsoft.AspNetCore.Mvc;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Shared.Components.NavigationMenu;

/// <summary>The service navigation: what this person can go to, at most six entries.</summary>
public sealed class NavigationMenuViewComponent(Texts texts) : ViewComponent
{
    public IViewComponentResult Invoke() => View(Entries());

    private List<NavigationEntry> Entries() =>
    [
        new(texts[K.Layout_Home], "/"),
        new(texts[K.Layout_Help], "/help"),
    ];
}
