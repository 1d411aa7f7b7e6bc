using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Mails;

/// <summary>The dossier that a mail is about, with both its parties.</summary>
/// <param name="Pieces">How its documents are called.</param>
public record DossierSubject(Dossier Dossier, Organisation Organisation, PoliceZone Zone, EvidenceNames Pieces)
{
    /// <summary>What the sentences of a mail fill in, in the language of its reader.</summary>
    public (string Name, object? Value)[] Names(Texts texts, params (string Name, object? Value)[] more) =>
    [
        ("reference", Dossier.Reference), ("name", Dossier.Name), ("organisation", Organisation.Name),
        ("zone", Zone.Name(texts.Language)), .. more,
    ];
}
