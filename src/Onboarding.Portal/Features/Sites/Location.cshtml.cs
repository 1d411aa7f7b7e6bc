using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Onboarding.Domain.People;
using Onboarding.Domain.Places;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Features.Dossiers.Editing;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Sites;

/// <summary>Where a site stands. Coordinates are kept as typed; the other systems are derived from them.</summary>
public sealed class LocationModel(GroupServices services, SiteService sites, SitePlaces places) : SitePage(services, sites)
{
    private const int HouseNumberMaxLength = 20;

    private static readonly InlineValidator<LocationModel> Rules = new()
    {
        v => v.RuleFor(p => p.Street).MaximumLength(Site.TextMaxLength),
        v => v.RuleFor(p => p.HouseNumber).MaximumLength(HouseNumberMaxLength),
        v => v.RuleFor(p => p.Postcode).Follows(Domain.Places.Postcode.Parse),
        v => v.RuleFor(p => p.RoadNumber).Follows(Domain.Places.RoadNumber.Parse),
        v => v.RuleFor(p => p.KmPoint).Obeys(Domain.Places.KmPoint.Check),
        v => v.RuleFor(p => p.Direction).MaximumLength(Site.NameMaxLength),
        v => v.RuleFor(p => p.RoadManager).MaximumLength(Site.NameMaxLength),
        v => v.RuleFor(p => p.NisCode).Must((p, code) => string.IsNullOrEmpty(code) || p.Municipalities.Any(m => m.Value == code && !m.Disabled)).WithErrorCode("Enum"),
    };

    [BindProperty, Display(Name = K.Sites_Field_Street)]
    public string? Street { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_HouseNumber)]
    public string? HouseNumber { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_Postcode)]
    public string? Postcode { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_NisCode)]
    public string? NisCode { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_RoadNumber, Description = K.Sites_Location_RoadNumberHint)]
    public string? RoadNumber { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_KmPoint, Description = K.Sites_Location_KmPointHint)]
    public decimal? KmPoint { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_Direction, Description = K.Sites_Location_DirectionHint)]
    public string? Direction { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_RoadManager, Description = K.Sites_Location_RoadManagerHint)]
    public string? RoadManager { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_TypedSystem)]
    public CoordinateSystem? TypedSystem { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_TypedFirst)]
    public string? TypedFirst { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_TypedSecond)]
    public string? TypedSecond { get; set; }

    public IReadOnlyList<SelectListItem> Municipalities { get; private set; } = [];

    /// <summary>What was probably meant by coordinates that are refused.</summary>
    public TypedCoordinates? Proposal { get; private set; }

    public override FieldGroup Group => FieldGroup.Location;

    protected override string Next => FieldGroup.Installation.PathOf(Id);

    private bool HasCoordinates => TypedFirst.Trimmed() is not null || TypedSecond.Trimmed() is not null;

    /// <summary>Fills in the proposal; nothing is saved yet.</summary>
    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnPostProposalAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        CheckCoordinates();
        if (Proposal is { } proposal)
        {
            ModelState.Clear();
            (TypedSystem, TypedFirst, TypedSecond) =
                (proposal.System, CoordinateText.Of(proposal.System, proposal.First), CoordinateText.Of(proposal.System, proposal.Second));
            Proposal = null;
        }

        return Page();
    }

    protected override async Task PrepareAsync(CancellationToken cancellation) =>
        Municipalities = await places.MunicipalitiesAsync(Head.ZoneId, cancellation);

    protected override bool Check()
    {
        CheckCoordinates();
        return this.IsValid(Rules);
    }

    protected override async Task<IReadOnlyList<Warning>> DoubtsAsync(CancellationToken cancellation)
    {
        var typed = Typed();
        var doubts = new[]
        {
            typed is null ? null : CoordinateCheck.Check(typed)?.Violation,
            await places.OutsideZoneAsync(NisCode, Head.ZoneId, Head.ZoneCode, cancellation),
            typed is null ? null : await places.NeighbourAsync(Id, SitePlaces.PositionOf(typed), cancellation),
        };
        return [.. doubts.OfType<Domain.Shared.RuleViolation>().Select(d => new Warning($"{d} {typed}", Services.Texts.With(d.Key, d.Arguments)))];
    }

    protected override string Show(string property, object? value) =>
        property == nameof(NisCode) ? Municipalities.FirstOrDefault(m => m.Value == value as string)?.Text ?? "" : base.Show(property, value);

    protected override void Read(Site entity)
    {
        (Street, HouseNumber, Postcode, NisCode) = (entity.Street, entity.HouseNumber, entity.Postcode, entity.NisCode);
        (RoadNumber, KmPoint, Direction, RoadManager) = (entity.RoadNumber, entity.KmPoint, entity.Direction, entity.RoadManager);
        TypedSystem = entity.Position?.TypedSystem;
        TypedFirst = entity.Position is { } first ? CoordinateText.Of(first.TypedSystem, first.TypedFirst) : null;
        TypedSecond = entity.Position is { } second ? CoordinateText.Of(second.TypedSystem, second.TypedSecond) : null;
    }

    protected override void Write(Site entity)
    {
        (entity.Street, entity.HouseNumber) = (Street.Trimmed(), HouseNumber.Trimmed());
        (entity.Postcode, entity.NisCode) = (Postcode.Normal(Domain.Places.Postcode.Parse), NisCode);
        (entity.RoadNumber, entity.KmPoint) = (RoadNumber.Normal(Domain.Places.RoadNumber.Parse), KmPoint);
        (entity.Direction, entity.RoadManager) = (Direction.Trimmed(), RoadManager.Trimmed());
        entity.Position = Typed() is { } typed ? SitePlaces.PositionOf(typed) : null;
    }

    private TypedCoordinates? Typed() =>
        HasCoordinates && TypedSystem is { } system ? TypedCoordinates.Parse(system, TypedFirst, TypedSecond).Value : null;

    private void CheckCoordinates()
    {
        if (!HasCoordinates)
        {
            return;
        }

        if (TypedSystem is not { } system)
        {
            this.AddError(nameof(TypedSystem), K.Sites_Location_ChooseSystem);
        }
        else if (TypedCoordinates.Parse(system, TypedFirst, TypedSecond) is { IsValid: false } unreadable)
        {
            this.AddError(nameof(TypedFirst), unreadable.Violation);
        }
        else if (CoordinateCheck.Check(Typed()!) is { Refuses: true } finding)
        {
            this.AddError(nameof(TypedFirst), finding.Violation);
            Proposal = finding.Proposal;
        }
    }
}
