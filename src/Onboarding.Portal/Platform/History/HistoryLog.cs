using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Platform.History;

/// <summary>
/// What a service says about the change it is making; the interceptor adds who, when and which fields. Changes that nobody names are recorded
/// all the same, as <em>created</em>, <em>changed</em> or <em>removed</em>.
/// </summary>
public sealed class HistoryLog
{
    private readonly List<NamedEvent> _events = [];

    /// <summary>Names what happens to a thing in the coming save.</summary>
    /// <param name="action">Key of the event, for example <c>Submitted</c>; its text is <c>History.Action.Submitted</c>.</param>
    public void Record(string action, Entity subject, string subjectName, Guid? dossierId, string? reason = null) =>
        _events.Add(new(action, subject.GetType().Name, subject.Id, subjectName, dossierId, reason));

    public void Record(string action, Dossier dossier, string? reason = null) => Record(action, dossier, dossier.Reference, dossier.Id, reason);

    /// <summary>Accounts have no history of their fields, so every change of one is named.</summary>
    public void Record(string action, PortalUser person) => _events.Add(new(action, nameof(PortalUser), person.Id, person.FullName, null, null));

    internal IReadOnlyList<NamedEvent> Take()
    {
        var events = _events.ToList();
        _events.Clear();
        return events;
    }

    internal sealed record NamedEvent(string Action, string Subject, Guid SubjectId, string SubjectName, Guid? DossierId, string? Reason);
}
