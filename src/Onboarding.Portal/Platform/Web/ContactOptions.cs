namespace Onboarding.Portal.Platform.Web;

/// <summary>Whom people can write to or call: section <c>Contact</c> of the configuration. What is not set is not shown.</summary>
public sealed class ContactOptions
{
    public const string Section = "Contact";

    /// <summary>The team that runs the portal.</summary>
    public string? Mail { get; set; }

    public string? Phone { get; set; }

    /// <summary>The data protection officer.</summary>
    public string? DataProtectionMail { get; set; }

    /// <summary>The complaints service of the police.</summary>
    public string? ComplaintsMail { get; set; }

    public string? ComplaintsPhone { get; set; }
}
