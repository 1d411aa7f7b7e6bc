using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Onboarding.Portal.Data;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Account;

/// <summary>A hash is what takes time at the sign-in: the same number of them for everybody is the same time for everybody.</summary>
public class HashCountTests(HashCountTests.CountingPortal portal) : IClassFixture<HashCountTests.CountingPortal>
{
    [Fact]
    public async Task Post_ComputesOneHash_WhoeverAsks()
    {
        var known = await portal.Data.CreatePersonAsync();
        var closed = await portal.Data.CreatePersonAsync(p => p.IsActive = false);
        var locked = await portal.Data.CreatePersonAsync(p => p.LockoutEnd = DateTimeOffset.MaxValue.AddYears(-1));
        var invited = await portal.Data.CreatePersonAsync();
        await portal.SaveAsync(async db => (await db.Users.FindAsync(invited.Id))!.PasswordHash = null);
        string[] emails = [known.Email!, closed.Email!, locked.Email!, invited.Email!, "nobody@example.be"];

        List<int> counts = [];
        foreach (var email in emails)
        {
            var before = portal.Hasher.Verified;
            await portal.Visitor().PostAsync("/fr/account/sign-in", ("Email", email), ("Password", "wrong"));
            counts.Add(portal.Hasher.Verified - before);
        }

        Assert.Equal([1, 1, 1, 1, 1], counts);
    }

    public sealed class CountingPortal : PortalFactory
    {
        public CountingHasher Hasher { get; } = new();

        protected override void Configure(IServiceCollection services) => services.AddSingleton<IPasswordHasher<PortalUser>>(Hasher);
    }

    public sealed class CountingHasher : IPasswordHasher<PortalUser>
    {
        private readonly PasswordHasher<PortalUser> _real = new(Options.Create(new PasswordHasherOptions { IterationCount = 1 }));

        public int Verified { get; private set; }

        public string HashPassword(PortalUser user, string password) => _real.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(PortalUser user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return _real.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
