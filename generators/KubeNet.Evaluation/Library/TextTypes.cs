using System.Globalization;
using System.Text;

namespace KubeNet.Evaluation.Library;

/// <summary>Strings, characters and what builds them.</summary>
internal static class TextTypes
{
    public static IEnumerable<PureType> Rows =>
    [
        new PureType(typeof(object)).Except("GetType", "ReferenceEquals"),
        new PureType(typeof(string))
            .Except("Intern", "IsInterned", "Copy", "CopyTo", "GetPinnableReference", "GetHashCode", "Create")
            .Makes("PadLeft", 0).Makes("PadRight", 0).Makes(".ctor", 1),
        new PureType(typeof(char)),
        new PureType(typeof(StringBuilder))
            .Except("GetChunks", "CopyTo")
            .Makes("set_Length", 0).Makes("set_Capacity", 0).Makes("EnsureCapacity", 0).Makes(".ctor", 0).Makes("Append", 1),
        new PureType(typeof(StringComparer)).Except("CurrentCulture", "CurrentCultureIgnoreCase", "Create", "GetHashCode"),
        new PureType(typeof(CultureInfo)).Except(
            "CurrentCulture", "CurrentUICulture", "DefaultThreadCurrentCulture", "DefaultThreadCurrentUICulture", "InstalledUICulture",
            "GetCultures", "GetCultureInfo", "CreateSpecificCulture", ".ctor"),
        .. PureLibrary.WherePresent("System.Index", "System.Range"),
    ];
}
