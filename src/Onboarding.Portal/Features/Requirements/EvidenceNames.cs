using Onboarding.Domain.Requirements;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Features.Dossiers.Fields;

namespace Onboarding.Portal.Features.Requirements;

/// <summary>
/// Names of pieces of evidence. History and requests keep the code of the requirement and the stored name of its subject, so that everybody
/// reads them in his own language: the label of the requirement, and an authorisation by its municipality.
/// </summary>
public sealed class EvidenceNames(IReadOnlyDictionary<string, RequirementDefinition> definitions, FieldTexts fields)
{
    private const string Separator = " · ";

    /// <summary>The name as it is kept.</summary>
    public static string Of(RequirementItem item) => item.Code + Separator + item.SubjectName;

    public EvidenceNames In(Language language) => new(definitions, fields.In(language));

    /// <returns>For people; what is not the name of a piece of evidence stays as it is.</returns>
    public string Read(string kept)
    {
        var parts = kept.Split(Separator, 2);
        return definitions.TryGetValue(parts[0], out var definition)
            ? string.Join(Separator, [definition.Label.In(fields.Language), .. parts[1..].Select(name => fields.SubjectOf(definition.Subject, name))])
            : kept;
    }
}

/// <summary>Makes the <see cref="EvidenceNames"/> of a dossier.</summary>
public sealed class EvidenceNamesSource(CatalogueSource catalogue, FieldTextsSource fields)
{
    /// <param name="version">Catalogue version of the dossier.</param>
    public async Task<EvidenceNames> GetAsync(int version, CancellationToken cancellation) =>
        new((await catalogue.GetAsync(version, cancellation)).ToDictionary(d => d.Code), await fields.GetAsync(cancellation));
}
