using Onboarding.Domain.Cameras;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.Sites;

namespace Onboarding.Domain.Requirements;

/// <summary>Which fields each <see cref="FieldCheck"/> asks for, and which of them are still empty. Field names are those of the entity.</summary>
public static class RequiredFields
{
    public static IReadOnlyList<string> MissingIn(this FieldCheck check, Organisation organisation) => check switch
    {
        FieldCheck.EnterpriseNumber => Empty((nameof(organisation.EnterpriseNumber), organisation.EnterpriseNumber)),
        FieldCheck.Contacts =>
        [
            .. Enum.GetValues<ContactKind>().Where(kind => organisation.Contacts.All(c => c.Kind != kind)).Select(kind => $"{nameof(organisation.Contacts)}.{kind}"),
        ],
        _ => throw NotOf(check, nameof(Organisation)),
    };

    public static IReadOnlyList<string> MissingIn(this FieldCheck check, Site site) => check switch
    {
        FieldCheck.Location => Empty(
            (nameof(site.Street), site.Street),
            (nameof(site.Postcode), site.Postcode),
            (nameof(site.NisCode), site.NisCode),
            (nameof(site.RoadNumber), site.RoadNumber),
            (nameof(site.Direction), site.Direction),
            (nameof(site.Position), site.Position)),
        FieldCheck.Power => Empty(
            (nameof(site.Power), site.Power),
            (nameof(site.Ean), site.Power == PowerSupply.OwnMeter ? site.Ean : "not asked")),
        FieldCheck.NetworkLink => Empty(
            (nameof(site.Link), site.Link),
            (nameof(site.LinkOperator), site.LinkOperator),
            (nameof(site.UplinkMbps), site.UplinkMbps),
            (nameof(site.LinkOrderedOn), site.LinkOrderedOn)),
        _ => throw NotOf(check, nameof(Site)),
    };

    public static IReadOnlyList<string> MissingIn(this FieldCheck check, Camera camera) => check switch
    {
        FieldCheck.Model => Empty((nameof(camera.ModelId), camera.ModelId)),
        FieldCheck.Serial => Empty((nameof(camera.Serial), camera.Serial)),
        FieldCheck.Mounting => Empty(
            (nameof(camera.Height), camera.Height),
            (nameof(camera.Heading), camera.Heading),
            (nameof(camera.Distance), camera.Distance),
            (nameof(camera.Lanes), camera.Lanes)),
        _ => throw NotOf(check, nameof(Camera)),
    };

    private static IReadOnlyList<string> Empty(params (string Name, object? Value)[] fields) =>
        [.. fields.Where(f => f.Value is null or "").Select(f => f.Name)];

    private static ArgumentOutOfRangeException NotOf(FieldCheck check, string subject) =>
        new(nameof(check), check, $"These fields are not asked of a {subject}.");
}
