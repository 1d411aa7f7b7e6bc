using Onboarding.Domain.Evidence;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Uploads;
using Onboarding.Tests.Shared;

namespace Onboarding.Tests.Platform.Uploads;

[Trait("Area", "Registration")]
public class UploadTextsTests
{
    [Fact]
    public void EveryRefusalAndWarning_HasOneSentencePerLanguage()
    {
        RuleViolation[] refusals =
        [
            Refusal([], "a.pdf"), Refusal(new byte[UploadLimits.MaxFileBytes + 1], "a.pdf"), Refusal([1], "a.pdf"), Refusal(SampleFiles.Png(), "a.pdf"),
            Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "a.doc"), Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "a.docx"),
            Refusal([.. "%PDF-"u8], "a.pdf"), Refusal([.. SampleFiles.Png(), 0], "a.png"), Refusal(SampleFiles.Png(20_000, 20_000), "a.png"),
            .. PackageContentTests.Refused.Select(row => Refusal(row.Data.Item2, "a.docx")),
        ];
        var warnings = Enum.GetNames<UploadWarning>().Select(name => new RuleViolation("Uploads.Warning." + name));

        new RuleTexts("Uploads.json").AssertCoverExactly([.. refusals, .. warnings]);
    }

    private static RuleViolation Refusal(byte[] content, string name) =>
        Assert.IsType<UploadVerdict.Refused>(UploadGuard.Inspect(new MemoryStream(content), name)).Violation;
}
