namespace Onboarding.Portal.Platform.TagHelpers;

/// <summary>How far a task of a task list is. Only what is open is coloured.</summary>
public enum TaskState
{
    Todo,
    Busy,
    Problem,

    /// <summary>It cannot start yet; the page says why.</summary>
    Blocked,
    Done,
}
