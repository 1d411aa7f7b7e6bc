using Onboarding.Domain.Zones;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Reference;

/// <summary>Names of municipalities as they are shown: one that has ended with its last day and its successor.</summary>
public static class MunicipalityNames
{
    /// <param name="nameOf">Name of a successor by its NIS code.</param>
    public static string Name(this Municipality municipality, Texts texts, DateOnly today, Func<string, string?> nameOf)
    {
        var name = municipality.Name(texts.Language);
        return municipality switch
        {
            { ValidTo: null } => name,
            { ValidTo: { } end } when end >= today => name,
            { ValidTo: { } end, SuccessorNis: { } nis } => texts.With(K.Reference_EndedSuccessor, ("name", name), ("date", texts.Format(end)), ("successor", nameOf(nis) ?? nis)),
            _ => texts.With(K.Reference_Ended, ("name", name), ("date", texts.Format(municipality.ValidTo))),
        };
    }
}
