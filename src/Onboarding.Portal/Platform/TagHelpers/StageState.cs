namespace Onboarding.Portal.Platform.TagHelpers;

/// <summary>How a stage of a case lies to today.</summary>
public enum StageState
{
    Ahead,
    Current,
    Done,
}
