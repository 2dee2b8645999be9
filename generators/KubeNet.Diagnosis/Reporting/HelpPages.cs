using System.Globalization;
using System.Reflection;
using KubeNet.Diagnosis.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeNet.Diagnosis.Reporting;

/// <summary>
/// Where the rules' pages can be read. A help link must be an absolute URI (SARIF asks for one, editors make it clickable), and one that
/// leads nowhere is worse than none. So there are two: the address that whoever packs this publishes the pages at (the MSBuild property
/// <c>KubeNetRulePages</c>), and otherwise the copy that lies in the package, which <c>build/KubeNet.Sdk.props</c> knows the place of.
/// </summary>
internal sealed class HelpPages
{
    private const string Setting = "KubeNetRulePages";

    private readonly string _folder;

    private HelpPages(string folder) => _folder = folder;

    /// <summary>
    /// Where they are published; null where nobody said it when this was packed. A descriptor has no other link: it is the same for all
    /// projects.
    /// </summary>
    public static HelpPages? Published { get; } =
        Of(
            typeof(HelpPages)
                .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .FirstOrDefault(metadata => metadata.Key == Setting)
                ?.Value
        );

    /// <summary>The copy beside a project; null where its place is not known.</summary>
    public static HelpPages? Beside(AnalyzerConfigOptions global) => Of(global.Property(Setting));

    public string LinkTo(string id) => $"{_folder}{id}.md";

    /// <summary>The diagnostic with a link to its page, unless it has one.</summary>
    public Diagnostic Link(Diagnostic diagnostic) =>
        diagnostic.Descriptor is var descriptor && !string.IsNullOrEmpty(descriptor.HelpLinkUri)
            ? diagnostic
            : Diagnostic.Create(
                descriptor.Id,
                descriptor.Category,
                diagnostic.GetMessage(CultureInfo.InvariantCulture),
                diagnostic.Severity,
                descriptor.DefaultSeverity,
                descriptor.IsEnabledByDefault,
                diagnostic.WarningLevel,
                descriptor.Title,
                descriptor.Description,
                LinkTo(descriptor.Id),
                diagnostic.Location,
                diagnostic.AdditionalLocations,
                descriptor.CustomTags,
                diagnostic.Properties
            );

    /// <summary>Of a folder or an address; null where it is neither.</summary>
    private static HelpPages? Of(string? place) =>
        place is not null && Uri.TryCreate(place.TrimEnd('/', '\\') + "/", UriKind.Absolute, out var folder)
            ? new HelpPages(folder.AbsoluteUri)
            : null;
}
