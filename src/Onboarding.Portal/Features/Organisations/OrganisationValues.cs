using Onboarding.Domain.Organisations;
using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Features.Organisations;

/// <summary>What can be changed of an organisation, checked and normalised.</summary>
/// <param name="EnterpriseNumber">Ten digits; null while it is not known.</param>
/// <param name="CorrespondenceLanguage">Set by an administrator only; null leaves it as it is.</param>
public sealed record OrganisationValues(string Name, string? EnterpriseNumber, string? Address, string? Mailbox, bool SeesPlates, Language? CorrespondenceLanguage)
{
    public void CopyTo(Organisation organisation)
    {
        organisation.Name = Name;
        organisation.EnterpriseNumber = EnterpriseNumber;
        organisation.Address = Address;
        organisation.Mailbox = Mailbox;
        organisation.SeesPlates = SeesPlates;
        organisation.CorrespondenceLanguage = CorrespondenceLanguage ?? organisation.CorrespondenceLanguage;
    }
}
