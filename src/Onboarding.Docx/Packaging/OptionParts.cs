using System.Xml.Linq;
using Onboarding.Docx.Compile;
using Onboarding.Docx.Plans;

namespace Onboarding.Docx.Packaging;

/// <summary>The parts that follow the options of a rendering rather than its model: the default language of its text, and what a template without properties or styles gets.</summary>
internal static class OptionParts
{
    public const string PropertiesType = "application/vnd.openxmlformats-package.core-properties+xml";
    public const string StylesType = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml";
    private static readonly XNamespace Properties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";

    public static XElement EmptyProperties => new(
        Properties + "coreProperties", new XAttribute(XNamespace.Xmlns + "cp", Properties), new XAttribute(XNamespace.Xmlns + "dc", Dublin));

    public static XElement EmptyStyles => new(Names.W + "styles", new XAttribute(XNamespace.Xmlns + "w", Names.W));

    /// <summary>The language of every run that does not name one itself. Used only when the options say a language.</summary>
    public static PlanNode[] CompileStyles(XElement root)
    {
        var defaults = root.Element(Names.W + "docDefaults");
        if (defaults is null)
        {
            root.AddFirst(defaults = new XElement(Names.W + "docDefaults"));
        }

        var runs = defaults.Element(Names.W + "rPrDefault");
        if (runs is null)
        {
            defaults.AddFirst(runs = new XElement(Names.W + "rPrDefault"));
        }

        var language = Language(Child(runs, Names.RunProperties));
        language.SetAttributeValue(Names.W + "val", "");
        language.Attribute(Names.W + "val")!.AddAnnotation(new OptionNode(options => options.Language));
        return PlanWriter.Write(root, new());
    }

    private static XElement Language(XElement properties)
    {
        var language = properties.Element(Names.W + "lang");
        if (language is null)
        {
            // The order of run properties is fixed; only these may follow the language (ECMA-376 part 1, CT_RPr).
            language = new XElement(Names.W + "lang");
            var next = properties.Elements().FirstOrDefault(element => element.Name.LocalName is "eastAsianLayout" or "specVanish" or "oMath");
            if (next is null)
            {
                properties.Add(language);
            }
            else
            {
                next.AddBeforeSelf(language);
            }
        }

        return language;
    }

    private static XElement Child(XElement parent, XName name)
    {
        var child = parent.Element(name);
        if (child is null)
        {
            parent.Add(child = new XElement(name));
        }

        return child;
    }
}
