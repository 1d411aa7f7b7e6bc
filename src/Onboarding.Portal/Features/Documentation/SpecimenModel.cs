using System.Text.Json.Nodes;
using Onboarding.Docx;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Documentation;

/// <summary>
/// Turns the sample of a template into a blank form: every value becomes a dotted line, every list keeps two items, and the title block says
/// that it is a specimen. What a template asks for is thereby always there.
/// </summary>
internal static class SpecimenModel
{
    private const string Blank = "……………………";
    private const int ItemsPerList = 2;

    /// <summary>Fields of the title block that keep their value: they say what the form is.</summary>
    private static readonly string[] Kept = ["code", "title", "language", "classification", "is_draft"];

    public static DocxModel From(string sampleJson, string title, Texts texts, DateOnly today)
    {
        var root = JsonNode.Parse(sampleJson)!.AsObject();
        foreach (var (name, value) in root.ToList())
        {
            root[name] = name == "document" ? value!.DeepClone() : Emptied(value);
        }

        var document = root["document"]!.AsObject();
        foreach (var (name, value) in document.ToList().Where(p => !Kept.Contains(p.Key)))
        {
            document[name] = Emptied(value);
        }

        document["title"] = title;
        document["status"] = texts[K.Documentation_Specimen];
        document["is_draft"] = false;
        document["date"] = today.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        return DocxModel.FromJson(root.ToJsonString());
    }

    private static JsonNode? Emptied(JsonNode? value) => value switch
    {
        JsonObject fields => new JsonObject(fields.Select(f => KeyValuePair.Create(f.Key, Emptied(f.Value)))),
        JsonArray items => new JsonArray([.. items.Take(ItemsPerList).Select(Emptied)]),
        JsonValue scalar when scalar.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => false,
        _ => JsonValue.Create(Blank),
    };
}
