using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Network;
using Onboarding.Domain.People;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Features.Dossiers.Editing;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Sites;

/// <summary>The flow matrix of a site: opens with the flows that a connection needs, to be completed with the addresses.</summary>
public sealed class FlowsModel(GroupServices services, SiteService sites) : SitePage(services, sites)
{
    private static readonly InlineValidator<FlowsModel> Rules = new()
    {
        v => v.RuleForEach(p => p.Flows).SetValidator(new FlowInput.Rules()),
        v => v.RuleFor(p => p.Flows).Must(f => f.Count <= FlowMatrix.MaxFlows).WithErrorCode(K.Sites_Flows_TooMany).WithState(_ => new (string, object?)[] { ("max", FlowMatrix.MaxFlows) }),
    };

    private FieldTexts? _fields;

    /// <summary>Its lines, whose fields are named <c>Flows[0].Source</c>.</summary>
    [BindProperty, Display(Name = K.Sites_Field_Flows)]
    public List<FlowInput> Flows { get; set; } = [];

    /// <summary>The lines are not saved yet: they are what a connection needs.</summary>
    public bool IsProposal => Entity.Flows is null && Draft.Shown is null && HttpMethods.IsGet(Request.Method);

    public bool IsFull => Flows.Count >= FlowMatrix.MaxFlows;

    private IReadOnlyList<Flow> Typed => [.. Flows.Select(f => f.ToFlow())];

    public override FieldGroup Group => FieldGroup.Flows;

    protected override string Next => Hub;

    protected override IEnumerable<string> FieldsOfForm => FormLines.Names<FlowInput>(nameof(Flows), FlowMatrix.MaxFlows);

    /// <summary>Adds a line; nothing is saved yet.</summary>
    [Needs(Permission.EditDossier)]
    public Task<IActionResult> OnPostAddAsync(CancellationToken cancellation) => ReshapeAsync(() => Flows.Add(new() { Direction = FlowDirection.ToPlatform }), !IsFull, cancellation);

    /// <summary>Takes a line away; nothing is saved yet.</summary>
    [Needs(Permission.EditDossier)]
    public Task<IActionResult> OnPostRemoveAsync(int row, CancellationToken cancellation) => ReshapeAsync(() => Flows.RemoveLine(ModelState, nameof(Flows), row), row >= 0 && row < Flows.Count, cancellation);

    protected override void MakeRoomForDraft()
    {
        if (Draft.Shown is not null)
        {
            Flows = ModelState.RoomForLines<FlowInput>(nameof(Flows));
        }
    }

    protected override bool Check()
    {
        if (Stored.Contains(nameof(Flows)))
        {
            ModelState.ForgetLines<FlowInput>(nameof(Flows));
        }

        foreach (var (row, field, violation) in this.IsValid(Rules) ? FlowMatrix.Check(Typed) : [])
        {
            this.AddError($"{nameof(Flows)}[{row}].{field}", violation);
        }

        return ModelState.IsValid;
    }

    protected override void Read(Site entity) =>
        Flows = [.. (entity.Flows is null && HttpMethods.IsGet(Request.Method) ? FlowProposal.For(entity) : FlowMatrix.Read(entity.Flows)).Select(FlowInput.Of)];

    protected override void Write(Site entity) => entity.Flows = FlowMatrix.Write(Typed);

    protected override string Show(string property, object? value) =>
        _fields?.Value(ItemKind.Site, property, FlowMatrix.Write([.. ((List<FlowInput>)value!).Select(f => f.ToFlow())])) ?? "";

    protected override async Task PrepareAsync(CancellationToken cancellation) => _fields = await Services.Fields.GetAsync(cancellation);

    private async Task<IActionResult> ReshapeAsync(Action change, bool isPossible, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (isPossible)
        {
            change();
        }

        return Page();
    }
}
