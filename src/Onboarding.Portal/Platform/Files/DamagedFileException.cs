namespace Onboarding.Portal.Platform.Files;

/// <summary>A stored file is gone or altered; it is not handed out.</summary>
public sealed class DamagedFileException(Guid id) : Exception($"Stored file {id} is not what was stored.");
