using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.TagHelpers;

namespace Onboarding.Portal.Features.People;

/// <summary>How an account stands.</summary>
public enum PersonState
{
    /// <summary>Can sign in.</summary>
    Active,

    /// <summary>Has not answered the invitation yet.</summary>
    Invited,

    /// <summary>Closed by an administrator.</summary>
    Closed,
}

public static class PersonStateExtensions
{
    public static PersonState Of(bool isActive, bool hasPassword) =>
        !isActive ? PersonState.Closed : hasPassword ? PersonState.Active : PersonState.Invited;

    public static TagTone Tone(this PersonState state) => state switch
    {
        PersonState.Active => TagTone.Done,
        PersonState.Invited => TagTone.Wait,
        PersonState.Closed => TagTone.Neutral,
    };

    public static IQueryable<PortalUser> In(this IQueryable<PortalUser> people, PersonState state) => state switch
    {
        PersonState.Active => people.Where(p => p.IsActive && p.PasswordHash != null),
        PersonState.Invited => people.Where(p => p.IsActive && p.PasswordHash == null),
        PersonState.Closed => people.Where(p => !p.IsActive),
    };
}
