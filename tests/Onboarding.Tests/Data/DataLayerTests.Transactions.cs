using Microsoft.EntityFrameworkCore;
using Onboarding.Portal.Data;

namespace Onboarding.Tests.Data;

/// <summary>What is done wholly or not at all, by one or by many at once.</summary>
public abstract partial class DataLayerTests
{
    private const int Writers = 20;
    private const int NumbersPerWriter = 20;

    [Fact]
    public async Task InTransaction_WorkThatFails_LeavesNothing()
    {
        var work = Database.AskAsync(db => db.InTransactionAsync<bool>(
            async () =>
            {
                db.Add(NewZone("5001"));
                await db.SaveChangesAsync();
                throw new ArithmeticException();
            },
            CancellationToken.None));

        await Assert.ThrowsAsync<ArithmeticException>(() => work);
        Assert.Empty(await Database.AskAsync(db => db.PoliceZones.ToListAsync()));
    }

    /// <summary>What a first attempt left in the context must not be saved by the second.</summary>
    [Fact]
    public async Task InTransaction_SecondAttempt_BeginsAnew()
    {
        await Database.AskAsync(async db =>
        {
            db.Add(NewZone("5001"));
            return await db.InTransactionAsync(() => Task.FromResult(db.Add(NewZone("5002"))), CancellationToken.None);
        });

        Assert.Equal(["5002"], await Database.AskAsync(db => db.PoliceZones.Select(z => z.Code).ToListAsync()));
    }

    [Fact]
    public async Task NextNumber_TakenByManyAtOnce_IsNeverTheSame()
    {
        // the first number makes the row of the series; what follows counts it up
        await TakeAsync();

        var taken = await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            var numbers = new List<int>();
            for (var i = 0; i < NumbersPerWriter; i++)
            {
                numbers.Add(await TakeAsync());
            }

            return numbers;
        })));

        Assert.Equal(Enumerable.Range(1002, Writers * NumbersPerWriter), taken.SelectMany(n => n).Order());

        Task<int> TakeAsync() => Database.AskAsync(db => db.InTransactionAsync(() => db.NextNumberAsync("Dossier", 1001, CancellationToken.None), CancellationToken.None));
    }
}
