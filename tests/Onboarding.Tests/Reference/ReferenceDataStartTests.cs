using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Features.Reference;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reference;

[Trait("Area", "Registration")]
public class ReferenceDataStartTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Apply_AfterTheStart_KeepsEveryRow()
    {
        var before = await RowsAsync();

        await ApplyAsync();

        Assert.Equal(before, await RowsAsync());
        Assert.Equal(RequirementCatalogue.Shipped().Count + 565 + 29 + ReferenceData.Terms.Count + ReferenceData.CameraModels.Count, before.Count);
    }

    [Fact]
    public async Task Apply_TextThatDiffersFromTheShippedOne_CorrectsIt()
    {
        await portal.SaveAsync(async db =>
        {
            (await db.RequirementDefinitions.SingleAsync(d => d.Code == "SITE-PLAN")).LabelFr = "Ancien texte";
        });

        await ApplyAsync();

        Assert.Equal("Plan d’implantation", await portal.ReadAsync(db => db.RequirementDefinitions.Where(d => d.Code == "SITE-PLAN").Select(d => d.LabelFr).SingleAsync()));
    }

    [Fact]
    public async Task Apply_WhatPeopleAddedOrDecided_StaysAsItIs()
    {
        var zone = await portal.Data.CreateZoneAsync();
        await portal.SaveAsync(async db =>
        {
            db.Add(new CameraModel { Make = "Workshop", Name = "One" });
            (await db.Municipalities.SingleAsync(m => m.NisCode == "23025")).PoliceZoneId = zone.Id;
            (await db.CameraModels.SingleAsync(m => m.Name == "Q1800-LE")).Resolution = "1280 × 720";
            (await db.Municipalities.SingleAsync(m => m.NisCode == "21004")).NameNl = "Brussel Stad";
        });

        await ApplyAsync();

        Assert.True(await portal.ReadAsync(db => db.CameraModels.AnyAsync(m => m.Make == "Workshop")));
        Assert.Equal("1280 × 720", await portal.ReadAsync(db => db.CameraModels.Where(m => m.Name == "Q1800-LE").Select(m => m.Resolution).SingleAsync()));
        Assert.Equal(zone.Id, await portal.ReadAsync(db => db.Municipalities.Where(m => m.NisCode == "23025").Select(m => m.PoliceZoneId).SingleAsync()));
        Assert.Equal("Brussel Stad", await portal.ReadAsync(db => db.Municipalities.Where(m => m.NisCode == "21004").Select(m => m.NameNl).SingleAsync()));
        await portal.SaveAsync(async db => db.Remove(await db.CameraModels.SingleAsync(m => m.Make == "Workshop")));
    }

    private Task ApplyAsync() => portal.Services.GetRequiredService<ReferenceDataStart>().ApplyAsync(CancellationToken.None);

    private async Task<List<Guid>> RowsAsync() =>
    [
        .. await portal.ReadAsync(db => db.RequirementDefinitions.OrderBy(d => d.Id).Select(d => d.Id).ToListAsync()),
        .. await portal.ReadAsync(db => db.Municipalities.OrderBy(m => m.Id).Select(m => m.Id).ToListAsync()),
        .. await portal.ReadAsync(db => db.ReferenceTerms.OrderBy(t => t.Id).Select(t => t.Id).ToListAsync()),
        .. await portal.ReadAsync(db => db.CameraModels.OrderBy(m => m.Id).Select(m => m.Id).ToListAsync()),
    ];
}
