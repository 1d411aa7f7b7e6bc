using Microsoft.AspNetCore.Mvc.Rendering;
using Onboarding.Domain.Operations;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Operations;

/// <summary>The cameras that a person may choose for a step, by name; one that somebody asked it for says so.</summary>
public static class OperationChoices
{
    public static IReadOnlyList<SelectListItem> ChoicesFor(this OperationView view, OperationalAction? action, Texts texts) =>
        action is { } step ? [.. view.For(step).Select(l => new SelectListItem(LabelOf(l, step, texts), l.Camera.Id.ToString()))] : [];

    private static string LabelOf(OperationLine line, OperationalAction action, Texts texts) => line.Request is { } request && request.Action == action
        ? texts.With(K.Operations_AskedLabel, ("camera", line.Camera.Reference), ("person", line.AskedBy), ("date", texts.Format(request.AskedAt)))
        : line.Camera.Reference;
}
