using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace KubeNet.CompilerHost;

/// <summary>
/// Loads a package's analyzers in a context of their own, as the compiler does: the host's Roslyn, the package's everything else.
/// </summary>
internal sealed class AnalyzerLoader(string folder) : AssemblyLoadContext("analyzers"), IAnalyzerAssemblyLoader
{
    public void AddDependencyLocation(string fullPath)
    {
        // All lie in the one folder.
    }

    public Assembly LoadFromPath(string fullPath) => LoadFromAssemblyPath(fullPath);

    protected override Assembly? Load(AssemblyName assemblyName) =>
        Path.Combine(folder, assemblyName.Name + ".dll") is var path && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
}
