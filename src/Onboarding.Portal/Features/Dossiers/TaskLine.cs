using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Network;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.TagHelpers;

namespace Onboarding.Portal.Features.Dossiers;

/// <summary>A line of a task list.</summary>
/// <param name="Why">Why it cannot start yet.</param>
/// <param name="IsRecommended">Nothing waits for it.</param>
public sealed record TaskLine(string Text, string? Href, TaskState State, string? Hint = null, string? Why = null, bool IsRecommended = false);

/// <summary>How far the pages of an item are filled in.</summary>
public static class TaskLines
{
    public static TaskLine General(Dossier dossier, IReadOnlyCollection<ChangeItem> requests, Texts texts) =>
        Line(FieldGroup.General, dossier.Id, ItemSnapshot.Of(dossier), dossier.IsGeneralComplete ? 0 : 1, requests, texts);

    /// <summary>The pages of a site, and its cameras.</summary>
    public static IReadOnlyList<TaskLine> OfSite(Site site, IReadOnlyCollection<Camera> cameras, IReadOnlyCollection<SiteContact> contacts, IReadOnlyCollection<ChangeItem> requests, Texts texts)
    {
        var now = ItemSnapshot.Of(site);
        var installation = (site.Support is null ? 1 : 0) + (site.NewMastOrCabinet is null ? 1 : 0);
        return
        [
            Line(FieldGroup.Identity, site.Id, now, site.NameFr is null && site.NameNl is null ? 1 : 0, requests, texts),
            Recommended(FieldGroup.Parties, site.Id, now, requests, texts),
            Line(FieldGroup.Location, site.Id, now, FieldCheck.Location.MissingIn(site).Count, requests, texts),
            Line(FieldGroup.Installation, site.Id, now, installation, requests, texts),
            Line(FieldGroup.Power, site.Id, now, FieldCheck.Power.MissingIn(site).Count, requests, texts),
            Recommended(FieldGroup.Cabinet, site.Id, now, requests, texts),
            Line(FieldGroup.SiteNetwork, site.Id, now, FieldCheck.NetworkLink.MissingIn(site).Count, requests, texts),
            Recommended(FieldGroup.Addressing, site.Id, now, requests, texts),
            Flows(site, now, requests, texts),
            .. site.UsesTls == true ? [Recommended(FieldGroup.Certificate, site.Id, now, requests, texts)] : (TaskLine[])[],
            Contacts(site, contacts, texts),
            Cameras(site, cameras, requests, texts),
        ];
    }

    /// <summary>The pages of a camera.</summary>
    public static IReadOnlyList<TaskLine> OfCamera(Camera camera, CameraModel? model, IReadOnlyCollection<ChangeItem> requests, Texts texts)
    {
        var now = ItemSnapshot.Of(camera, model);
        return
        [
            Line(FieldGroup.Model, camera.Id, now, FieldCheck.Model.MissingIn(camera).Count + FieldCheck.Serial.MissingIn(camera).Count, requests, texts),
            Recommended(FieldGroup.Image, camera.Id, now, requests, texts),
            Line(FieldGroup.Mounting, camera.Id, now, FieldCheck.Mounting.MissingIn(camera).Count, requests, texts),
            Recommended(FieldGroup.Reading, camera.Id, now, requests, texts),
            Line(FieldGroup.CameraNetwork, camera.Id, now, camera.IpAddress is null ? 1 : 0, requests, texts) with { Hint = camera.IpAddress is null ? texts[K.Cameras_Network_Later] : null },
            Recommended(FieldGroup.Upkeep, camera.Id, now, requests, texts),
        ];
    }

    /// <summary>Complete when somebody answers day and night.</summary>
    private static TaskLine Contacts(Site site, IReadOnlyCollection<SiteContact> contacts, Texts texts)
    {
        var state = contacts.Any(c => c.IsOnCall) ? TaskState.Done : contacts.Count == 0 ? TaskState.Todo : TaskState.Busy;
        return new(texts[K.Sites_Contacts_Title], $"~/sites/{site.Id}/contacts", state, texts[state == TaskState.Busy ? K.Sites_Contacts_OnCallMissing : K.Dossiers_Tasks_Recommended], IsRecommended: true);
    }

    private static TaskLine Cameras(Site site, IReadOnlyCollection<Camera> cameras, IReadOnlyCollection<ChangeItem> requests, Texts texts)
    {
        var isAsked = cameras.Any(c => IsAsked(requests, c.Id, _ => true));
        var isComplete = cameras.All(c => FieldCheck.Model.MissingIn(c).Count + FieldCheck.Mounting.MissingIn(c).Count == 0);
        var state = isAsked ? TaskState.Problem : cameras.Count == 0 ? TaskState.Todo : isComplete ? TaskState.Done : TaskState.Busy;
        return new(texts[K.Sites_Cameras_Title], $"~/sites/{site.Id}#cameras", state, texts.Count(K.Sites_Cameras_Count, cameras.Count));
    }

    private static TaskLine Line(FieldGroup group, Guid itemId, ItemSnapshot now, int missing, IReadOnlyCollection<ChangeItem> requests, Texts texts)
    {
        var state = IsAsked(requests, itemId, field => field is null || group.Fields.Contains(field)) ? TaskState.Problem
            : missing == 0 ? TaskState.Done
            : group.Fields.All(f => now.Fields.GetValueOrDefault(f) is null) ? TaskState.Todo
            : TaskState.Busy;
        var hint = group.IsRecommended && state != TaskState.Done ? texts[K.Dossiers_Tasks_Recommended] : null;
        return new(texts[group.TitleKey], group.PathOf(itemId), state, hint, IsRecommended: group.IsRecommended);
    }

    /// <summary>A group of fields that nothing waits for.</summary>
    private static TaskLine Recommended(FieldGroup group, Guid itemId, ItemSnapshot now, IReadOnlyCollection<ChangeItem> requests, Texts texts) =>
        Line(group, itemId, now, group.Fields.Count(f => now.Fields.GetValueOrDefault(f) is null), requests, texts);

    /// <summary>Done when both ends of every flow are known.</summary>
    private static TaskLine Flows(Site site, ItemSnapshot now, IReadOnlyCollection<ChangeItem> requests, Texts texts)
    {
        var open = site.Flows is null ? 1 : FlowMatrix.Read(site.Flows).Count(f => !f.HasBothEnds);
        return Line(FieldGroup.Flows, site.Id, now, open, requests, texts) with { Hint = texts[K.Dossiers_Tasks_Recommended], IsRecommended = true };
    }

    private static bool IsAsked(IEnumerable<ChangeItem> requests, Guid itemId, Func<string?, bool> field) =>
        requests.Any(r => r.State == ChangeItemState.Open && r.TargetId == itemId && field(r.Field));
}
