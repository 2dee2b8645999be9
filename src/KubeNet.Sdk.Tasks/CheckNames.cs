using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using KubeNet.Tasks.Items;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace KubeNet.Tasks;

/// <summary>
/// Says where the name of a property or of an item of the package is misspelt. MSBuild takes any name, so it would have no effect,
/// without a word. A name that the project reads is its own.
/// </summary>
public sealed class CheckNames : Task
{
    /// <summary>The project.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>What else belongs to the project: <c>Directory.Build.props</c> and the like, where they exist.</summary>
    public string[] More { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var files = ProjectText.WithImports([ProjectFile, .. More]);
        foreach (var (file, text) in files)
        {
            foreach (var element in text.Descendants())
            {
                if (element.Parent?.Name.LocalName is "PropertyGroup")
                {
                    Check("property", KnownNames.Properties, element.Name.LocalName, file, element);
                }
                else if (element.Parent?.Name.LocalName is "ItemGroup" or "ItemDefinitionGroup")
                {
                    Check("item", KnownNames.Items, element.Name.LocalName, file, element);
                }
            }
        }

        // What the command line sets is in no file.
        foreach (var name in (BuildEngine as IBuildEngine6)?.GetGlobalProperties().Keys ?? [])
        {
            Check("property", KnownNames.Properties, name, ProjectFile, null);
        }

        return true;

        void Check(string what, IReadOnlyList<string> known, string name, string file, IXmlLineInfo? place)
        {
            if (KnownNames.MeantBy(name, known) is { } meant && !files.Any(read => Reads(read.Text, name)))
            {
                var message =
                    $"The {what} '{name}' has no effect{(place is null ? ", which the command line sets" : "")}. Did you mean '{meant}'? "
                    + $"{(what == "item" ? "An item" : "A property")} of your own needs a name that is less similar.";
                var (line, column) = (place?.LineNumber ?? 0, place?.LinePosition ?? 0);
                Log.LogWarning(null, TaskFindings.Metadata, null, file, line, column, 0, 0, message);
            }
        }
    }

    /// <summary>
    /// Whether a file reads a property or an item, or makes it known to others. Its own default, a condition, does not count.
    /// </summary>
    private static bool Reads(XDocument text, string name)
    {
        var reference = new Regex($@"[$@]\(\s*{Regex.Escape(name)}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return text.Descendants()
            .Any(element =>
                element.Attributes().Any(attribute => !IsOwnCondition(attribute) && IsRead(attribute.Value))
                || element.Nodes().OfType<XText>().Any(part => reference.IsMatch(part.Value))
            );

        bool IsOwnCondition(XAttribute attribute) =>
            attribute.Name.LocalName == "Condition" && ProjectText.AreSame(attribute.Parent!.Name.LocalName, name);
        bool IsRead(string value) => reference.IsMatch(value) || value.Split(';').Any(part => ProjectText.AreSame(part.Trim(), name));
    }
}
