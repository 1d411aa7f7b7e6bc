using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Features.Dossiers.Fields;

namespace Onboarding.Portal.Features.Reviews.Grid;

/// <summary>Makes the rows of a grid from what was read.</summary>
internal sealed class GridParts(RoundView view, ILookup<Guid?, RoundFinding> found, IEnumerable<DocumentLine> documents)
{
    private readonly ILookup<Guid, ChangeItem> _requests = view.Requests.ToLookup(r => r.TargetId);
    private readonly Dictionary<(Guid, string), DocumentLine> _documents = documents.ToDictionary(d => (d.Requirement.SubjectId, d.Requirement.Code));

    public required IReadOnlyDictionary<string, RequirementDefinition> Definitions { get; init; }

    /// <summary>The person sent this dossier in one round or another, so that its documents are not his to judge.</summary>
    public required bool HasSubmitted { get; init; }

    public required Guid? Person { get; init; }

    public IReadOnlyList<string> SectionsOf(ReviewItem item) => GridSections.Of(item, _requests[item.Item.ItemId].Where(r => r.State.IsPending()));

    public GridRow RowOf(ReviewItem item, IReadOnlyList<GridColumn> columns)
    {
        var sections = SectionsOf(item);
        var isSite = item.Item.Kind == ItemKind.Site;
        var documentColumns = columns.Where(c => c.IsDocument).Select(c => DocumentCell(item, c.Key));
        var data = isSite ? [GridSections.Whole] : columns.Where(c => !c.IsDocument).Select(c => c.Key);
        return new(item, isSite, [.. data.Select(s => sections.Contains(s) ? SectionCell(item, s, sections) : null), .. documentColumns]);
    }

    private GridCell SectionCell(ReviewItem item, string section, IReadOnlyList<string> sections)
    {
        var kind = item.Item.Kind;
        var requests = _requests[item.Item.ItemId].ToList();
        var own = requests.FindAll(r => section == GridSections.Whole || (r.Field is { } f && GridSections.With(kind, f) == section));
        var shared = section == GridSections.Whole ? [] : requests.FindAll(r => r.Field is null);
        var findings = found[item.Item.ItemId].Where(f => SectionOf(kind, f, sections) == section).ToList();
        return new(item, section, GridRule.StateOf(isThere: true, item.Item.HasAccepted(section), own, shared), IsBarred: false, findings)
        {
            Sections = sections,
            Own = own,
            Shared = shared,
            Changed = FieldGroup.Of(kind).Where(g => section is GridSections.Whole || g.Name == section).SelectMany(g => g.Fields).Count(item.IsChanged),
        };
    }

    private GridCell? DocumentCell(ReviewItem item, string code)
    {
        if (!_documents.TryGetValue((item.Item.ItemId, code), out var line))
        {
            return null;
        }

        var states = line.Versions.Select(v => v.Version.State).ToList();
        var isAccepted = line.Requirement.State.IsSettled() || (states.Count > 0 && states.TrueForAll(s => s == EvidenceState.Accepted));
        var own = _requests[line.Requirement.Id].ToList();
        var isThere = states.Contains(EvidenceState.Candidate);
        return new(item, code, GridRule.StateOf(isThere, isAccepted && !isThere, own, []), IsBarred(line), [.. found[item.Item.ItemId].Where(f => f.Place == code)])
        {
            Document = line,
            Own = own,
        };
    }

    /// <summary>What one brought or sent oneself, and what the virus scanner holds, is not one's to judge; nor is what came with another dossier.</summary>
    private bool IsBarred(DocumentLine line) =>
        HasSubmitted || line.Versions.Count == 0
        || line.Versions.Any(v => v.Version.BroughtBy == Person || v.File is { Scan: not (ScanState.NotScanned or ScanState.Clean) });

    /// <summary>The section that a finding stands in: by its field, or by the fields that answer the requirement; otherwise the first. Null for a document's.</summary>
    private string? SectionOf(ItemKind kind, RoundFinding finding, IReadOnlyList<string> sections)
    {
        var requirement = finding.Place is { } code ? Definitions.GetValueOrDefault(code) : null;
        if (requirement is { Fields: null })
        {
            return null;
        }

        var field = requirement?.Fields switch
        {
            FieldCheck.Model or FieldCheck.Serial => nameof(Camera.ModelId),
            FieldCheck.Mounting => nameof(Camera.Lanes),
            _ => finding.Place,
        };
        var section = field is null ? sections[0] : GridSections.With(kind, field);
        return sections.Contains(section) ? section : sections[0];
    }
}
