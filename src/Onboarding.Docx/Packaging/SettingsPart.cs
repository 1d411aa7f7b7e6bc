using System.Xml.Linq;
using Onboarding.Docx.Compile;

namespace Onboarding.Docx.Packaging;

/// <summary>The document's settings, where Word is asked to bring fields up to date.</summary>
internal static class SettingsPart
{
    public const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml";

    public static XElement Empty => new(Names.W + "settings", new XAttribute(XNamespace.Xmlns + "w", Names.W));

    /// <summary>What may follow the request in the fixed order of settings (ECMA-376 part 1, CT_Settings), elements of other namespaces aside.</summary>
    private static readonly HashSet<string> Following = new(StringComparer.Ordinal)
    {
        "hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids", "attachedSchema", "themeFontLang", "clrSchemeMapping",
        "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "forceUpgrade", "captions", "readModeInkLockDown", "smartTagType",
        "schemaLibrary", "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol", "listSeparator",
    };

    public static CompiledPart Compile(PackagePart part, XElement root)
    {
        var update = new XElement(Names.W + "updateFields", new XAttribute(Names.W + "val", "true"));
        root.Elements(Names.W + "updateFields").Remove();
        if (root.Elements().FirstOrDefault(element => element.Name.Namespace != Names.W || Following.Contains(element.Name.LocalName)) is { } next)
        {
            next.AddBeforeSelf(update);
        }
        else
        {
            root.Add(update);
        }

        return new(part, PlanWriter.Write(root, new()), run => run.Options.UpdateFields);
    }
}
