using System.Xml.Linq;

namespace Onboarding.Docx.Compile;

/// <summary>Changes the children of an element in one pass: single removals search from the front each time, which a hostile part makes quadratic.</summary>
internal static class Children
{
    public static void Rebuild(XElement parent, Func<XNode, IEnumerable<XNode>> map)
    {
        var nodes = parent.Nodes().ToList();
        parent.RemoveNodes(); // detached first: a node that still has a parent would be copied and lose its annotation
        parent.Add(nodes.SelectMany(map).ToList());
    }
}
