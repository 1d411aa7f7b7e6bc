using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Network;

/// <summary>A line of a flow matrix that cannot be right.</summary>
/// <param name="Row">From 0.</param>
/// <param name="Field">As <see cref="Flow"/> calls it.</param>
public sealed record FlowViolation(int Row, string Field, RuleViolation Violation);

/// <summary>
/// The flows of a site, kept as one text: they are judged, compared and sent as a whole, and a revision of the site keeps them as they were.
/// </summary>
public static class FlowMatrix
{
    public const int MaxFlows = 30;

    private static readonly JsonSerializerOptions Form = new()
    {
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <param name="text">What <see cref="Write"/> gave; anything else gives no flows.</param>
    public static IReadOnlyList<Flow> Read(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? [] : [.. (JsonSerializer.Deserialize<List<Flow?>>(text, Form) ?? []).OfType<Flow>()];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <returns>Equal flows give equal text; null for none.</returns>
    public static string? Write(IReadOnlyCollection<Flow> flows) => flows.Count == 0 ? null : JsonSerializer.Serialize(flows, Form);

    /// <summary>What contradicts itself, in the order of the lines. An end that is still unknown is not wrong.</summary>
    public static IEnumerable<FlowViolation> Check(IReadOnlyList<Flow> flows)
    {
        var first = new Dictionary<object, int>();
        foreach (var (row, flow) in flows.Index())
        {
            foreach (var (field, violation) in CheckOne(flow))
            {
                yield return new(row, field, violation);
            }

            if (flow.HasBothEnds && !first.TryAdd(flow.Key, row))
            {
                yield return new(row, nameof(Flow.Destination), new("Rules.Flow.Twice", ("row", first[flow.Key] + 1)));
            }
        }
    }

    private static IEnumerable<(string Field, RuleViolation Violation)> CheckOne(Flow flow)
    {
        if (HasPorts(flow.Protocol) != (flow.Ports is not null))
        {
            yield return (nameof(Flow.Ports), new(HasPorts(flow.Protocol) ? "Rules.Flow.PortsMissing" : "Rules.Flow.PortsWithout"));
        }

        if (FlowEnd.RangeOf(flow.Source) is { } source && FlowEnd.RangeOf(flow.Destination) is { } destination && source.BaseAddress.AddressFamily != destination.BaseAddress.AddressFamily)
        {
            yield return (nameof(Flow.Destination), new("Rules.Flow.Families"));
        }

        if (flow.Purpose == FlowPurpose.Other && flow.Remark is null)
        {
            yield return (nameof(Flow.Remark), new("Rules.Flow.RemarkMissing"));
        }
    }

    private static bool HasPorts(FlowProtocol protocol) => protocol switch
    {
        FlowProtocol.Tcp or FlowProtocol.Udp => true,
        FlowProtocol.Icmp or FlowProtocol.Esp => false,
    };
}
