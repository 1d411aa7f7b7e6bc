namespace Onboarding.Domain.Evidence;

/// <summary>What the reader of an accepted file must know before opening it. Each has a text <c>Uploads.Warning.&lt;name&gt;</c>.</summary>
public enum UploadWarning
{
    /// <summary>The PDF runs JavaScript in readers that allow it.</summary>
    JavaScript,

    /// <summary>The PDF can start a program.</summary>
    Launch,

    /// <summary>The PDF carries other files, which were not inspected.</summary>
    EmbeddedFile,

    /// <summary>The PDF is encrypted, so that its content could not be inspected.</summary>
    Encrypted,

    /// <summary>The PDF unpacks to more than is inspected; the rest was not looked at.</summary>
    PartlyInspected,
}
