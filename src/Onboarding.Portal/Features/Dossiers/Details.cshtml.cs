using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Operations;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Features.Amendments;
using Onboarding.Portal.Features.Checks;
using Onboarding.Portal.Features.Clocks;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Features.History;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.TagHelpers;

namespace Onboarding.Portal.Features.Dossiers;

/// <summary>The page of a dossier: why it does not move and who acts, what there is to do, what is in it, what happened.</summary>
public sealed class DetailsModel(DossierHeads dossiers, DossierHub hub, WhyPanels panels, Turns turns, HistoryReader history, StatusSentences status, ClockPanels clocks, OpenAmendments amendments, FieldTextsSource fields) : PageModel
{
    private const int NewestEvents = 6;
    private const int MostPieces = 8;

    [FromRoute]
    public Guid Id { get; set; }

    public DossierHead Head { get; private set; } = null!;

    public DossierContents Contents { get; private set; } = null!;

    public WhyPanel Why { get; private set; } = null!;

    /// <summary>How it came to its state and what is open; null when the log does not say.</summary>
    public string? Status { get; private set; }

    public ClockPanel Clocks { get; private set; } = null!;

    public IReadOnlyList<(string? Title, IReadOnlyList<TaskLine> Lines)> Tasks { get; private set; } = [];

    /// <summary>Who acts for each site.</summary>
    public IReadOnlyDictionary<Guid, Turn> Turns { get; private set; } = new Dictionary<Guid, Turn>();

    public IReadOnlyList<HistoryLine> Events { get; private set; } = [];

    public FieldTexts Fields { get; private set; } = null!;

    /// <summary>Changes to its approved sites and cameras that are under way.</summary>
    public AmendmentsCard Amendments { get; private set; } = AmendmentsCard.None;

    /// <summary>The most pressing pieces; the rest stands on its own page.</summary>
    public IEnumerable<MissingPiece> Pieces => Contents.Missing.Take(MostPieces);

    /// <summary>The most serious findings of the automatic checks.</summary>
    public IEnumerable<FoundLine> Found => Contents.Found.Take(MostPieces);

    public int MoreFound => Math.Max(0, Contents.Found.Count - MostPieces);

    public int MorePieces => Math.Max(0, Contents.Missing.Count - MostPieces);

    /// <summary>The gates, each with the day it was passed; the current one is the next to pass.</summary>
    public IEnumerable<(Stage Stage, StageState State, DateOnly? On)> Stages => Enum.GetValues<Stage>().Select(stage => (
        stage,
        stage <= Head.Stage ? StageState.Done : stage == Head.Stage.Next() && !Head.State.IsClosed() ? StageState.Current : StageState.Ahead,
        Contents.Passed.TryGetValue(stage, out var at) ? BelgianTime.LocalDate(at) : (DateOnly?)null));

    public int Complete => Head.Standing.Required - Head.Standing.Missing;

    public int MissingOf(Guid siteId) =>
        Contents.Missing.Count(m => m.Item.SubjectId == siteId || (m.Item.SubjectKind == SubjectKind.Camera && Contents.Cameras[siteId].Any(c => c.Id == m.Item.SubjectId)));

    /// <summary>How many cameras are in production, of all or of a site; null before the approval.</summary>
    public OperationRollUp? RollUp(Guid? siteId = null) => Head.Stage < Stage.Approval
        ? null
        : OperationRollUp.Of(Contents.Cameras.Where(site => siteId is null || site.Key == siteId).SelectMany(site => site).Select(c => c.Operation));

    public IEnumerable<AmendmentLine> ChangesOf(Guid siteId) => Amendments.Lines.Where(l => l.ItemId == siteId);

    [Needs(Permission.ViewDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(Id, cancellation) is not { } head)
        {
            return NotFound();
        }

        Head = head;
        Contents = await hub.ReadAsync(head, cancellation);
        Tasks = head.IsOpen ? hub.Tasks(head, Contents) : [];
        Why = await panels.OfAsync(head, Contents.Missing, Contents.Unanswered.Count(), Contents.Obstacles, cancellation);
        Turns = await turns.OfSitesAsync(
            Contents.Dossier, Contents.Sites.Select(s => (s.Id, Contents.Cameras[s.Id].Select(c => c.Id))), Contents.Items, Contents.Unanswered.Select(r => r.TargetId).ToHashSet(), cancellation);
        Status = await status.OfAsync(head, Contents, cancellation);
        Clocks = await clocks.OfAsync(Id, head.OrganisationId, head.State, cancellation);
        Events = await history.ReadAsync(Id, 0, NewestEvents, cancellation);
        Amendments = new(await amendments.OfDossierAsync(Id, cancellation), null, IsNamed: true);
        Fields = await fields.GetAsync(cancellation);
        return Page();
    }
}
