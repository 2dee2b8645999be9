using System.Xml;
using System.Xml.Linq;
using Microsoft.Build.Framework;

namespace KubeNet.Tasks.Items;

/// <summary>Where an item stands: the project file that MSBuild names, and the line in it as far as its text shows it.</summary>
/// <param name="File">The project, or a file that it imports.</param>
/// <param name="Line">Beginning with 1; 0 where it is not known.</param>
/// <param name="Column">Beginning with 1; 0 where it is not known.</param>
internal readonly record struct ItemPlace(string File, int Line, int Column)
{
    /// <param name="item">An item.</param>
    /// <param name="kind">Its kind: <c>KubeNetFile</c>.</param>
    /// <param name="projectFile">The project, where the item's own file is not known.</param>
    /// <param name="metadata">The metadata that is meant; null for the item itself.</param>
    public static ItemPlace Of(ITaskItem item, string kind, string projectFile, string? metadata = null)
    {
        var defining = item.GetMetadata("DefiningProjectFullPath");
        var file = System.IO.File.Exists(defining) ? defining : projectFile;
        var elements = ElementsOf(kind, file);
        var own = elements.Where(element => Includes(element, item.ItemSpec)).ToList();
        var candidates = own.Count > 0 ? own : elements;
        var nodes = candidates.Select(element => metadata is null ? element : PartOf(element, metadata)).OfType<XObject>().ToList();
        return nodes.Count == 1 || (nodes.Count > 1 && own.Count > 0) ? At(file, nodes[0]) : new ItemPlace(file, 0, 0);
    }

    /// <summary>The place of a part of a file's text.</summary>
    public static ItemPlace At(string file, IXmlLineInfo node) => new(file, node.LineNumber, node.LinePosition);

    private static XObject? PartOf(XElement element, string name) =>
        (XObject?)element.Attributes().FirstOrDefault(attribute => ProjectText.AreSame(attribute.Name.LocalName, name))
        ?? element.Elements().FirstOrDefault(child => ProjectText.AreSame(child.Name.LocalName, name));

    private static bool Includes(XElement element, string item) =>
        (element.Attribute("Include")?.Value ?? "").Split(';').Any(part => part.Trim().Replace('\\', '/') == item.Replace('\\', '/'));

    private static IReadOnlyList<XElement> ElementsOf(string kind, string file) =>
        [.. ProjectText.Load(file)?.Descendants().Where(element => ProjectText.AreSame(element.Name.LocalName, kind)) ?? []];
}
