using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Organisations;

public enum ContactKind
{
    Technical,
    Administrative,
}

/// <summary>A person or desk to call at an organisation; needs no account.</summary>
public sealed class Contact : Entity
{
    public required Guid OrganisationId { get; init; }

    public required ContactKind Kind { get; set; }

    public required string Name { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }
}
