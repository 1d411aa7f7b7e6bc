using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.Web;

/// <summary>Enumerations of which several members may hold at once, as check boxes.</summary>
public static class FlagExtensions
{
    /// <summary>The members that hold, without the one that says that none does.</summary>
    public static IEnumerable<TFlags> Members<TFlags>(this TFlags flags)
        where TFlags : struct, Enum => Enum.GetValues<TFlags>().Where(member => !member.Equals(default(TFlags)) && flags.HasFlag(member));

    public static TFlags Together<TFlags>(this IEnumerable<TFlags> members)
        where TFlags : struct, Enum => (TFlags)Enum.ToObject(typeof(TFlags), members.Aggregate(0, (all, member) => all | Convert.ToInt32(member, CultureInfo.InvariantCulture)));

    public static IEnumerable<SelectListItem> Choices<TFlags>(this Texts texts)
        where TFlags : struct, Enum => Enum.GetValues<TFlags>().Where(member => !member.Equals(default(TFlags))).Select(member => new SelectListItem(texts.Enum(member), member.ToString()));
}
