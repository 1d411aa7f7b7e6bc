using Onboarding.Domain.Organisations;

namespace Onboarding.Portal.Features.Organisations;

/// <summary>A contact, checked and normalised.</summary>
/// <param name="Phone">In E.164.</param>
public sealed record ContactValues(ContactKind Kind, string Name, string? Email, string? Phone)
{
    public void CopyTo(Contact contact) => (contact.Kind, contact.Name, contact.Email, contact.Phone) = (Kind, Name, Email, Phone);
}
