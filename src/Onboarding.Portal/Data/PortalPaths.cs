namespace Onboarding.Portal.Data;

/// <summary>Where the portal keeps its state. Everything lies under <c>Portal:DataDirectory</c>, so that one folder is moved and backed up.</summary>
public sealed class PortalPaths(string dataDirectory)
{
    public string DataDirectory { get; } = Directory.CreateDirectory(Path.GetFullPath(dataDirectory)).FullName;

    /// <summary>Uploaded and generated files, by random name. With several nodes this is a shared folder.</summary>
    public string Files => Sub("files");

    /// <summary>Uploads in progress; emptied at each start.</summary>
    public string Temp => Sub("temp");

    /// <summary>Mails written instead of sent, one <c>.eml</c> each.</summary>
    public string MailPickup => Sub("mail");

    public string Database => Path.Combine(DataDirectory, "portal.db");

    /// <summary>Held by the one process that works on the embedded database.</summary>
    public string ProcessLock => Path.Combine(DataDirectory, "portal.lock");

    private string Sub(string name) => Directory.CreateDirectory(Path.Combine(DataDirectory, name)).FullName;
}
