using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.History;
using Onboarding.Domain.People;
using Onboarding.Domain.Reference;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Reference.Imports;

/// <summary>What a file would change, and the button that does exactly that.</summary>
public sealed class DetailsModel(PortalDbContext db, ImportService imports, Texts texts) : PageModel
{
    /// <summary>Rows of one kind that are shown; the figures count all.</summary>
    public const int MaxRows = 200;

    private const string Nothing = "–";

    [FromRoute]
    public Guid Id { get; set; }

    public ReferenceImport Import { get; private set; } = null!;

    /// <summary>Null once it was applied.</summary>
    public ImportPlan? Plan { get; private set; }

    /// <summary>GeoJSON has no lines that a person would count: there it is the number of the feature.</summary>
    public string LineKey => Import.Kind == ImportKind.Outlines ? K.Reference_Import_Feature : K.Reference_Import_Line;

    /// <summary>A field of the preview: its name, and the value before and after.</summary>
    public string Line(FieldChange field) => texts.With(
        field.Before is null ? K.Reference_Import_FieldNew : K.Reference_Import_FieldChange,
        ("field", texts[$"Reference.Field.{field.Field}"]), ("before", Show(field.Field, field.Before)), ("after", Show(field.Field, field.After)));

    [Needs(Permission.Administer)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    [Needs(Permission.Administer)]
    public async Task<IActionResult> OnPostAsync(string? hash, CancellationToken cancellation)
    {
        var result = await imports.ApplyAsync(Id, hash, cancellation);
        if (result.IsDone)
        {
            this.SetNotice(K.Reference_Import_Done);
            return RedirectToPage("/Reference/Index");
        }

        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        this.AddError("", K.Reference_Import_Stale);
        return this.PageWithErrors(StatusCodes.Status409Conflict);
    }

    private string Show(string field, string? value) => value switch
    {
        null => Nothing,
        _ when field == nameof(PoliceZone.Regime) => texts.Enum(Enum.Parse<LanguageRegime>(value)),
        _ when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => texts.Format(day),
        _ => value,
    };

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.ReferenceImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == Id, cancellation) is not { } import)
        {
            return false;
        }

        Import = import;
        Plan = import.AppliedAt is null ? await imports.PlanAsync(import, cancellation) : null;
        return true;
    }
}
