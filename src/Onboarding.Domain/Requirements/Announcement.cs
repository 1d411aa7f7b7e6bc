namespace Onboarding.Domain.Requirements;

/// <summary>“Not available yet”: the day by which what is asked will be there, said by who has to bring it, instead of an invented value.</summary>
/// <param name="On">Local date in Belgium.</param>
/// <param name="Note">Why not before; both sides read it.</param>
/// <param name="By">Who said it.</param>
public sealed record Announcement(DateOnly On, string Note, Guid By)
{
    public const int NoteMaxLength = 300;
}
