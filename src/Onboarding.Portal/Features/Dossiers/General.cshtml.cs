using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Portal.Features.Dossiers.Editing;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Dossiers;

/// <summary>The dossier's own data, on which the requirements depend.</summary>
public sealed class GeneralModel(GroupServices services, DossierService dossiers) : GroupPage<Dossier>(services)
{
    private static readonly InlineValidator<GeneralModel> Rules = new()
    {
        v => v.RuleFor(p => p.Name).NotEmpty().MaximumLength(Domain.Dossiers.Dossier.NameMaxLength),
        v => v.RuleFor(p => p.LocalReference).MaximumLength(Domain.Dossiers.Dossier.ReferenceMaxLength),
    };

    [BindProperty, Display(Name = K.Dossiers_Field_Name, Description = K.Dossiers_New_NameHint)]
    public string? Name { get; set; }

    [BindProperty, Display(Name = K.Dossiers_Field_LocalReference, Description = K.Dossiers_General_LocalReferenceHint)]
    public string? LocalReference { get; set; }

    [BindProperty, Display(Name = K.Dossiers_Field_InstallationType)]
    public InstallationType? InstallationType { get; set; }

    [BindProperty, Display(Name = K.Dossiers_Field_PlaceType)]
    public PlaceType? PlaceType { get; set; }

    [BindProperty, Display(Name = K.Dossiers_Field_LegalRegime, Description = K.Dossiers_General_LegalRegimeHint)]
    public LegalRegime? LegalRegime { get; set; }

    [BindProperty, Display(Name = K.Dossiers_Field_Purposes, Description = K.Dossiers_General_PurposesHint)]
    public List<Purposes> Purposes { get; set; } = [];

    [BindProperty, Display(Name = K.Dossiers_Field_TargetDate, Description = K.Dossiers_General_TargetDateHint)]
    public DateOnly? TargetDate { get; set; }

    public override FieldGroup Group => FieldGroup.General;

    public override string Subject => Entity.Name;

    public override string Hub => $"~/dossiers/{Id}";

    public IEnumerable<SelectListItem> PurposeChoices => Services.Texts.Choices<Purposes>();

    protected override string Next => Hub;

    protected override bool Check() => this.IsValid(Rules);

    protected override Task<Dossier?> FindAsync(CancellationToken cancellation) =>
        Services.Db.Dossiers.AsNoTracking().For(Services.User, Permission.ViewDossier).SingleOrDefaultAsync(d => d.Id == Id, cancellation);

    protected override Guid DossierOf(Dossier entity) => entity.Id;

    protected override ItemSnapshot SnapshotOf(Dossier entity) => ItemSnapshot.Of(entity);

    protected override void Read(Dossier entity)
    {
        (Name, LocalReference, TargetDate) = (entity.Name, entity.LocalReference, entity.TargetDate);
        (InstallationType, PlaceType, LegalRegime) = (entity.InstallationType, entity.PlaceType, entity.LegalRegime);
        Purposes = [.. entity.Purposes.Members()];
    }

    protected override void Write(Dossier entity)
    {
        (entity.Name, entity.LocalReference, entity.TargetDate) = (Name.Trimmed()!, LocalReference.Trimmed(), TargetDate);
        (entity.InstallationType, entity.PlaceType, entity.LegalRegime) = (InstallationType, PlaceType, LegalRegime);
        entity.Purposes = Purposes.Together();
    }

    protected override Task<ChangeResult> ChangeAsync(Action<Dossier> edit, CancellationToken cancellation) =>
        dossiers.ChangeAsync(Id, Version, edit, cancellation);
}
