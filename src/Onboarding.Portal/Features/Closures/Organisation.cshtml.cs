using Microsoft.AspNetCore.Mvc;
using Onboarding.Domain.People;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Closures;

/// <summary>The closures of an organisation.</summary>
public sealed class OrganisationModel(ClosureService closures) : ClosuresPage(closures)
{
    public override string Profile => $"~/organisations/{Id}";

    protected override ClosureOwner Owner => ClosureOwner.Organisation(Id);

    [Needs(Permission.EditOrganisation)]
    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    [Needs(Permission.EditOrganisation)]
    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) => AddAsync(cancellation);

    [Needs(Permission.EditOrganisation)]
    public Task<IActionResult> OnPostRemoveAsync(Guid closure, CancellationToken cancellation) => RemoveAsync(closure, cancellation);
}
