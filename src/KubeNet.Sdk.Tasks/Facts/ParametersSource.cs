using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Build.Framework;

namespace KubeNet.Tasks.Facts;

/// <summary>The class <c>Parameters</c>: a constant for each <c>KubeNetParameter</c>.</summary>
internal static class ParametersSource
{
    public const string FileName = "KubeNet.Parameters.g.cs";

    /// <summary>The value of a constant that no build uses: reading it is an error of the compiler.</summary>
    private const string NoValue = "unset";

    private static readonly Regex s_property = new(@"^\s*\$\(([A-Za-z_][A-Za-z0-9_-]*)\)\s*\z", RegexOptions.CultureInvariant);

    public static string Of(IReadOnlyList<ITaskItem> parameters, string projectFile, FactProblems problems)
    {
        var members = new StringBuilder();
        var names = new FactNames("KubeNetParameter", "Parameters", problems);
        foreach (var parameter in parameters)
        {
            var name = parameter.ItemSpec;
            problems.About("KubeNetParameter", parameter);
            if (names.Take(name) is { } identifier)
            {
                var value = parameter.GetMetadata("Value");
                members.Append(value.Length > 0 ? Constant(name, identifier, value) : Missing(parameter, identifier, projectFile));
            }
        }

        return FactSource.OfClass(
            "Parameters",
            "The build's parameters: each <c>KubeNetParameter</c> item of the project is a constant.",
            members.ToString()
        );
    }

    private static string Constant(string name, string identifier, string value) =>
        $"        /// <summary>From the item <c>KubeNetParameter Include=\"{CSharpText.Documentation(name)}\"</c> of the project: "
        + $"{CSharpText.Documentation(value)}</summary>\n"
        + $"        public const string {identifier} = {CSharpText.Literal(value)};\n";

    private static string Missing(ITaskItem parameter, string identifier, string projectFile)
    {
        var name = parameter.ItemSpec;
        var property = PropertyOf(parameter, parameter.GetMetadata("DefiningProjectFullPath")) ?? PropertyOf(parameter, projectFile);
        var wayOut = property is null ? "give a value to what the item's Value reads" : $"pass -p:{property}=...";
        var message = $"the build parameter '{name}' has no value: {wayOut}, or give the KubeNetParameter item a default";
        return $"        /// <summary>From the item <c>KubeNetParameter Include=\"{CSharpText.Documentation(name)}\"</c> of the project, "
            + $"which has no value in this build.</summary>\n"
            + $"        [global::System.Obsolete({CSharpText.Literal(message)}, error: true)]\n"
            + $"        public const string {identifier} = {CSharpText.Literal(NoValue)};\n";
    }

    /// <summary>The property that the item's <c>Value</c> reads, as it is written in the project; null where that is not known.</summary>
    private static string? PropertyOf(ITaskItem parameter, string file)
    {
        try
        {
            var project = XDocument.Load(file);
            var item = project
                .Descendants()
                .Where(element => element.Name.LocalName == "KubeNetParameter")
                .FirstOrDefault(element => element.Attribute("Include")?.Value == parameter.ItemSpec);
            var value =
                item?.Attribute("Value")?.Value ?? item?.Elements().FirstOrDefault(element => element.Name.LocalName == "Value")?.Value;
            return value is not null && s_property.Match(value) is { Success: true } property ? property.Groups[1].Value : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or XmlException)
        {
            return null;
        }
    }
}
