using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onboarding.Portal.Platform.Outbox;

/// <summary>How payloads are written. Rows outlive a release: a property may be added to a payload, never renamed.</summary>
internal static class OutboxJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
}
