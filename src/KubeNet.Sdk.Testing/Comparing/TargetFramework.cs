using System.Reflection;
using System.Runtime.Versioning;

namespace KubeNet.Comparing;

/// <summary>The target framework of an assembly, as projects write it.</summary>
internal static class TargetFramework
{
    /// <summary><c>net8.0</c>, <c>netstandard2.0</c>, <c>net472</c>; null if the assembly does not say it.</summary>
    public static string? Of(Assembly assembly)
    {
        if (assembly.GetCustomAttribute<TargetFrameworkAttribute>()?.FrameworkName is not { Length: > 0 } written)
        {
            return null;
        }

        var name = new FrameworkName(written);
        return name.Identifier switch
        {
            ".NETCoreApp" => $"{(name.Version.Major < 5 ? "netcoreapp" : "net")}{name.Version.ToString(2)}",
            ".NETStandard" => "netstandard" + name.Version.ToString(2),
            ".NETFramework" => "net" + name.Version.ToString().Replace(".", ""),
            _ => null,
        };
    }

    /// <summary>Whether they are equal without the platform, which an assembly says elsewhere: <c>net8.0-windows</c>.</summary>
    public static bool AreEqual(string one, string other) =>
        string.Equals(one.Split('-')[0], other.Split('-')[0], StringComparison.OrdinalIgnoreCase);
}
