using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>What the police asks the integrator to change, each request with its answer where it stands.</summary>
public sealed class AnswersModel(RequestReader reader, RequestService requests, RequestCancellation cancellations, CurrentUser user) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The answers typed, by the key of the request.</summary>
    [BindProperty]
    public Dictionary<Guid, string?> Answers { get; set; } = [];

    public RequestList List { get; private set; } = null!;

    /// <summary>The person may take the request back.</summary>
    public bool MayCancel(RequestLine line) =>
        ChangeItemWorkflow.Table.Allows(line.Request.State, ChangeItemAction.Cancel) && cancellations.MayCancel(line.Request, List.Dossier.PoliceZoneId);

    /// <summary>The person may write down an answer that came by another way.</summary>
    public bool MayRecord(RequestLine line) => user.Has(Permission.RecordAnswer)
        && RequestService.MayBeAnswered(List.Dossier.State) && ChangeItemWorkflow.Table.Allows(line.Request.State, ChangeItemAction.Answer);

    [Needs(Permission.ViewDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    /// <summary>Saves all answers and goes on to the sending. A remark may stand without one.</summary>
    [Needs(Permission.EditDossier)]
    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        SaveAsync(l => l.Request.Severity != Severity.Remark || IsThere(l), $"~/dossiers/{Id}/check", cancellation);

    /// <summary>Saves the answers that are there.</summary>
    [Needs(Permission.EditDossier)]
    public Task<IActionResult> OnPostLaterAsync(CancellationToken cancellation) =>
        SaveAsync(IsThere, $"~/dossiers/{Id}", cancellation);

    private bool IsThere(RequestLine line) => line.Changed is not null || Answers.GetValueOrDefault(line.Request.Id).Trimmed() is not null;

    private async Task<IActionResult> SaveAsync(Func<RequestLine, bool> which, string target, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var lines = List.ToAnswer.Where(which).ToList();
        foreach (var line in lines)
        {
            Check(line, Answers[line.Request.Id].Trimmed());
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var result = await requests.AnswerAsync(Id, [.. lines.Select(l => new RequestAnswer(l.Request.Id, Answers[l.Request.Id]))], cancellation);
        return this.After(result, target, notice: K.Common_Saved);
    }

    private void Check(RequestLine line, string? answer)
    {
        var field = $"{nameof(Answers)}[{line.Request.Id}]";
        if (answer is null && line.Changed is null)
        {
            this.AddError(field, K.Reviews_Answers_Unanswered, ("number", line.Request.Number));
        }
        else if (answer?.Length > ChangeItem.TextMaxLength)
        {
            this.AddError(field, K.Reviews_Answers_TooLong, ("number", line.Request.Number), ("max", ChangeItem.TextMaxLength));
        }
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await reader.ReadAsync(Id, cancellation) is not { } list)
        {
            return false;
        }

        List = list;
        foreach (var line in List.ToAnswer)
        {
            Answers.TryAdd(line.Request.Id, line.Request.Answer == line.Changed || line.Request.State == ChangeItemState.Open ? null : line.Request.Answer);
        }

        return true;
    }
}
