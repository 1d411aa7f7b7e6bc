using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Organisations;

public enum OrganisationStatus
{
    Invited,
    Active,
    Suspended,
}

/// <summary>A company that connects cameras: the integrator.</summary>
public sealed class Organisation : Entity
{
    public const int NameMaxLength = 120;
    public const int AddressMaxLength = 200;
    public const int MailMaxLength = 254;

    public required string Name { get; set; }

    /// <summary>Ten digits without signs; empty until known. Source: Crossroads Bank for Enterprises (BCE/KBO).</summary>
    public string? EnterpriseNumber { get; set; }

    public string? Address { get; set; }

    /// <summary>Language of every mail and document to this company; follows from its seat, not from a person's choice.</summary>
    public Language CorrespondenceLanguage { get; set; }

    /// <summary>Shared mailbox that receives a copy of the reminders.</summary>
    public string? Mailbox { get; set; }

    /// <summary>Whether its people see plates during tests, so that a processor annex is due.</summary>
    public bool SeesPlates { get; set; }

    public OrganisationStatus Status { get; set; } = OrganisationStatus.Active;

    public List<Contact> Contacts { get; } = [];
}
