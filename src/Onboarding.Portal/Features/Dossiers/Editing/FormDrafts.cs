using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Dossiers.Editing;

/// <summary>Keeps what people typed into a page and did not save yet: one draft per person and page.</summary>
public sealed class FormDrafts(PortalDbContext db, CurrentUser user, TimeProvider clock)
{
    private (Guid ItemId, string Group)? _saving;

    /// <summary>The drafts of a page, the person's own first, then the latest.</summary>
    /// <param name="itemId">Found within the person's scope.</param>
    /// <param name="group">The page.</param>
    public async Task<IReadOnlyList<FormDraft>> OfAsync(Guid itemId, FieldGroup group, CancellationToken cancellation)
    {
        var me = user.RequiredId;
        return await db.FormDrafts.AsNoTracking().Where(d => d.ItemId == itemId && d.Group == group.TitleKey)
            .OrderByDescending(d => d.PersonId == me).ThenByDescending(d => d.SavedAt).ToListAsync(cancellation);
    }

    /// <summary>Keeps the values in place of what was kept before.</summary>
    public async Task<ChangeResult> KeepAsync(DossierHead dossier, Guid itemId, FieldGroup group, IReadOnlyDictionary<string, string[]> values, CancellationToken cancellation)
    {
        var json = JsonSerializer.Serialize(values);
        if (json.Length > FormDraft.ValuesMaxLength || await db.OpenForChangeAsync(user, dossier.Id, Permission.EditDossier, cancellation) is null)
        {
            return ChangeResult.NotFound;
        }

        var me = user.RequiredId;
        var draft = await db.FormDrafts.SingleOrDefaultAsync(d => d.ItemId == itemId && d.Group == group.TitleKey && d.PersonId == me, cancellation);
        if (draft is null)
        {
            draft = new() { DossierId = dossier.Id, ItemId = itemId, Group = group.TitleKey, PersonId = me, PersonName = user.Name, Values = json, SavedAt = Now };
            db.Add(draft);
        }

        (draft.Values, draft.SavedAt) = (json, Now);
        await db.SaveChangesAsync(cancellation);
        return ChangeResult.Done;
    }

    /// <summary>Forgets the person's own draft of a page, because it is not wanted.</summary>
    public async Task ForgetAsync(DossierHead dossier, Guid itemId, FieldGroup group, CancellationToken cancellation)
    {
        var me = user.RequiredId;
        await db.FormDrafts.Where(d => d.DossierId == dossier.Id && d.ItemId == itemId && d.Group == group.TitleKey && d.PersonId == me).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>The page is about to be saved: the person's draft of it goes in the same transaction, so that a kill leaves both or neither.</summary>
    public void ForgetWithChange(Guid itemId, FieldGroup group) => _saving = (itemId, group.TitleKey);

    /// <summary>Called inside the transaction of a change.</summary>
    internal async Task ForgetSavedAsync(CancellationToken cancellation)
    {
        if (_saving is var (itemId, group))
        {
            var me = user.RequiredId;
            await db.FormDrafts.Where(d => d.ItemId == itemId && d.Group == group && d.PersonId == me).ExecuteDeleteAsync(cancellation);
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
