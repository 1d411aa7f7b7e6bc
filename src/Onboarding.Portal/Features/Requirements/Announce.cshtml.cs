using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Requirements;

/// <summary>Says by when something missing will be there.</summary>
public sealed class AnnounceModel(Announcements announcements, CurrentUser user) : PageModel
{
    private static readonly InlineValidator<AnnounceModel> Rules = new()
    {
        v => v.RuleFor(p => p.On).NotNull(),
        v => v.RuleFor(p => p.Note).NotEmpty().MaximumLength(Announcement.NoteMaxLength),
    };

    [BindProperty, Display(Name = K.Requirements_Announce_On)]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = K.Requirements_Announce_Note, Description = K.Requirements_Announce_NoteHint)]
    public string? Note { get; set; }

    public Announceable Piece { get; private set; } = null!;

    /// <summary>Only the project manager announces a further date.</summary>
    public bool IsOver => AnnouncementRule.IsUsedUp(Piece.Item) && !IsManager;

    /// <summary>How often the person may do so; null for who may without limit.</summary>
    public int? Left => IsManager ? null : AnnouncementRule.MostTimes - Piece.Item.TimesAnnounced;

    private bool IsManager => user.Roles.Contains(Role.ProjectManager);

    [Needs(Permission.ProvideEvidence)]
    public async Task<IActionResult> OnGetAsync(Guid id, Guid itemId, CancellationToken cancellation) => await LoadAsync(id, itemId, cancellation) ? Page() : NotFound();

    [Needs(Permission.ProvideEvidence)]
    public async Task<IActionResult> OnPostAsync(Guid id, Guid itemId, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, itemId, cancellation))
        {
            return NotFound();
        }

        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        var result = await announcements.AnnounceAsync(id, itemId, On!.Value, Note.Trimmed()!, cancellation);
        return this.After(result, $"~/dossiers/{id}/missing#{itemId}", v => v.Key == AnnouncementRule.TooOftenKey ? "" : nameof(On), K.Requirements_Announce_Done);
    }

    private async Task<bool> LoadAsync(Guid id, Guid itemId, CancellationToken cancellation)
    {
        var piece = await announcements.FindAsync(id, itemId, cancellation);
        Piece = piece!;
        return piece is not null;
    }
}
