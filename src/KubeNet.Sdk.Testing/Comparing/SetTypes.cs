using System.Reflection;
using System.Text.RegularExpressions;

namespace KubeNet.Comparing;

/// <summary>The sets of an assembly, by the names that the build uses for them.</summary>
internal static class SetTypes
{
    /// <summary>The name that the compiler generates for a file-local class.</summary>
    private static readonly Regex s_fileLocal = new("<[^<>]+>F[0-9A-F]+__", RegexOptions.CultureInvariant);

    /// <summary>The names of the classes that the build treats as sets: those that can be created.</summary>
    public static IEnumerable<string> NamesIn(Assembly assembly) => SetsIn(assembly).Select(NameOf);

    /// <summary>Creates a set as the build does: with its constructor without parameters, regardless of its accessibility.</summary>
    /// <exception cref="TypeLoadException">The class cannot be identified. The message explains why.</exception>
    public static ManifestSet Create(Assembly assembly, string name)
    {
        var types = SetsIn(assembly).Where(type => NameOf(type) == Comparable(name)).ToList();
        return types.Count switch
        {
            1 => Create(types[0]),
            0 => throw new TypeLoadException(
                $"The assembly '{assembly.GetName().Name}' has no class '{name}': it is of another build than the manifests. Rebuild."
            ),
            _ => throw new TypeLoadException(
                $"The assembly '{assembly.GetName().Name}' has several file-local classes '{name}', which cannot be "
                    + "told apart. Rename one of them."
            ),
        };
    }

    /// <summary>A name from the build in a comparable form: C# writes <c>@class</c> for a class that has the name of a keyword.</summary>
    public static string Comparable(string name) => name.Replace("@", "");

    public static string NameOf(Type type) => s_fileLocal.Replace(type.FullName!, "").Replace('+', '.');

    private static ManifestSet Create(Type type)
    {
        try
        {
            return (ManifestSet)Activator.CreateInstance(type, nonPublic: true)!;
        }
        catch (TargetInvocationException error) when (error.InnerException is { } inner)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(inner).Throw();
            throw;
        }
    }

    private static IEnumerable<Type> SetsIn(Assembly assembly) =>
        TypesOf(assembly).Where(type => typeof(ManifestSet).IsAssignableFrom(type) && !type.IsAbstract && !type.IsGenericTypeDefinition);

    /// <summary>Without types that cannot be loaded, because a dependency is missing.</summary>
    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException error)
        {
            return error.Types.OfType<Type>();
        }
    }
}
