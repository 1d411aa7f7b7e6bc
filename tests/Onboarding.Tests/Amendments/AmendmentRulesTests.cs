using System.Reflection;
using System.Runtime.CompilerServices;
using Onboarding.Domain.Amendments;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Places;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Sites;
using static Onboarding.Domain.Dossiers.ApprovalState;

namespace Onboarding.Tests.Amendments;

[Trait("Area", "Registration")]
public sealed class AmendmentRulesTests
{
    private static readonly Guid Integrator = Guid.NewGuid();
    private static readonly Guid KeyUser = Guid.NewGuid();
    private static readonly DateTime Now = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);

    public static TheoryData<Entity, Entity> Things => new() { { NewCamera(), Filled(NewCamera()) }, { NewSite(), Filled(NewSite()) } };

    [Theory, MemberData(nameof(Things))]
    public void Values_OfEveryField_ComeBackAsTheyWere(Entity empty, Entity filled)
    {
        Same(filled, AmendedValues.Apply(empty, AmendedValues.Difference(empty, filled)));
        Same(empty, AmendedValues.Apply(filled, AmendedValues.Difference(filled, empty)));
    }

    [Theory, MemberData(nameof(Things))]
    public void Values_OfTheThingItself_AreNone(Entity empty, Entity filled)
    {
        Assert.Equal(AmendedValues.None, AmendedValues.Difference(empty, empty));
        Assert.Equal(AmendedValues.None, AmendedValues.Difference(filled, filled));
    }

    [Fact]
    public void Values_LeaveWhatNobodyTouchedAsTheThingHasIt()
    {
        var (live, draft) = (NewCamera(), NewCamera());
        draft.Height = 7m;
        var values = AmendedValues.Difference(live, draft);
        live.Firmware = "2.1";

        var made = AmendedValues.Apply(live, values);

        Assert.Equal(((decimal?)7m, "2.1", live.Id), (made.Height, made.Firmware, made.Id));
        Assert.Null(live.Height);
    }

    [Fact]
    public void TakeAllFrom_LeavesNoFieldBehind()
    {
        var (camera, site) = (NewCamera(), NewSite());

        camera.TakeAllFrom((Camera)Things.First().Data.Item2);
        site.TakeAllFrom((Site)Things.Last().Data.Item2);

        Same(Things.First().Data.Item2, camera);
        Same(Things.Last().Data.Item2, site);
    }

    [Fact]
    public void Accept_TakesThePlaceOfTheRevisionBefore_WhichStaysAsItWas()
    {
        var current = Approved();
        var amendment = Sent(current);
        amendment.Take(KeyUser);

        amendment.Accept(KeyUser, Now, null, current);

        Assert.Equal((Approved().State, false, "{\"Height\":\"6.2\"}"), (current.State, current.IsCurrent, current.Snapshot));
        Assert.Equal((ApprovalState.Approved, true, 2), (amendment.State, amendment.Revision.IsCurrent, amendment.Revision.Number));
    }

    [Fact]
    public void Submit_AfterARemark_IsANextRevisionAndLeavesTheJudgedOne()
    {
        var current = Approved();
        var amendment = Sent(current);
        var judged = amendment.Revision;
        amendment.Take(KeyUser);
        amendment.AskCorrection(KeyUser, Now, "Non.");

        amendment.Submit(Integrator, Now, ItemSnapshot.Parse("{\"Height\":\"8\"}"));

        Assert.Equal((ChangesRequested, "{\"Height\":\"7\"}"), (judged.State, judged.Snapshot));
        Assert.Equal((Submitted, 3, false), (amendment.State, amendment.Revision.Number, amendment.Revision.IsCurrent));
        Assert.True(current.IsCurrent);
    }

    [Fact]
    public void WhoSentIt_NeitherTakesNorDecides()
    {
        var amendment = Sent(Approved());

        Assert.Throws<ForbiddenActionException>(() => amendment.Take(Integrator));
        amendment.Take(KeyUser);
        Assert.Throws<ForbiddenActionException>(() => amendment.Accept(Integrator, Now, null, Approved()));
        Assert.Throws<ForbiddenActionException>(() => amendment.Reject(Integrator, Now, "Oui."));
        Assert.Equal(InReview, amendment.State);
    }

    [Fact]
    public void WhatIsWithThePolice_IsNotChanged() => Assert.Throws<ForbiddenActionException>(() => Sent(Approved()).Keep(NewCamera(), NewCamera()));

    [Theory]
    [InlineData(ApprovalState.Approved, ApprovalState.Approved, false, null)]
    [InlineData(ApprovedWithRemarks, ApprovedWithRemarks, false, null)]
    [InlineData(ApprovalState.Approved, ApprovalState.Approved, true, "Amendments.New.UnderWay")]
    [InlineData(Draft, ApprovalState.Approved, false, "Amendments.New.NotApproved")]
    [InlineData(ApprovalState.Approved, Draft, false, "Amendments.New.NotApproved")]
    [InlineData(Withdrawn, Withdrawn, false, "Amendments.New.NotApproved")]
    public void Beginning_NeedsAnApprovalAndNoOtherChange(ApprovalState dossier, ApprovalState current, bool other, string? key) =>
        Assert.Equal(key, AmendmentRule.ObstacleToBeginning(NewCamera(), dossier, current, other ? Sent(Approved()) : null)?.Key);

    [Fact]
    public void Sending_NeedsADifferenceAndEveryRequiredFieldThatWasFilledIn()
    {
        var (live, draft) = (NewCamera(), NewCamera());
        (live.Height, draft.Height) = (6.2m, null);

        Assert.Equal(["Amendments.Submit.Unchanged", "Amendments.Submit.Emptied"], AmendmentRule.Obstacles(live, draft, isChanged: false, []).Select(o => o.Key));
        Assert.Empty(AmendmentRule.Obstacles(draft, live, isChanged: true, []));
    }

    private static ItemRevision Approved()
    {
        var revision = ItemRevision.First(Guid.NewGuid(), ItemKind.Camera, Guid.NewGuid());
        revision.Submit(Guid.NewGuid(), "{\"Height\":\"6.2\"}", "hash");
        revision.Apply(ApprovalAction.Take);
        revision.Apply(ApprovalAction.Approve);
        return revision;
    }

    private static Amendment Sent(ItemRevision current)
    {
        var amendment = new Amendment
        {
            DossierId = current.DossierId,
            Kind = current.Kind,
            ItemId = current.ItemId,
            Name = "C01",
            Ground = AmendmentGround.Correction,
            Reason = "R",
            OpenedBy = Integrator,
            OpenedAt = Now,
            BaseId = current.Id,
            Revision = ItemRevision.Beside(current, current.Number + 1),
        };
        amendment.Submit(Integrator, Now, ItemSnapshot.Parse("{\"Height\":\"7\"}"));
        return amendment;
    }

    private static Camera NewCamera() => new() { Id = Guid.Empty, Version = Guid.Empty, DossierId = Guid.Empty, SiteId = Guid.Empty, Number = 1, Reference = "C01", AddedAt = Now };

    private static Site NewSite() => new() { Id = Guid.Empty, Version = Guid.Empty, DossierId = Guid.Empty, Number = 1, Reference = "S01", AddedAt = Now };

    /// <summary>Gives every field that may be changed a value.</summary>
    private static T Filled<T>(T thing)
        where T : Entity
    {
        foreach (var property in Changeable(thing))
        {
            property.SetValue(thing, ValueOf(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType));
        }

        return thing;
    }

    private static object ValueOf(Type type) => type switch
    {
        _ when type == typeof(string) => "É 1",
        _ when type == typeof(int) => 12,
        _ when type == typeof(decimal) => 5.25m,
        _ when type == typeof(bool) => true,
        _ when type == typeof(DateOnly) => new DateOnly(2026, 3, 2),
        _ when type == typeof(Guid) => new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
        _ when type == typeof(SitePosition) => new SitePosition
        {
            TypedSystem = CoordinateSystem.Lambert72,
            TypedFirst = 1.5m,
            TypedSecond = 2.5m,
            Latitude = 50.1m,
            Longitude = 4.1m,
            Lambert72X = 1.5m,
            Lambert72Y = 2.5m,
            Lambert2008X = 3.5m,
            Lambert2008Y = 4.5m,
        },
        _ when type.IsEnum => Enum.GetValues(type).Cast<object>().Last(),
        _ => throw new NotSupportedException($"A field of type {type} needs a value here."),
    };

    private static void Same(Entity expected, Entity actual) =>
        Assert.All(Changeable(expected), property => Assert.True(Equals(property.GetValue(expected), property.GetValue(actual)), property.Name));

    private static IEnumerable<PropertyInfo> Changeable(Entity thing) => thing.GetType().GetProperties().Where(p =>
        p.Name != nameof(Entity.Version) && p.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)));
}
