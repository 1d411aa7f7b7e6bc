using Onboarding.Domain.Cameras;
using Onboarding.Domain.Checks;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.TagHelpers;

namespace Onboarding.Portal.Features.Checks;

/// <summary>A finding of the automatic checks as people read it, with the page and the field where it is mended.</summary>
/// <param name="Subject">What it is about, as people call it.</param>
public sealed record FoundLine(CheckSeverity Severity, string Subject, string Text, string Mend, string Link)
{
    public static string SeverityKey(CheckSeverity severity) => $"Enums.CheckSeverity.{severity}";
}

/// <summary>Writes the findings of a dossier.</summary>
public sealed class FoundLines(Texts texts)
{
    /// <param name="change">The change whose pages mend what is found in its draft; null where the pages of the item do.</param>
    public IReadOnlyList<FoundLine> Of(IEnumerable<CheckFinding> findings, Dossier dossier, IEnumerable<Site> sites, IEnumerable<Camera> cameras, Guid? change = null)
    {
        var names = sites.Select(s => (s.Id, Name: $"{s.DisplayName(texts.Language)} ({s.Reference})"))
            .Concat(cameras.Select(c => (c.Id, Name: c.Reference)))
            .Append((dossier.Id, Name: dossier.Reference))
            .ToDictionary(n => n.Id, n => n.Name);
        return
        [
            .. from finding in findings
               let rule = finding.Rule
               let path = FieldGroup.With(rule.Subject, rule.Field)!.PathOf(change ?? finding.Hit.ItemId)
               select new FoundLine(rule.Severity, names[finding.Hit.ItemId], texts.With(rule.TextKey, finding.Hit.Arguments), texts[rule.MendKey], $"{path}#{rule.Field}"),
        ];
    }
}

/// <summary>How severities look.</summary>
public static class CheckTones
{
    public static TagTone Tone(this CheckSeverity severity) => severity switch
    {
        CheckSeverity.Blocking => TagTone.Problem,
        CheckSeverity.Warning => TagTone.Todo,
        CheckSeverity.Hint => TagTone.Neutral,
    };
}
