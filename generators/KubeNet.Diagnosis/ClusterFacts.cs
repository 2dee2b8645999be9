using Microsoft.CodeAnalysis;

namespace KubeNet.Diagnosis;

/// <summary>
/// What the project says of its cluster in MSBuild items. Analyzers cannot see items, so the package's targets write them into a file,
/// one fact a line, words parted by a space: <c>ingress-class nginx k8s.io/ingress-nginx</c>.
/// </summary>
internal static class ClusterFacts
{
    /// <summary>The name that the targets give the file.</summary>
    private const string FileName = "kubenet.facts";

    private const string IngressClass = "ingress-class";

    public static bool AreIn(AdditionalText file) => Path.GetFileName(file.Path) == FileName;

    /// <summary>The file's text; empty where the project has no such items.</summary>
    public static string TextOf(IEnumerable<AdditionalText> files, CancellationToken cancellationToken) =>
        files.FirstOrDefault(AreIn)?.GetText(cancellationToken)?.ToString() ?? "";

    /// <summary>IngressClasses that the cluster has, with their controllers. A class that is said twice keeps its first controller.</summary>
    public static IReadOnlyDictionary<string, string> IngressClassesIn(string facts)
    {
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in facts.Split('\n'))
        {
            var words = line.Trim().Split([' '], StringSplitOptions.RemoveEmptyEntries);
            if (words is [IngressClass, var name, var controller] && !classes.ContainsKey(name))
            {
                classes.Add(name, controller);
            }
        }

        return classes;
    }
}
