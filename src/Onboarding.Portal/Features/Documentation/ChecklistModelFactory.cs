using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Features.Documents;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Documentation;

/// <summary>Fills the checklist per stage from the catalogue, so that the paper never says anything else than the portal.</summary>
internal static class ChecklistModelFactory
{
    public static ChecklistModel Fill(IEnumerable<RequirementDefinition> catalogue, int version, string templateVersion, Texts texts, DateOnly today, DateTime now)
    {
        var head = new DocumentPart(
            "CHK", FormattableString.Invariant($"CHK-{version}"), FormattableString.Invariant($"{version}.0"), texts[K.Documentation_Title_Checklist], false,
            texts[K.Documentation_InForce], today, now, templateVersion, "", texts.Language.ToString().ToLowerInvariant(), texts[K.Documentation_Public], []);

        var stages = catalogue.GroupBy(d => d.DueBy ?? Stage.Closure).OrderBy(g => g.Key)
            .Select(g => new StagePart(texts.Enum(g.Key), [.. g.OrderBy(d => d.Order).Select(d => Line(d, texts))]));
        return new(head, null, [.. stages]);
    }

    private static ChecklistPart Line(RequirementDefinition definition, Texts texts) => new(
        definition.Code,
        definition.Label.In(texts.Language),
        texts.Enum(definition.Subject),
        texts.Enum(definition.Obligation),
        texts.Enum(definition.Responsible),
        definition.DueWorkingDays,
        definition.Guidance.In(texts.Language));
}
