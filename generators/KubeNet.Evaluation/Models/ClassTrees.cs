using KubeNet.Resources;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Models;

/// <summary>
/// The sources of the classes of custom resources. They are evaluated together with the project's own trees, but do not belong
/// to them: nothing is reported in them, and a value that begins there has no place.
/// </summary>
internal static class ClassTrees
{
    /// <summary>What their paths begin with: no file of a project has such a path.</summary>
    public const string Folder = "KubeNet.Sdk.Generators/KubeNet.Crds/";

    public static bool Has(SyntaxTree tree) => Has(tree.FilePath);

    public static bool Has(Origin origin) => origin.IsKnown && Has(origin.Path);

    private static bool Has(string path) => path.StartsWith(Folder, StringComparison.Ordinal);
}
