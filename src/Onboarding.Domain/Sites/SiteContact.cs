using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Sites;

public enum SiteContactRole
{
    /// <summary>Leads the work at the site.</summary>
    Project,

    /// <summary>Knows the devices.</summary>
    Technical,

    Network,

    /// <summary>Opens the cabinet, the gantry or the building.</summary>
    Access,

    DataProtection,
}

/// <summary>
/// A person or desk to call about one site; needs no account. Not judged and not part of what is submitted: people change without a new revision,
/// and their names stand nowhere else. Source: Regulation (EU) 2016/679 art. 5(1)(c), no more data than needed.
/// </summary>
public sealed class SiteContact : Entity, IPartOfDossier
{
    public const int FunctionMaxLength = 100;
    public const int HoursMaxLength = 100;

    /// <summary>More would be an address book.</summary>
    public const int MostPerSite = 10;

    public required Guid DossierId { get; init; }

    public required Guid SiteId { get; init; }

    public required SiteContactRole Role { get; set; }

    public required string Name { get; set; }

    /// <summary>What the person does, in the company's own words.</summary>
    public string? Function { get; set; }

    /// <summary>In E.164.</summary>
    public string? Phone { get; set; }

    public string? Email { get; set; }

    public required Language Language { get; set; }

    /// <summary>When the person can be reached, in words.</summary>
    public string? Hours { get; set; }

    /// <summary>Answers the telephone day and night when something breaks.</summary>
    public bool IsOnCall { get; set; }

    /// <summary>The same person for another site of the dossier.</summary>
    public SiteContact CopyTo(Guid id, Guid siteId) => new()
    {
        Id = id,
        DossierId = DossierId,
        SiteId = siteId,
        Role = Role,
        Name = Name,
        Function = Function,
        Phone = Phone,
        Email = Email,
        Language = Language,
        Hours = Hours,
        IsOnCall = IsOnCall,
    };
}
