using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Features.Cameras;
using Onboarding.Portal.Features.Copies;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

/// <summary>A round with many cameras, and the grid in which the key user judges them.</summary>
internal sealed class GridCase(PortalFactory portal, ReviewCase made, FormClient browser, IReadOnlyList<Guid> cameras)
{
    public const string Accept = "button[formaction*='handler=Accept']";
    public const string TakeBack = "button[formaction*='handler=TakeBack']";
    public const string Ask = "button[formaction*='handler=Ask']";

    public ReviewCase Made => made;

    public FormClient Browser => browser;

    public IReadOnlyList<Guid> Cameras => cameras;

    public string Path { get; } = $"/fr/reviews/{made.DossierId}/grid";

    /// <param name="doubtful">How many of the cameras hang so high that a check doubts it.</param>
    public static async Task<GridCase> CreateAsync(PortalFactory portal, int cameras, int doubtful = 0)
    {
        var made = await ReviewCase.CreateAsync(portal);
        if (cameras > 1)
        {
            await made.DoneAsync<CopyService>(made.Administrator, s => s.CopyCameraAsync(
                made.DossierId, made.CameraId, Guid.CreateVersion7(), [.. Enumerable.Range(1, cameras - 1).Select(i => (Action<Camera>)(c => c.Serial = $"{made.DossierId:N}-{i}"))], CancellationToken.None));
        }

        var all = await portal.ReadAsync(db => db.Cameras.Where(c => c.DossierId == made.DossierId).OrderBy(c => c.Number).Select(c => new { c.Id, c.Version }).ToListAsync());
        foreach (var high in all.TakeLast(doubtful))
        {
            await made.DoneAsync<CameraService>(made.Administrator, s => s.ChangeAsync(made.DossierId, high.Id, high.Version, c => c.Height = 14m, CancellationToken.None));
        }

        await made.SubmitAsync();
        await made.TakeAsync();
        return new(portal, made, await portal.SignInAsync(made.KeyUser), [.. all.Select(c => c.Id)]);
    }

    public static string Row(Guid item) => item.ToString("N");

    public static string Cell(string column, Guid item) => $"{column}.{item:N}";

    public async Task<PageAnswer> DoAsync(string button, params string[] ticked) => await browser.SubmitAsync(await browser.GetAsync(Path), button, ("for", ticked.ToList()));

    public async Task<PageAnswer> AskAsync(string about, string text, params string[] ticked) => await browser.SubmitAsync(
        await browser.GetAsync(Path), Ask, ("for", ticked.ToList()), ("Ask.About", about), ("Ask.Severity", nameof(Severity.Incorrect)), ("Ask.Text", text));

    public Task<Dictionary<Guid, Verdict>> VerdictsAsync() => portal.ReadAsync(async db => (await RoundAsync(db)).ToDictionary(i => i.ItemId, i => i.Verdict));

    public Task<SubmissionItem> ItemAsync(Guid id) => portal.ReadAsync(async db => (await RoundAsync(db)).Single(i => i.ItemId == id));

    public Task<List<ChangeItem>> RequestsAsync() => portal.ReadAsync(db => db.ChangeItems.AsNoTracking().Where(c => c.DossierId == made.DossierId).OrderBy(c => c.Number).ToListAsync());

    private Task<List<SubmissionItem>> RoundAsync(Portal.Data.PortalDbContext db) =>
        db.SubmissionItems.AsNoTracking().Where(i => db.Submissions.OrderByDescending(s => s.Number).First(s => s.DossierId == made.DossierId).Id == i.SubmissionId).ToListAsync();
}
