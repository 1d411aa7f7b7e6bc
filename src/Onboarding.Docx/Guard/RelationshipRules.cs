namespace Onboarding.Docx.Guard;

/// <summary>Which relationships a package may hold. An external one makes Office fetch something when the file is opened, unless it is a plain hyperlink.</summary>
internal static class RelationshipRules
{
    private static readonly HashSet<string> Forbidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "attachedTemplate", "aFChunk", "oleObject", "vbaProject", "wordVbaData", "vbaProjectSignature", "control", "activeXControlBinary",
        "attachedToolbars", "keyMapCustomizations", "externalLink", "externalLinkPath", "xlExternalLinkPath", "xlMacrosheet", "xlIntlMacrosheet",
        "subDocument", "mailMergeSource", "mailMergeHeaderSource", "recipientData", "frame", "connections", "queryTable", "extensibility", "dialogsheet",
        "webextension", "webextensiontaskpanes",
    };

    private static readonly string[] Schemes = ["http://", "https://", "mailto:"];

    /// <summary>Says why a relationship is refused, or null when it is not.</summary>
    public static (string Code, string Message)? Judge(string type, string target, string? mode)
    {
        var kind = type[(type.LastIndexOf('/') + 1)..];
        if (Forbidden.Contains(kind))
        {
            return ("relationship.forbidden", $"a relationship of type {kind} is not accepted");
        }

        switch (mode)
        {
            case "External":
                if (!kind.Equals("hyperlink", StringComparison.OrdinalIgnoreCase))
                {
                    return ("relationship.external", $"something outside the file is referred to by a relationship of type {kind}");
                }

                return IsHarmlessLink(target) ? null : ("relationship.scheme", "a hyperlink leads elsewhere than to http, https or mailto");
            case null or "Internal":
                return target.Contains(':', StringComparison.Ordinal) || target.Contains('\\', StringComparison.Ordinal) || target.StartsWith("//", StringComparison.Ordinal)
                    ? ("relationship.target", "a relationship that should stay inside the file leads out of it")
                    : null;
            default:
                return ("relationship.mode", "a relationship is neither internal nor external");
        }
    }

    /// <summary>Web pages, mail addresses and places inside the document.</summary>
    public static bool IsHarmlessLink(string target)
    {
        var link = target.Trim();
        return link.Length == 0 || link[0] == '#' || Schemes.Any(scheme => link.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
    }
}
