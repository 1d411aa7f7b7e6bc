using Onboarding.Domain.Acceptance;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Operations;

/// <summary>A camera with what decides about its next step.</summary>
/// <param name="IsApproved">The police has approved a revision of it.</param>
/// <param name="Items">The requirements of the dossier, evaluated now.</param>
/// <param name="Tests">Those of the camera.</param>
public sealed record CameraPicture(Camera Camera, bool IsApproved, IReadOnlyCollection<RequirementItem> Items, IReadOnlyCollection<AcceptanceTest> Tests);

/// <summary>What keeps a camera from its next step, besides its state.</summary>
public static class OperationRule
{
    public const string StateKey = "Operations.Obstacle.State";
    public const string NotApprovedKey = "Operations.Obstacle.NotApproved";
    public const string RequirementsKey = "Operations.Obstacle.Requirements";
    public const string TestsKey = "Operations.Obstacle.Tests";
    public const string EndKey = "Operations.Obstacle.End";

    /// <returns>Every obstacle, each naming the camera; empty when the step may be taken.</returns>
    public static IReadOnlyList<RuleViolation> Obstacles(CameraPicture picture, OperationalAction action)
    {
        var camera = picture.Camera;
        if (!OperationalWorkflow.Table.Allows(camera.Operation, action))
        {
            return [new(StateKey, ("camera", camera.Reference), ("state", camera.Operation))];
        }

        var obstacles = new List<RuleViolation>();
        if (action == OperationalAction.Connect && !picture.IsApproved)
        {
            obstacles.Add(new(NotApprovedKey, ("camera", camera.Reference)));
        }

        var untested = action == OperationalAction.AcceptTests && !IsTestWaived(picture) ? picture.Tests.Count(t => t.State != AcceptanceState.Passed) : 0;
        var open = Open(picture, action).Count(i => untested == 0 || i.Code != AcceptanceTest.RequirementCode); // said once, by the tests
        if (open > 0)
        {
            obstacles.Add(new(RequirementsKey, ("camera", camera.Reference), ("count", open)));
        }

        if (untested > 0)
        {
            obstacles.Add(new(TestsKey, ("camera", camera.Reference), ("count", untested)));
        }

        return obstacles;
    }

    /// <summary>The requirements that hold the step up: those of the gate it leads to, as far as they concern this camera.</summary>
    public static IEnumerable<RequirementItem> Open(CameraPicture picture, OperationalAction action) =>
        OperationalWorkflow.GateOf(action) is not { } gate ? [] : picture.Items.Where(i =>
            i.IsBlocking && i.DueBy <= gate && !i.State.IsSettled() && i.State != RequirementState.NotApplicable && Concerns(i, picture.Camera));

    /// <summary>Why this person cannot take the step now: what needs two is asked in one role and done by somebody else in the other.</summary>
    /// <param name="request">What is asked for the camera and not answered; null when nothing.</param>
    /// <param name="roles">Those that the person holds where the camera lies.</param>
    public static RuleViolation? CheckPerson(OperationalAction action, OperationRequest? request, Guid person, IReadOnlyCollection<Role> roles)
    {
        if (OperationalWorkflow.AskedBy(action) is not { } asking)
        {
            return null;
        }

        return request is not null && request.Action == action ? TwoPersons.Check(request.AskedBy, request.AskedAs, person, roles)
            : roles.Contains(asking) ? null
            : new(TwoPersons.AskAsKey, ("role", asking));
    }

    /// <param name="today">Local date in Belgium.</param>
    /// <returns>Why a suspension cannot end on that day; null when it can.</returns>
    public static RuleViolation? CheckEnd(DateOnly? end, DateOnly today) => end is { } day && day >= today ? null : new(EndKey);

    /// <summary>What is asked of the whole concerns every camera.</summary>
    private static bool Concerns(RequirementItem item, Camera camera) => item.SubjectKind switch
    {
        SubjectKind.Camera => item.SubjectId == camera.Id,
        SubjectKind.Site => item.SubjectId == camera.SiteId,
        SubjectKind.CameraModel => item.SubjectId == camera.ModelId,
        SubjectKind.Organisation or SubjectKind.Dossier or SubjectKind.Authorisation => true,
    };

    private static bool IsTestWaived(CameraPicture picture) => picture.Items.Any(i =>
        i.Code == AcceptanceTest.RequirementCode && i.SubjectId == picture.Camera.Id && i.State == RequirementState.Waived);
}
