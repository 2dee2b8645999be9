using System.Reflection;
using System.Runtime.Loader;

namespace KubeNet.DoubleCheck;

/// <summary>
/// The assemblies of an app for the run of one set: each has its own, so that what one set leaves in static fields is not seen by the next,
/// as in the evaluation of the build. Only KubeNet.Sdk is shared by all.
/// </summary>
internal sealed class SetContext(string assembly) : AssemblyLoadContext
{
    private readonly AssemblyDependencyResolver _resolver = new(assembly);

    public Assembly App => LoadFromAssemblyPath(assembly);

    protected override Assembly? Load(AssemblyName name) =>
        name.Name != "KubeNet.Sdk" && _resolver.ResolveAssemblyToPath(name) is { } path ? LoadFromAssemblyPath(path) : null;

    protected override nint LoadUnmanagedDll(string name) =>
        _resolver.ResolveUnmanagedDllToPath(name) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}
