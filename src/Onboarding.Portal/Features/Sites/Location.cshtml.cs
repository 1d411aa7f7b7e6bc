using Microsoft.AspNetCore.Mvc;
using Onboarding.Domain.People;
using Onboarding.Domain.Places;
using Onboarding.Portal.Features.Dossiers.Editing;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Sites;

/// <summary>Where a site stands: what is typed is judged, doubts are confirmed by saving again, swapped values are set right by a button.</summary>
public sealed class LocationModel(GroupServices services, SiteService sites, SitePlaces places) : LocationForm(services, sites)
{
    /// <summary>What was probably meant by coordinates that are refused.</summary>
    public TypedCoordinates? Proposal { get; private set; }

    public override FieldGroup Group => FieldGroup.Location;

    protected override string Next => FieldGroup.Installation.PathOf(Id);

    /// <summary>Fills in the proposal; nothing is saved yet.</summary>
    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnPostProposalAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Entry.Mistake()?.Proposal is { } proposal)
        {
            ModelState.Clear();
            Entry = PositionEntry.Of(proposal);
        }

        return Page();
    }

    protected override async Task PrepareAsync(CancellationToken cancellation) =>
        Municipalities = await places.MunicipalitiesAsync(Head.ZoneId, cancellation);

    protected override bool Check()
    {
        if (Entry.Mistake() is { } mistake)
        {
            this.AddError(mistake.Field, mistake.Violation);
            Proposal = mistake.Proposal;
        }

        return this.IsValid(Rules);
    }

    protected override async Task<IReadOnlyList<Warning>> DoubtsAsync(CancellationToken cancellation)
    {
        var typed = Entry.Typed;
        var doubts = await places.DoubtsAsync(Id, NisCode, typed, Head, cancellation);
        return [.. doubts.Select(d => new Warning($"{d} {typed}", Services.Texts.With(d.Key, d.Arguments)))];
    }

    protected override string Show(string property, object? value) =>
        property == nameof(NisCode) ? Municipalities.FirstOrDefault(m => m.Value == value as string)?.Text ?? "" : base.Show(property, value);
}
