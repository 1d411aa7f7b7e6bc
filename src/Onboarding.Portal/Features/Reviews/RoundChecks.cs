using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Checks;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Places;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Checks;
using Onboarding.Portal.Features.Reference;
using Onboarding.Portal.Platform.Geodesy;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>One finding of the portal itself.</summary>
/// <param name="Severity">What is missing for the approval is blocking; of the rest the reviewer judges.</param>
/// <param name="ItemId">The item that it is about.</param>
/// <param name="Place">Where in the item: one of its fields, or the code of a requirement.</param>
public sealed record RoundFinding(CheckSeverity Severity, string LabelKey, string About, string Text, Guid? ItemId, string? Place);

/// <summary>What the portal found, before anybody looks.</summary>
/// <param name="InOrder">How many of the blocking requirements are in order or lie ready to be judged.</param>
public sealed record RoundFindings(int InOrder, IReadOnlyList<RoundFinding> Findings);

/// <summary>Checks a round without a person: what is missing for approval, and what is doubtful.</summary>
public sealed class RoundChecks(PortalDbContext db, MunicipalityAreas areas, AutomaticChecks checks, Texts texts)
{
    public async Task<RoundFindings> OfAsync(RoundView view, CancellationToken cancellation)
    {
        var required = await db.RequirementItems.AsNoTracking()
            .Where(i => i.DossierId == view.Dossier.Id && i.IsBlocking && i.State != RequirementState.NotApplicable && (i.DueBy == Stage.Submission || i.DueBy == Stage.Approval))
            .ToListAsync(cancellation);
        var labels = (await db.RequirementDefinitions.AsNoTracking().Where(d => d.CatalogueVersion == view.Dossier.CatalogueVersion).ToListAsync(cancellation))
            .ToDictionary(d => d.Code, d => d.Label.In(texts.Language));
        var nis = view.Items.Select(i => ReviewItem.Value(i.Now, nameof(Site.NisCode))).OfType<string>().Distinct().ToList();
        var elsewhere = await db.Municipalities.Where(m => nis.Contains(m.NisCode) && m.PoliceZoneId != null && m.PoliceZoneId != view.Zone.Id
            && !db.PoliceZones.Any(z => z.Id == m.PoliceZoneId && (z.Code == view.Zone.SuccessorCode || z.SuccessorCode == view.Zone.Code))).Select(m => m.NisCode).ToHashSetAsync(cancellation);
        var found = await checks.OfAsync(view.Dossier, cancellation);
        return new(
            required.Count(i => !i.State.IsMissing()),
            [
                .. required.Where(i => i.State.IsMissing()).OrderBy(i => i.Code).ThenBy(i => i.SubjectName)
                    .Select(i => new RoundFinding(CheckSeverity.Blocking, K.Reviews_Checks_Blocks, view.Fields.SubjectOf(i), texts.With(K.Reviews_Checks_Missing, ("label", labels[i.Code]), ("state", i.State)), ItemOf(view, i.SubjectId), i.Code)),
                .. found.Select(f => OfRule(f, view)),
                .. view.Items.Where(i => i.Item.Kind == ItemKind.Site).SelectMany(i => OfSite(i, elsewhere, view)),
                .. await OutsideAsync(view, cancellation),
                .. view.Documents.SelectMany(d => OfFiles(d, view)),
            ]);
    }

    /// <summary>The same finding as the integrator saw before he sent the dossier.</summary>
    private RoundFinding OfRule(CheckFinding finding, RoundView view)
    {
        var about = view.Items.FirstOrDefault(i => i.Item.ItemId == finding.Hit.ItemId)?.Item;
        return new(finding.Rule.Severity, FoundLine.SeverityKey(finding.Rule.Severity), about?.Name ?? view.Dossier.Reference, texts.With(finding.Rule.TextKey, finding.Hit.Arguments), about?.ItemId, finding.Rule.Field);
    }

    private IEnumerable<RoundFinding> OfSite(ReviewItem site, HashSet<string> elsewhere, RoundView view)
    {
        if (ReviewItem.Value(site.Now, nameof(Site.NisCode)) is { } nis && elsewhere.Contains(nis))
        {
            var municipality = view.Fields.Value(ItemKind.Site, nameof(Site.NisCode), nis);
            yield return new(CheckSeverity.Warning, K.Reviews_Checks_Warns, site.Item.Name, texts.With(K.Reviews_Checks_OtherZone, ("municipality", municipality), ("zone", view.Zone.Code)), site.Item.ItemId, nameof(Site.NisCode));
        }

        if (Position(site) is { } typed && CoordinateCheck.Check(typed) is { Refuses: false } finding)
        {
            yield return new(CheckSeverity.Warning, K.Reviews_Checks_Warns, site.Item.Name, texts.With(finding.Violation.Key, finding.Violation.Arguments), site.Item.ItemId, nameof(SitePosition.TypedFirst));
        }
    }

    /// <summary>Sites that lie outside the municipality they name, with the reason where one was asked.</summary>
    private async Task<List<RoundFinding>> OutsideAsync(RoundView view, CancellationToken cancellation)
    {
        var findings = new List<RoundFinding>();
        foreach (var site in view.Items.Where(i => i.Item.Kind == ItemKind.Site))
        {
            if (Position(site) is not { } typed || CoordinateCheck.Check(typed) is { Refuses: true }
                || await areas.FindAsync(ReviewItem.Value(site.Now, nameof(Site.NisCode)), cancellation) is not { } area)
            {
                continue;
            }

            var point = CoordinateConverter.Convert(typed, CoordinateSystem.Wgs84);
            var (fit, metres) = area.Judge(new(point.First, point.Second));
            if (fit != PlaceFit.Fits)
            {
                findings.Add(new(CheckSeverity.Warning, K.Reviews_Checks_Warns, site.Item.Name, Outside(area, metres, ReviewItem.Value(site.Now, nameof(Site.PlaceReason))), site.Item.ItemId, nameof(SitePosition.TypedFirst)));
            }
        }

        return findings;
    }

    private string Outside(MunicipalityArea area, int metres, string? reason) => texts.With(
        reason is null ? K.Reviews_Checks_OutsideMunicipality : K.Reviews_Checks_OutsideWithReason,
        ("municipality", area.Name.In(texts.Language)), ("metres", metres), ("reason", reason));

    private IEnumerable<RoundFinding> OfFiles(DocumentLine line, RoundView view) =>
        from version in line.Versions
        let file = version.File
        where file is not null
        from warning in file.Warnings
        select new RoundFinding(CheckSeverity.Warning, K.Reviews_Checks_Warns, file.Name, texts[$"Uploads.Warning.{warning}"], ItemOf(view, line.Requirement.SubjectId), line.Requirement.Code);

    private static TypedCoordinates? Position(ReviewItem site) =>
        Enum.TryParse<CoordinateSystem>(ReviewItem.Value(site.Now, nameof(SitePosition.TypedSystem)), out var system)
        && Number(site, nameof(SitePosition.TypedFirst)) is { } first
        && Number(site, nameof(SitePosition.TypedSecond)) is { } second
            ? new(system, first, second)
            : null;

    private static decimal? Number(ReviewItem site, string field) =>
        decimal.TryParse(ReviewItem.Value(site.Now, field), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Guid? ItemOf(RoundView view, Guid subjectId) => view.Items.FirstOrDefault(i => i.Item.ItemId == subjectId)?.Item.ItemId ?? view.Dossier.Id;
}
