using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Onboarding.Domain.People;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.People;

/// <summary>The fields by which a role is given, shown by the partial <c>_RoleFields</c>.</summary>
public sealed class RoleInput
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        [K.People_Rule_NeedsOrganisation] = nameof(OrganisationId),
        [K.People_Rule_NeedsZone] = nameof(PoliceZoneId),
        [K.People_Rule_EndsBeforeStart] = nameof(Until),
    };

    public Guid Id { get; set; } = Guid.CreateVersion7();

    [Display(Name = K.People_Role_Role)]
    public Role? Role { get; set; }

    [Display(Name = K.People_Role_Organisation, Description = K.People_Role_OrganisationHint)]
    public Guid? OrganisationId { get; set; }

    [Display(Name = K.People_Role_Zone, Description = K.People_Role_ZoneHint)]
    public Guid? PoliceZoneId { get; set; }

    [Display(Name = K.People_Role_From)]
    public DateOnly? From { get; set; }

    [Display(Name = K.People_Role_LastDay, Description = K.People_Role_LastDayHint)]
    public DateOnly? Until { get; set; }

    [Display(Name = K.People_Role_MaySubmit, Description = K.People_Role_MaySubmitHint)]
    public bool MaySubmit { get; set; }

    /// <summary>The field under which a broken rule is shown.</summary>
    public static string FieldOf(string key) => Fields.GetValueOrDefault(key, nameof(Role));

    public GivenRole Read() => new(Id, Role!.Value, OrganisationId, PoliceZoneId, From!.Value, Until, MaySubmit);

    public sealed class Rules : AbstractValidator<RoleInput>
    {
        public Rules()
        {
            RuleFor(r => r.Role).NotNull();
            RuleFor(r => r.From).NotNull();
        }
    }
}
