using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;

namespace Onboarding.Tests.Reviews;

/// <summary>What happened, as a history keeps it: enough to play it again.</summary>
internal sealed record Happened(Guid Subject, string Action, Guid By);

/// <summary>A dossier in memory: three items, rounds, requests and opinions, on which anybody tries anything.</summary>
internal sealed partial class DomainWalk
{
    private static readonly Role[] Roles = Enum.GetValues<Role>();

    private readonly Random _random;
    private readonly Guid _dossierId = Guid.NewGuid();
    private readonly List<ItemRevision> _items;
    private readonly List<ChangeItem> _requests = [];
    private readonly List<(Guid Id, Role Role)> _people;
    private List<ReviewOpinion> _opinions;

    public DomainWalk(Random random)
    {
        _random = random;
        _items = [.. Enum.GetValues<ItemKind>().Select(kind => ItemRevision.First(_dossierId, kind, Guid.NewGuid()))];
        _people = [.. Enumerable.Range(0, 12).Select(_ => (Guid.NewGuid(), Any(Roles)))];
        Round = NewRound();
        _opinions = NewOpinions();
    }

    public List<Happened> History { get; } = [];

    public Submission Round { get; private set; }

    public IReadOnlyList<ItemRevision> Items => _items;

    public IReadOnlyList<ChangeItem> Requests => _requests;

    public IReadOnlyList<ReviewOpinion> Opinions => _opinions;

    public bool IsOver => _items.TrueForAll(i => i.State.IsApproved() || i.State.IsClosed());

    /// <summary>Somebody tries something.</summary>
    /// <returns>What was tried, whether the reviewed table allows it, and why it was refused; null where it was done.</returns>
    public (string Tried, bool IsLegal, string? Refusal) Step(WorkflowOracle approval, WorkflowOracle requests)
    {
        var (person, role) = Any(_people);
        return _random.Next(5) switch
        {
            0 => OnRequest(person, role, requests),
            1 => OnRound(person, role),
            2 => OnOpinion(person, role),
            _ => OnItem(person, role, approval),
        };
    }

    private (string Tried, bool IsLegal, string? Refusal) OnItem(Guid person, Role role, WorkflowOracle oracle)
    {
        var place = _random.Next(_items.Count);
        var (item, action) = (_items[place], Any(Enum.GetValues<ApprovalAction>()));
        var (allowed, by) = oracle.Allows(item.State.ToString(), action.ToString());
        return Try($"{role} {action} in {item.State}", allowed, role, by, item.ItemId, action.ToString(), person, () =>
        {
            if (action == ApprovalAction.Submit)
            {
                _items[place] = item.Submit(Round.Id, "{}", $"{_random.Next()}") ?? item;
            }
            else
            {
                item.Apply(action);
            }
        });
    }

    private (string Tried, bool IsLegal, string? Refusal) OnRequest(Guid person, Role role, WorkflowOracle oracle)
    {
        if (_requests.Count == 0 || _random.Next(10) == 0)
        {
            _requests.Add(NewRequest(person));
        }

        var (request, action) = (Any(_requests), Any(Enum.GetValues<ChangeItemAction>()));
        var (allowed, by) = oracle.Allows(request.State.ToString(), action.ToString());
        return Try($"{role} {action} of a request in {request.State}", allowed, role, by, request.Id, action.ToString(), person, () => Apply(request, action, person));
    }

    private (string Tried, bool IsLegal, string? Refusal) OnRound(Guid person, Role role)
    {
        var action = Any(["Take", "Return", "Assign", "Decide", "Withdraw"]);
        var other = Any(_people).Id;
        var isLegal = Round.IsOpen && action switch
        {
            "Take" or "Decide" => person != Round.SubmittedBy,
            "Return" => person != Round.SubmittedBy && Round.ReviewerId is null,
            "Assign" => other != Round.SubmittedBy && Round.ReviewerId is not null && Round.ReviewerId != other,
            _ => Round.ReviewerId is null,
        };
        var permission = action switch
        {
            "Take" => Permission.ReviewDossier,
            "Return" => Permission.ReturnDossier,
            "Assign" => Permission.AssignReviewer,
            "Decide" => Permission.DecideDossier,
            _ => Permission.WithdrawDossier,
        };
        var answer = Try($"{role} {action} of a round", isLegal, role, permission, Round.Id, action, person, () =>
        {
            switch (action)
            {
                case "Take": Round.Take(person, DateTime.UnixEpoch); break;
                case "Return": Round.Return(person, DateTime.UnixEpoch, "x"); break;
                case "Assign": Round.Assign(other); break;
                case "Decide": Round.Decide(Any(Enum.GetValues<RoundOutcome>()), person, DateTime.UnixEpoch, "x"); break;
                default: Round.Withdraw(person, DateTime.UnixEpoch, "x"); break;
            }
        });
        if (!Round.IsOpen && _random.Next(5) == 0)
        {
            (Round, _opinions) = (NewRound(), NewOpinions());
        }

        return answer;
    }

    private (string Tried, bool IsLegal, string? Refusal) OnOpinion(Guid person, Role role)
    {
        var opinion = Any(_opinions);
        var isLegal = opinion.Code is null && opinion.PersonId == person && _opinions.TrueForAll(o => o.Step >= opinion.Step || !o.IsRequired || o.Code is not null);
        return Try($"{role} gives an opinion of step {opinion.Step}", isLegal, role, Permission.ReviewDossier, opinion.Id, "Give", person, () =>
        {
            if (OpinionRule.Obstacle(opinion, _opinions, DecisionCode.Approved, null, mayStandIn: person == opinion.PersonId) is { } obstacle)
            {
                throw new ForbiddenActionException(obstacle.Key, "Give");
            }

            opinion.Give(DecisionCode.Approved, null, person, DateTime.UnixEpoch, Channel.Portal, null);
        });
    }

    /// <summary>The permission is asked at the door, everything else by the entity itself.</summary>
    private (string Tried, bool IsLegal, string? Refusal) Try(string tried, bool allowed, Role role, Permission? by, Guid subject, string action, Guid person, Action act)
    {
        if (by is { } permission && !role.Grants(permission))
        {
            return (tried, false, $"{role} has no {permission}");
        }

        try
        {
            act();
            History.Add(new(subject, action, person));
            return (tried, allowed, null);
        }
        catch (ForbiddenActionException refusal)
        {
            return (tried, allowed, refusal.Message);
        }
    }

    private static void Apply(ChangeItem request, ChangeItemAction action, Guid person)
    {
        switch (action)
        {
            case ChangeItemAction.Send: request.Send(); break;
            case ChangeItemAction.Answer: request.AnswerWith("x", person, DateTime.UnixEpoch); break;
            case ChangeItemAction.Close: request.Close(); break;
            case ChangeItemAction.Reopen: request.Reopen("x"); break;
            case ChangeItemAction.Cancel: request.Cancel("x"); break;
            default: throw new NotSupportedException(action.ToString());
        }
    }
}
