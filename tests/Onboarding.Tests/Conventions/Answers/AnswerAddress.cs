using System.Text.RegularExpressions;

namespace Onboarding.Tests.Conventions.Answers;

/// <summary>Which record an address points to, as seen by the person who asks.</summary>
internal enum AnswerTarget
{
    /// <summary>Of his own organisation and zone, approved.</summary>
    Own,

    /// <summary>Of another organisation in another zone, approved.</summary>
    Foreign,

    /// <summary>Of his own organisation and zone, never sent to the police.</summary>
    Draft,

    /// <summary>His own record, but the part of a foreign one.</summary>
    Mixed,

    /// <summary>Nothing.</summary>
    Absent,
}

/// <summary>The addresses of one handler.</summary>
internal sealed partial class AnswerAddress(PageHandler handler, IReadOnlyDictionary<AnswerTarget, AnswerRecords> records)
{
    private readonly int _keys = Parameter().Count(handler.Route);

    /// <summary>A page that needs no key has one address for all; a part can only be mixed up where there are two keys.</summary>
    public IEnumerable<AnswerTarget> Targets => _keys switch
    {
        0 => [AnswerTarget.Own],
        1 => [AnswerTarget.Own, AnswerTarget.Foreign, AnswerTarget.Draft, AnswerTarget.Absent],
        _ => [AnswerTarget.Own, AnswerTarget.Foreign, AnswerTarget.Draft, AnswerTarget.Mixed, AnswerTarget.Absent],
    };

    public string Of(AnswerTarget target)
    {
        var last = _keys;
        var path = Parameter().Replace(handler.Route, match =>
        {
            var whose = target != AnswerTarget.Mixed ? target : --last == _keys - 1 ? AnswerTarget.Own : AnswerTarget.Foreign;
            return "/" + match.Groups["folder"].Value + "/" + (match.Groups["type"].Value == "guid"
                ? records[whose].Key(match.Groups["folder"].Value, match.Groups["name"].Value).ToString()
                : match.Groups["folder"].Value == "gates" ? "3" : "404");
        });
        return $"/fr{path}{(handler.Name is null ? "" : $"?handler={handler.Name}")}";
    }

    [GeneratedRegex(@"/(?<folder>[\w-]+)/\{(?<name>\w+):(?<type>\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
