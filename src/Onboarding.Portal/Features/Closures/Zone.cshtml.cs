using Microsoft.AspNetCore.Mvc;
using Onboarding.Domain.People;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Closures;

/// <summary>The closures of a police zone.</summary>
public sealed class ZoneModel(ClosureService closures) : ClosuresPage(closures)
{
    public override string Profile => $"~/zones/{Id}";

    protected override ClosureOwner Owner => ClosureOwner.Zone(Id);

    [Needs(Permission.EditZone)]
    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    [Needs(Permission.EditZone)]
    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) => AddAsync(cancellation);

    [Needs(Permission.EditZone)]
    public Task<IActionResult> OnPostRemoveAsync(Guid closure, CancellationToken cancellation) => RemoveAsync(closure, cancellation);
}
