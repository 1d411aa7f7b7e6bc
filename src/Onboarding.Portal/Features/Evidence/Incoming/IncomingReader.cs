using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Features.Evidence.Matrix;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Evidence.Incoming;

/// <summary>A file that waits to be told what it is for.</summary>
/// <param name="Stored">Null while its bytes are on their way.</param>
public sealed record IncomingRow(IncomingFile File, StoredFile? Stored, FileReading? Reading, long Offset, Proposal Proposal);

/// <summary>A requirement in a list to choose from.</summary>
/// <param name="Label">Requirement and subject, in the language of the request.</param>
public sealed record IncomingTarget(RequirementItem Item, string Label);

/// <summary>What a person has uploaded to a dossier without confirming it, and for what it can be used.</summary>
public sealed record IncomingList(Dossier Dossier, IReadOnlyList<IncomingRow> Rows, IReadOnlyList<IncomingTarget> Targets)
{
    /// <summary>Those that were chosen beforehand and still wait; files are proposed for them only.</summary>
    public IReadOnlyList<IncomingTarget> Chosen { get; init; } = [];
}

/// <summary>Reads that list with a proposal for each file.</summary>
public sealed class IncomingReader(PortalDbContext db, CurrentUser user, IncomingFiles files, CatalogueSource catalogue, FieldTextsSource fields, ChosenItems chosenItems)
{
    /// <param name="choice">What the files are for, when that was said beforehand.</param>
    /// <returns>Null when the dossier is absent or foreign, or the person may bring nothing to it.</returns>
    public async Task<IncomingList?> ReadAsync(Guid dossierId, ItemChoice choice, CancellationToken cancellation)
    {
        var dossier = await db.Dossiers.AsNoTracking().For(user, Permission.ProvideEvidence).SingleOrDefaultAsync(d => d.Id == dossierId, cancellation);
        if (dossier is null)
        {
            return null;
        }

        var targets = await TargetsAsync(dossier, cancellation);
        var chosen = await chosenItems.OfAsync(dossierId, choice, targets, cancellation);
        var choices = await ChoicesAsync(dossier, chosen.Count > 0 ? chosen : targets, cancellation);
        var rows = await (from file in files.Of(dossierId).AsNoTracking()
                          join stored in db.StoredFiles.AsNoTracking() on file.Id equals stored.Id into stores
                          from stored in stores.DefaultIfEmpty()
                          join reading in db.FileReadings.AsNoTracking() on file.Id equals reading.FileId into readings
                          from reading in readings.DefaultIfEmpty()
                          orderby file.Id
                          select new { File = file, Stored = stored, Reading = reading }).ToListAsync(cancellation);
        return new(dossier, [.. rows.Select(r => new IncomingRow(r.File, r.Stored, r.Reading, files.OffsetOf(r.File), Propose(r.File, r.Stored, r.Reading, choices)))], targets) { Chosen = chosen };
    }

    private static Proposal Propose(IncomingFile file, StoredFile? stored, FileReading? reading, IReadOnlyCollection<RequirementChoice> choices) =>
        DocumentProposal.Of(file.Name, reading?.Text, stored?.IsPhoto == true, choices);

    /// <summary>Everything that the person may bring a file for, the missing first.</summary>
    private async Task<IReadOnlyList<IncomingTarget>> TargetsAsync(Dossier dossier, CancellationToken cancellation)
    {
        var definitions = (await catalogue.GetAsync(dossier.CatalogueVersion, cancellation)).ToDictionary(d => d.Code);
        var names = await fields.GetAsync(cancellation);
        var items = await db.RequirementItems.AsNoTracking()
            .Where(i => i.DossierId == dossier.Id && !i.IsAnsweredByFields && i.State != RequirementState.NotApplicable)
            .ToListAsync(cancellation);
        return
        [
            .. from item in items
               where EvidenceProviders.MayBring(user, item.Responsible)
               let definition = definitions[item.Code]
               orderby item.State.IsMissing() descending, definition.Order, item.SubjectName
               select new IncomingTarget(item, $"{definition.Label.In(names.Language)} · {names.SubjectOf(item)}"),
        ];
    }

    private async Task<IReadOnlyList<RequirementChoice>> ChoicesAsync(Dossier dossier, IEnumerable<IncomingTarget> targets, CancellationToken cancellation)
    {
        var sites = await db.Sites.AsNoTracking().Where(s => s.DossierId == dossier.Id)
            .Select(s => new { s.Id, s.NameFr, s.NameNl, s.Street, s.LocalReference }).ToDictionaryAsync(s => s.Id, cancellation);
        return
        [
            .. from target in targets
               let site = sites.GetValueOrDefault(target.Item.SubjectId)
               select new RequirementChoice(
                   target.Item.Id, target.Item.Code,
                   [.. new[] { target.Item.SubjectName, site?.NameFr, site?.NameNl, site?.Street, site?.LocalReference }.OfType<string>()],
                   target.Item.State.IsMissing()),
        ];
    }
}
