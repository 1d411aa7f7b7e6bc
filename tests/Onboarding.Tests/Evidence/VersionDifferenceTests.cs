using Onboarding.Domain.Evidence;

namespace Onboarding.Tests.Evidence;

[Trait("Area", "Registration")]
public class VersionDifferenceTests
{
    private static readonly VersionContent Old = new("plan.pdf", "aa", 100, 2, "Mât 1\nArmoire\nMât 1");

    [Fact]
    public void SameBytes_AreTheSameFile() => Assert.True(VersionDifference.Of(Old, Old with { Name = "copie.pdf" }).IsSameFile);

    [Fact]
    public void Everything_ThatChanged_IsNamed()
    {
        var difference = VersionDifference.Of(Old, new("plan-v2.pdf", "bb", 120, 3, "Armoire\nMât 1\nMât 2"));

        Assert.False(difference.IsSameFile);
        Assert.Equal(("plan.pdf", "plan-v2.pdf"), difference.Name);
        Assert.Equal((100, 120), difference.Length);
        Assert.Equal((2, 3), difference.Pages);
        Assert.Equal(["Mât 2"], difference.Added);
        Assert.Equal(["Mât 1"], difference.Removed);
        Assert.False(difference.IsSameText);
    }

    [Fact]
    public void MovedLines_AreTheSameText()
    {
        var difference = VersionDifference.Of(Old, Old with { Sha256 = "bb", Text = "Armoire\n\n Mât 1\nMât 1" });

        Assert.True(difference.IsSameText);
        Assert.Null(difference.Name);
        Assert.Null(difference.Length);
        Assert.Null(difference.Pages);
    }

    [Fact]
    public void UnreadText_SaysNothingAboutText()
    {
        var difference = VersionDifference.Of(Old with { Text = null, Pages = null }, Old with { Sha256 = "bb" });

        Assert.Empty(difference.Added);
        Assert.Null(difference.Pages);
        Assert.False(difference.IsSameText);
    }
}
