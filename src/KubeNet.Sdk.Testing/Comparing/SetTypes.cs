using System.Reflection;
using System.Text.RegularExpressions;

namespace KubeNet.Comparing;

/// <summary>The sets of an assembly, under the names that the build has for them.</summary>
internal static class SetTypes
{
    /// <summary>What the compiler makes of a file-local class.</summary>
    private static readonly Regex s_fileLocal = new("<([^<>]+)>F[0-9A-F]+__(.+)$", RegexOptions.CultureInvariant);

    /// <summary>The classes that the build takes for sets: those that can be created. It needs no type that cannot be loaded.</summary>
    public static IReadOnlyDictionary<string, Type> Of(Assembly assembly)
    {
        var types = new Dictionary<string, Type>(StringComparer.Ordinal);
        foreach (var type in TypesOf(assembly).Where(type => typeof(ManifestSet).IsAssignableFrom(type) && !type.IsAbstract && !type.IsGenericTypeDefinition))
        {
            types[NameOf(type)] = type;
        }

        return types;
    }

    /// <summary>A name of the build, made comparable: C# writes <c>@class</c> for a class that is called as a keyword.</summary>
    public static string Comparable(string name) => name.Replace("@", "");

    public static string NameOf(Type type) => s_fileLocal.Replace(type.FullName!, "$2$1").Replace('+', '.');

    /// <summary>Creates a set as the build does: with its constructor without parameters, whoever may call it.</summary>
    public static ManifestSet Create(Type type)
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
