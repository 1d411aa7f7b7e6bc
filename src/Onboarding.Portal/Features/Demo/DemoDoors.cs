using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Demo;

/// <summary>The people of the demonstration as the sign-in page offers them.</summary>
internal static class DemoDoors
{
    public static IEnumerable<DemoSignIn> All(Texts texts) =>
        from person in DemoData.People
        select new DemoSignIn(person.Name, person.Email, person.Roles[0].Role, Place(person.Roles, texts));

    /// <summary>Where the roles are held; a person of two zones is shown with both.</summary>
    private static LocalizedText Place(IReadOnlyList<DemoRole> roles, Texts texts)
    {
        var places = roles.Select(role => role.Role.Reach() switch
        {
            RoleReach.Organisation => Organisation(role.Place!),
            RoleReach.Zone => Zone(role.Place!),
            RoleReach.Platform => new(texts.In(Language.Fr)[K.Demo_Place_Platform], texts.In(Language.Nl)[K.Demo_Place_Platform]),
        }).ToList();
        return new(string.Join(", ", places.Select(p => p.Fr)), string.Join(", ", places.Select(p => p.Nl)));
    }

    private static LocalizedText Organisation(string key)
    {
        var name = DemoData.Organisations.Single(o => o.Key == key).Name;
        return new(name, name);
    }

    private static LocalizedText Zone(string code)
    {
        var zone = DemoData.Zones.Single(z => z.Code == code);
        return new($"{code} {zone.NameFr}", $"{code} {zone.NameNl}");
    }
}
