namespace Onboarding.Portal.Platform.TagHelpers;

/// <summary>What a status means to the reader; it chooses the shape and the colour of a tag.</summary>
public enum TagTone
{
    /// <summary>Nothing to do and nothing wrong: draft, archived.</summary>
    Neutral,

    /// <summary>To be done by somebody.</summary>
    Todo,

    /// <summary>Being done.</summary>
    Busy,

    /// <summary>Waiting for somebody else, or on hold.</summary>
    Wait,

    /// <summary>Something is wrong, late or refused.</summary>
    Problem,

    /// <summary>Done, approved.</summary>
    Done,
}
