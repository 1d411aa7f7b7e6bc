using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.BulkEdit;

/// <summary>A row to choose.</summary>
/// <param name="Value">Its key and its version.</param>
public sealed record BulkRow(string Value, string Name, string? Below);

/// <summary>What would change in one row.</summary>
public sealed record BulkDifference(string Name, string Field, string Before, string After);

/// <summary>What the partials of the two pages show: rows and fields, then what would change. The work that both have in common.</summary>
[RequestSizeLimit(LargestForm), RequestFormLimits(ValueCountLimit = MostValues)]
public abstract class BulkPage : PageModel
{
    private const int LargestForm = 1024 * 1024;
    private const int MostValues = 10_000;

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The rows chosen, each with the version in which it was shown.</summary>
    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    /// <summary>Opens the page with every row chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    public DossierHead Head { get; protected set; } = null!;

    public IReadOnlyList<BulkRow> Rows { get; protected set; } = [];

    /// <summary>Set when the values are right: what a confirmation would do.</summary>
    public IReadOnlyList<BulkDifference>? Differences { get; private set; }

    protected IReadOnlyList<ChosenRow> ChosenRows =>
    [
        .. from value in Chosen.Distinct()
           let parts = value.Split('_')
           where parts.Length == 2 && Guid.TryParse(parts[0], out _) && Guid.TryParse(parts[1], out _)
           select new ChosenRow(Guid.Parse(parts[0]), Guid.Parse(parts[1])),
    ];

    protected static string ValueOf(Entity entity) => $"{entity.Id}_{entity.Version}";

    /// <summary>Shows what would change, or what is wrong.</summary>
    /// <param name="all">Every row that may be chosen, each with a copy that has the new values.</param>
    protected IActionResult Preview<T>(IReadOnlyList<T> all, Func<T, ItemSnapshot> now, Func<T, ItemSnapshot> then, Func<T, string> name, ItemKind kind, FieldTexts texts)
        where T : Entity
    {
        var keys = ChosenRows.Select(r => r.Id).ToHashSet();
        var chosen = all.Where(t => keys.Contains(t.Id)).ToList();
        if (chosen.Count == 0)
        {
            this.AddError(nameof(Chosen), K.BulkEdit_NoneChosen);
            return this.PageWithErrors();
        }

        var differences = from row in chosen
                          let before = now(row)
                          from change in then(row).ChangesSince(before)
                          select new BulkDifference(name(row), texts.Label(kind, change.Field), texts.Value(kind, change.Field, change.Before), texts.Value(kind, change.Field, change.After));
        Differences = [.. differences];
        if (Differences.Count == 0)
        {
            Differences = null;
            this.AddError("", K.BulkEdit_NothingChanges);
            return this.PageWithErrors();
        }

        return Page();
    }

    /// <summary>After a conflict: the rows as they are now, and the differences anew.</summary>
    protected IActionResult Changed<T>(IReadOnlyList<T> all, Func<T, string> name, Func<IActionResult> preview)
        where T : Entity
    {
        var seen = ChosenRows.ToDictionary(r => r.Id, r => r.Version);
        var changed = all.Where(t => seen.TryGetValue(t.Id, out var version) && version != t.Version).Select(name);
        Chosen = [.. all.Where(t => seen.ContainsKey(t.Id)).Select(ValueOf)];
        ModelState.Clear();
        preview();
        this.AddError("", K.BulkEdit_Changed, ("names", string.Join(", ", changed)));
        return this.PageWithErrors(StatusCodes.Status409Conflict);
    }
}
