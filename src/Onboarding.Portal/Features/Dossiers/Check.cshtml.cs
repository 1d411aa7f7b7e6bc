using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Dossiers;

/// <summary>Everything that is about to be sent, to be checked and declared; then it is sent.</summary>
public sealed class CheckModel(PortalDbContext db, DossierHeads dossiers, DossierHub hub, CheckReader reader, SubmissionService submissions) : PageModel
{
    private const int MessageMaxLength = 2000;

    private static readonly InlineValidator<CheckModel> Rules = new()
    {
        v => v.RuleFor(p => p.Declared).Equal(true).WithErrorCode(K.Dossiers_Check_DeclareFirst),
        v => v.RuleFor(p => p.Message).MaximumLength(MessageMaxLength),
    };

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = K.Dossiers_Check_Message, Description = K.Dossiers_Check_MessageHint)]
    public string? Message { get; set; }

    [BindProperty, Display(Name = K.Dossiers_Check_Declaration)]
    public bool Declared { get; set; }

    public DossierHead Head { get; private set; } = null!;

    public DossierContents Contents { get; private set; } = null!;

    public CheckContents Check { get; private set; } = null!;

    /// <summary>What keeps the dossier from being sent.</summary>
    public IEnumerable<MissingPiece> Blocking => Contents.Missing.Where(m => m.Item.IsBlocking && m.Item.DueBy == Stage.Submission);

    public bool IsReady => Contents.Obstacles.Count == 0;

    [Needs(Permission.ViewDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        !await LoadAsync(cancellation) ? NotFound() : Head.IsOpen ? Page() : Redirect(Url.Content($"~/dossiers/{Id}"));

    [Needs(Permission.SubmitDossier)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        // the page then shows no form: it was opened before something began to lack
        if (Head.IsOpen && !IsReady)
        {
            return this.Refusal(ChangeResult.Refused(Contents.Obstacles))!;
        }

        if (IsReady && !this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        var result = await submissions.SubmitAsync(Id, Message.Trimmed(), cancellation);
        var newest = await db.Submissions.Where(s => s.DossierId == Id).OrderByDescending(s => s.Number).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(cancellation);
        return this.After(result, $"~/dossiers/{Id}/receipt/{newest}", notice: K.Dossiers_Receipt_Notice);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(Id, cancellation) is not { MayEdit: true } head)
        {
            return false;
        }

        Head = head;
        Contents = await hub.ReadAsync(head, cancellation);
        Check = await reader.ReadAsync(Contents, cancellation);
        return true;
    }
}
