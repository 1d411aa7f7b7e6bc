using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>A reason as it is kept in a row: in both languages, whatever becomes of the library.</summary>
internal static class StoredReason
{
    public static PropertyBuilder<GivenReason?> HasStoredReason(this PropertyBuilder<GivenReason?> property) =>
        property.HasMaxLength(ModelConventions.Unbounded).HasConversion(r => Write(r!), json => Read(json));

    private static string Write(GivenReason reason) =>
        JsonSerializer.Serialize(new Kept(reason.Code, reason.Ready?.Fr, reason.Ready?.Nl, reason.Text, reason.Written.ToString()));

    private static GivenReason Read(string json)
    {
        var kept = JsonSerializer.Deserialize<Kept>(json)!;
        return new(kept.Code, kept.Fr is { } fr && kept.Nl is { } nl ? new(fr, nl) : null, kept.Text, Enum.Parse<Language>(kept.Written));
    }

    private sealed record Kept(string? Code, string? Fr, string? Nl, string Text, string Written);
}
