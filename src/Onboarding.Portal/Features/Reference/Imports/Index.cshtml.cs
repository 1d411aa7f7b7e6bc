using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.People;
using Onboarding.Domain.Reference;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Reference.Imports;

/// <summary>Takes a file of reference data; what it would change is shown before anything is.</summary>
[RequestSizeLimit(MaxRequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxRequestBytes)]
public sealed class IndexModel(PortalDbContext db, ImportService imports, TimeProvider clock) : PageModel
{
    private const long MaxRequestBytes = (ImportService.MaxMegabytes + 1) * 1024L * 1024;
    private const int MaxAccuracyMetres = 2000;
    private const int Shown = 10;

    private static readonly InlineValidator<IndexModel> Rules = new()
    {
        v => v.RuleFor(p => p.Kind).NotNull(),
        v => v.RuleFor(p => p.Upload).NotNull().WithErrorCode(K.Reference_Imports_FileMissing),
        v => v.RuleFor(p => p.Upload).Must(file => file is null || file.Length <= ImportService.MaxMegabytes * 1024L * 1024).WithErrorCode(K.Reference_Imports_TooLarge),
        v => v.RuleFor(p => p.AsOf).NotNull(),
        v => v.RuleFor(p => p.AccuracyMetres).NotNull().When(p => p.Kind == ImportKind.Outlines),
        v => v.RuleFor(p => p.AccuracyMetres).InclusiveBetween(1, MaxAccuracyMetres),
    };

    /// <summary>Key of the import to be: a form sent twice takes one file.</summary>
    [BindProperty]
    public Guid Key { get; set; } = Guid.CreateVersion7();

    [BindProperty, Display(Name = K.Reference_Imports_Kind)]
    public ImportKind? Kind { get; set; }

    [BindProperty, Display(Name = K.Reference_Imports_File)]
    public IFormFile? Upload { get; set; }

    [BindProperty, Display(Name = K.Reference_Imports_AsOf, Description = K.Reference_Imports_AsOfHint)]
    public DateOnly? AsOf { get; set; }

    [BindProperty, Display(Name = K.Reference_Imports_Accuracy, Description = K.Reference_Imports_AccuracyHint)]
    public int? AccuracyMetres { get; set; }

    public IReadOnlyList<Line> Earlier { get; private set; } = [];

    [Needs(Permission.Administer)]
    public Task OnGetAsync(CancellationToken cancellation)
    {
        AsOf = BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime);
        return LoadAsync(cancellation);
    }

    [Needs(Permission.Administer)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        using var content = new MemoryStream();
        await Upload!.CopyToAsync(content, cancellation);
        var name = Path.GetFileName(Upload.FileName);
        var result = await imports.ReceiveAsync(
            Key, Kind!.Value, name[..Math.Min(name.Length, ReferenceImport.FileNameMaxLength)], content.ToArray(), AsOf!.Value, AccuracyMetres ?? 0, cancellation);
        return this.Refusal(result) ?? RedirectToPage("Details", new { id = Key });
    }

    private async Task LoadAsync(CancellationToken cancellation) => Earlier = await db.ReferenceImports
        .OrderByDescending(i => i.UploadedAt)
        .Select(i => new Line(i.Id, i.Kind, i.FileName, i.UploadedAt, i.AppliedAt))
        .Take(Shown)
        .ToListAsync(cancellation);

    public sealed record Line(Guid Id, ImportKind Kind, string FileName, DateTime UploadedAt, DateTime? AppliedAt);
}
