using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.OlderCompilers;

/// <summary>The framework that the tests run on. The package of reference assemblies needs a newer compiler than these are.</summary>
internal static class FrameworkReferences
{
    public static IEnumerable<MetadataReference> All { get; } =
    [
        .. Directory
            .EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
            .Where(path =>
                Path.GetFileName(path) is var name
                && (name.StartsWith("System", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll")
            )
            .Where(path => !path.EndsWith(".Native.dll", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
