using Onboarding.Domain.Acceptance;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Operations;
using Onboarding.Domain.People;

namespace Onboarding.Tests.Operations;

/// <summary>
/// People of random roles try random steps with cameras, the rules alone deciding: whatever they try, a camera in production was tested and put
/// there by two people, and what was measured stays.
/// </summary>
[Trait("Area", "Review")]
public class RandomLifeTests
{
    private const int Lives = 500;
    private const int Steps = 200;
    private static readonly DateTime Start = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly AcceptanceThresholds Thresholds = AcceptanceThresholds.Current;

    private static readonly (Guid Id, Role[] Roles)[] People =
        [.. new Role[][] { [Role.ProjectManager], [Role.KeyUserLead], [Role.ProjectManager, Role.KeyUserLead], [Role.NetworkEngineer], [Role.Tester], [Role.KeyUser], [Role.IntegratorAdministrator] }.Select(r => (Guid.NewGuid(), r))];

    [Theory]
    [InlineData(1)]
    [InlineData(2026)]
    public void Life_OfRandomSteps_KeepsToTheTable(int seed)
    {
        var random = new Random(seed);
        var seen = new HashSet<OperationalState>();
        for (var life = 0; life < Lives; life++)
        {
            var camera = new LivingCamera(random);
            for (var step = 0; step < Steps; step++)
            {
                camera.Try(People[random.Next(People.Length)]);
                seen.Add(camera.State);
            }
        }

        Assert.Superset(new HashSet<OperationalState> { OperationalState.InProduction, OperationalState.Suspended }, seen); // the walk comes far enough to say something
    }

    private sealed class LivingCamera(Random random)
    {
        private readonly Camera _camera = new() { DossierId = Guid.NewGuid(), SiteId = Guid.NewGuid(), Number = 1, Reference = "C", Lanes = "1", AddedAt = Start };
        private readonly List<AcceptanceTest> _tests = [];
        private OperationRequest? _request;
        private int _measured;

        public OperationalState State => _camera.Operation;

        public void Try((Guid Id, Role[] Roles) person)
        {
            if (random.Next(3) == 0)
            {
                Measure(person.Roles);
            }
            else
            {
                Take(person, Enum.GetValues<OperationalAction>()[random.Next(8)]);
            }

            Assert.Equal(_measured, _tests.Sum(t => t.Attempts.Count));
            Assert.True(State is OperationalState.Planned or OperationalState.NetworkReady || _tests.TrueForAll(t => t.State == AcceptanceState.Passed));
        }

        private void Measure(Role[] roles)
        {
            if (State != OperationalState.NetworkReady || !Array.Exists(roles, r => r.Grants(Permission.RunTests)))
            {
                return;
            }

            var test = _tests[random.Next(_tests.Count)];
            if (test.State == AcceptanceState.Passed)
            {
                Assert.Throws<Domain.Shared.ForbiddenActionException>(() => Record(test));
                return;
            }

            Record(test);
            _measured++;
        }

        private void Record(AcceptanceTest test) => test.Take(Guid.NewGuid(), new(600, random.Next(4) == 0 ? 540 : 600, new(2026, 3, 2), null), Thresholds, Guid.NewGuid(), Start);

        private void Take((Guid Id, Role[] Roles) person, OperationalAction action)
        {
            var before = State;
            var isKnown = OperationalWorkflow.Table.Allows(before, action);
            var obstacles = OperationRule.Obstacles(new(_camera, IsApproved: true, [], _tests), action);
            Assert.True(isKnown || obstacles.Count > 0);
            var mayTake = Array.Exists(person.Roles, r => r.Grants(OperationalWorkflow.PermissionFor(action)));
            if (!mayTake || obstacles.Count > 0 || OperationRule.CheckPerson(action, _request, person.Id, person.Roles) is not null)
            {
                return;
            }

            if (OperationalWorkflow.AskedBy(action) is { } role && _request is null)
            {
                _request = new() { DossierId = _camera.DossierId, CameraId = _camera.Id, Action = action, AskedBy = person.Id, AskedAs = role, AskedAt = Start };
                return;
            }

            Assert.True(OperationalWorkflow.AskedBy(action) is null || _request!.AskedBy != person.Id);
            _camera.Apply(action, Start);
            Follow(action);
            _request = null;
        }

        private void Follow(OperationalAction action)
        {
            if (action == OperationalAction.Connect)
            {
                _tests.AddRange(AcceptanceTest.PlanFor(_camera, _tests));
            }

            if (action is OperationalAction.TestAgain or OperationalAction.Disconnect)
            {
                _tests.ForEach(t => t.Restart());
            }
        }
    }
}
