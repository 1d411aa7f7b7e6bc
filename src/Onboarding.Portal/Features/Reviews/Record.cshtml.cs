using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>Writes down for the integrator what he answered by telephone, mail or letter, with how and when it came.</summary>
public sealed class RecordModel(PortalDbContext db, CurrentUser user, RequestService requests, TimeProvider clock) : PageModel
{
    private static readonly InlineValidator<RecordModel> Rules = new()
    {
        v => v.RuleFor(p => p.Answer).NotEmpty().WithErrorCode(K.Reviews_Record_AnswerMissing).MaximumLength(ChangeItem.TextMaxLength),
        v => v.RuleFor(p => p.Channel).NotNull().NotEqual(Domain.Reviews.Channel.Portal).WithErrorCode(K.Reviews_Record_ChannelMissing),
        v => v.RuleFor(p => p.ReceivedOn).NotNull().WithErrorCode(K.Reviews_Record_DayMissing),
        v => v.RuleFor(p => p.ReceivedOn).Must((p, day) => day <= BelgianTime.LocalDate(p._now)).When(p => p.ReceivedOn is not null).WithErrorCode(K.Reviews_Opinions_DayAhead),
        v => v.RuleFor(p => p.ReceivedOn).Must((p, day) => day >= BelgianTime.LocalDate(p.Asked.AskedAt)).When(p => p.ReceivedOn is not null).WithErrorCode(K.Reviews_Record_DayBefore),
    };

    private readonly DateTime _now = clock.GetUtcNow().UtcDateTime;

    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid RequestId { get; set; }

    [BindProperty, Display(Name = K.Reviews_Record_Answer, Description = K.Reviews_Record_AnswerHint)]
    public string? Answer { get; set; }

    [BindProperty, Display(Name = K.Reviews_Record_Channel)]
    public Channel? Channel { get; set; }

    [BindProperty, Display(Name = K.Reviews_Record_ReceivedOn)]
    public DateOnly? ReceivedOn { get; set; }

    public ChangeItem Asked { get; private set; } = null!;

    [Needs(Permission.RecordAnswer)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    [Needs(Permission.RecordAnswer)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        var result = await requests.RecordAsync(Id, RequestId, new(Answer.Trimmed()!, Channel!.Value, ReceivedOn!.Value), cancellation);
        return this.After(result, $"~/dossiers/{Id}/requests", _ => nameof(Answer), K.Reviews_Record_Done);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var asked = await db.ChangeItems.AsNoTracking().For(db, user, Permission.RecordAnswer).SingleOrDefaultAsync(c => c.Id == RequestId && c.DossierId == Id, cancellation);
        if (asked is null || !ChangeItemWorkflow.Table.Allows(asked.State, ChangeItemAction.Answer))
        {
            return false;
        }

        Asked = asked;
        return true;
    }
}
