namespace Onboarding.Domain.Sites;

/// <content>The cabinet beside the road.</content>
public sealed partial class Site
{
    public CabinetType? Cabinet { get; set; }

    /// <summary>IP code of the cabinet (IEC 60529).</summary>
    public string? CabinetProtection { get; set; }

    /// <summary>Kind of lock.</summary>
    public string? CabinetLock { get; set; }

    /// <summary>Service or company that keeps the key.</summary>
    public string? KeyHolder { get; set; }

    /// <summary>The opening of the door is reported.</summary>
    public bool? HasDoorContact { get; set; }
}
