namespace Onboarding.Portal.Platform.Files;

/// <summary>A stored file waits for the virus scanner, or is infected; it is not handed out.</summary>
public sealed class QuarantinedFileException(Guid id) : Exception($"Stored file {id} is in quarantine.");
