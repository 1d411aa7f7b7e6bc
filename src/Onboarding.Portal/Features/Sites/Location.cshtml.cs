using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Onboarding.Domain.People;
using Onboarding.Domain.Places;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Features.Dossiers.Editing;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Features.Reference;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Sites;

/// <summary>Where a site stands: what is typed is judged, doubts are confirmed by saving again, swapped values are set right by a button.</summary>
public sealed class LocationModel(GroupServices services, SiteService sites, SitePlaces places, SiteMaps maps) : LocationForm(services, sites)
{
    /// <summary>Where the municipality lies that was sent.</summary>
    private MunicipalityArea? _area;

    /// <summary>What was probably meant by coordinates that are refused.</summary>
    public TypedCoordinates? Proposal { get; private set; }

    public IReadOnlyList<SelectListItem> Roads { get; private set; } = [];

    public MapView Map { get; private set; } = null!;

    /// <summary>Set when the point lies far outside the municipality.</summary>
    public bool AsksReason { get; private set; }

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

    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        Municipalities = await places.MunicipalitiesAsync(Head.ZoneId, Entity.NisCode, cancellation);
        Roads = await places.RoadsAsync(cancellation);
        _area = HttpMethods.IsPost(Request.Method) ? await places.AreaAsync(NisCode, cancellation) : null;
        Map = await maps.OfAsync(Response, Entity.Position, cancellation);
    }

    protected override bool Check()
    {
        if (Entry.Mistake() is { } mistake)
        {
            this.AddError(mistake.Field, mistake.Violation);
            Proposal = mistake.Proposal;
        }
        else if (_area is not null && Entry.Typed is { } typed)
        {
            JudgeDistance(_area, SitePlaces.PositionOf(typed));
        }

        return this.IsValid(Rules);
    }

    protected override async Task<IReadOnlyList<Warning>> DoubtsAsync(CancellationToken cancellation)
    {
        var typed = Entry.Typed;
        var doubts = await places.DoubtsAsync(Entity.Id, new(NisCode, Postcode.Normal(Domain.Places.Postcode.Parse), typed, _area), Head, cancellation);
        return [.. doubts.Select(d => new Warning($"{d} {typed}", Services.Texts.With(d.Key, d.Arguments)))];
    }

    protected override string Show(string property, object? value) =>
        property == nameof(NisCode) ? Municipalities.FirstOrDefault(m => m.Value == value as string)?.Text ?? "" : base.Show(property, value);

    /// <summary>A reason is asked where the point lies far outside, and forgotten where it no longer does.</summary>
    private void JudgeDistance(MunicipalityArea area, SitePosition position)
    {
        var (fit, metres) = area.Judge(new(position.Latitude, position.Longitude));
        AsksReason = fit == PlaceFit.TooFar;
        PlaceReason = AsksReason ? PlaceReason : null;
        if (AsksReason && PlaceReason.Trimmed() is null)
        {
            this.AddError(nameof(PlaceReason), K.Sites_Location_TooFar, ("municipality", area.Name.In(Services.Texts.Language)), ("kilometres", Math.Round(metres / 1000m, 1)));
        }
    }
}
