using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Library;

/// <summary>Why members that are not on the allow-list are refused, and what to write instead: the longest matching name wins.</summary>
internal static class Refusals
{
    private const string ClockWay =
        "depends on the machine's clock or time zone. Use a fixed date, for example new DateTime(2026, 1, 31), or pass it to the build: "
        + "<KubeNetParameter Include=\"Date\" Value=\"$(Date)\" /> and Parameters.Date";

    private static readonly (string Prefix, string Reason)[] s_impure =
    [
        ("System.DateTime.", "depends on the machine's clock or time zone. Use a fixed date, for example new DateTime(2026, 1, 31)"),
        ("System.DateTime.Now", ClockWay),
        ("System.DateTime.UtcNow", ClockWay),
        ("System.DateTime.Today", ClockWay),
        ("System.DateTime.ToLong", "depends on the machine's culture. Specify the format: ToString(\"yyyy-MM-dd\")"),
        ("System.DateTime.ToShort", "depends on the machine's culture. Specify the format: ToString(\"yyyy-MM-dd\")"),
        ("System.DateTime.GetDateTimeFormats", "depends on the machine's culture. Specify the format: ToString(\"yyyy-MM-dd\")"),
        (
            "System.DateTimeOffset.Parse",
            "takes the machine's time zone where the text has no offset. Use new DateTimeOffset(…) with a fixed offset"
        ),
        (
            "System.DateTimeOffset.TryParse",
            "takes the machine's time zone where the text has no offset. Use new DateTimeOffset(…) with a fixed offset"
        ),
        ("System.DateTimeOffset.", "depends on the machine's clock or time zone. Use a fixed date"),
        ("System.TimeProvider", "reads the clock. Use a fixed time"),
        ("System.Diagnostics.Stopwatch", "reads the clock"),
        ("System.Guid.NewGuid", "gives a different value each time. Use a fixed value with Guid.Parse"),
        ("System.Guid.CreateVersion7", "gives a different value each time. Use a fixed value with Guid.Parse"),
        ("System.Random", "gives different values each time, or in another version of .NET. Use fixed values"),
        ("System.Security.Cryptography.RandomNumberGenerator", "gives a different value each time. Use fixed values"),
        ("System.Environment", "differs between machines. Use a constant or an #if"),
        (
            "System.Environment.GetEnvironmentVariable",
            "differs between machines. Add <KubeNetParameter Include=\"Name\" Value=\"$(Name)\" /> to the project, use Parameters.Name, "
                + "and pass -p:Name=... or set the environment variable 'Name', which MSBuild reads as a property"
        ),
        (
            "System.IO.File.Read",
            "reads or writes files. Add <KubeNetFile Include=\"config/*.json\" /> to the project and use the file, for example "
                + "k8s.ConfigMap(\"settings\").File(Files.Config.AppsettingsJson)"
        ),
        ("System.Environment.Exit", "ends the process, which would be the compiler. Remove it, or throw an exception to stop the build"),
        (
            "System.Environment.FailFast",
            "ends the process, which would be the compiler. Remove it, or throw an exception to stop the build"
        ),
        ("System.Environment.SetEnvironmentVariable", "changes the running process. A manifest set can only declare manifests"),
        ("System.Environment.Tick", "reads the clock. Use a fixed time"),
        ("System.IO.", "reads or writes files. Use a constant for the content (for example a raw string literal)"),
        ("System.IO.MemoryStream", "is not supported at build time. Use a byte array"),
        (
            "System.IO.StringWriter",
            "is not supported at build time in this form. Write strings and numbers one by one, or use a StringBuilder"
        ),
        (
            "System.IO.TextWriter",
            "is not supported at build time in this form. Write strings and numbers one by one, or use a StringBuilder"
        ),
        ("System.IO.StringReader", "is not supported at build time in this form. Read characters, lines or the whole text"),
        ("System.IO.TextReader", "is not supported at build time in this form. Read characters, lines or the whole text"),
        ("System.IO.IOException", "is not supported at build time. Throw an exception of the System namespace"),
        ("System.IO.Compression.", "is not supported at build time. Use the compressed bytes as a base64 constant"),
        ("System.IO.BinaryReader", "reads a stream, which is not supported at build time. Use a byte array"),
        ("System.IO.BinaryWriter", "writes a stream, which is not supported at build time. Use a byte array"),
        ("System.IO.Path.GetTemp", "differs between machines. Use a fixed path"),
        ("System.IO.Path.GetRandomFileName", "gives a different value each time. Use a fixed name"),
        ("System.IO.Path.GetFullPath", "depends on the current directory of the process. Use a fixed path"),
        ("System.IO.Path.Exists", "reads the machine's file system. Declare the resources without it"),
        ("System.IO.Path.", "depends on the machine's directory separator. Join the parts with '/' in a string"),
        ("System.Console", "has a side effect, which is not allowed in a manifest set"),
        ("System.Console.Read", "reads user input. Use a constant"),
        ("System.Net.Http", "uses the network"),
        ("System.Net.Dns", "uses the network"),
        ("System.Net.Sockets", "uses the network"),
        ("System.Diagnostics.Process", "starts or inspects processes"),
        ("System.Diagnostics.", "has a side effect, which is not allowed in a manifest set"),
        ("System.Diagnostics.StackTrace", "depends on how the program was compiled and called. Use a constant"),
        ("System.Diagnostics.StackFrame", "depends on how the program was compiled and called. Use a constant"),
        ("System.Diagnostics.FileVersionInfo", "reads files. Use a constant for the version"),
        ("System.Threading.Thread.Sleep", "waits, which does not change a manifest. Remove it"),
        ("System.Threading.Tasks.Task.Delay", "waits, which does not change a manifest. Remove it"),
        ("System.Threading.", "is for multithreaded code, but a manifest set runs on one thread"),
        ("System.Reflection.", "uses reflection, which would execute or read compiled code. Call the member directly"),
        ("System.Type.", "uses reflection. Only typeof(T).Name is supported"),
        ("System.Activator", "uses reflection. Use 'new' instead"),
        ("System.Linq.Enumerable.Shuffle", "gives a different order each time. Use a fixed order"),
        ("System.Text.Json.JsonSerializer.Deserialize", "creates objects from their types at run time. Use C# values"),
        ("System.TimeZoneInfo", "depends on the machine's time zones. Use a fixed offset"),
        ("System.TimeZoneInfo.Utc", "is not supported at build time. Use the offset TimeSpan.Zero"),
        ("System.String.Normalize", "depends on the machine's culture data. Use the normalized text as a constant"),
        ("System.AppContext", "differs between machines"),
        ("System.AppContext.SetSwitch", "changes the running process. A manifest set can only declare manifests"),
        ("System.AppDomain", "depends on the running process"),
        ("System.GC", "depends on the running process"),
        ("System.Runtime.CompilerServices.", "uses the memory or the state of the running process"),
        ("System.Runtime.CompilerServices.Unsafe.SizeOf", "is not supported at build time. Use a constant"),
        ("System.Runtime.CompilerServices.StrongBox", "is not supported at build time. Use a class of your own with one field"),
        (
            "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler",
            "is not supported at build time in this form. Use an interpolated string or a StringBuilder"
        ),
        ("System.Runtime.InteropServices.", "uses the memory or the state of the running process"),
        ("System.Runtime.Intrinsics.", "differs between processors. Use ordinary arithmetic"),
        ("System.Runtime.Loader.", "loads code, which is not executed at build time"),
        ("System.Runtime.GC", "depends on the running process"),
        ("System.Runtime.InteropServices.RuntimeInformation", "differs between machines"),
        ("System.Object.GetHashCode", "gives a different value in each process"),
        ("System.String.GetHashCode", "gives a different value in each process"),
        ("System.HashCode", "gives a different value in each process"),
        ("System.Globalization.CultureInfo", "depends on the machine's culture or its culture data. Manifests use the invariant culture"),
        ("System.Globalization.CultureInfo..ctor", "depends on the machine's culture data. Use CultureInfo.InvariantCulture"),
        ("System.Globalization.CultureInfo.GetCultureInfo", "depends on the machine's culture data. Use CultureInfo.InvariantCulture"),
        ("System.Globalization.CultureInfo.Calendar", "is not supported at build time. Use the members of DateTime"),
        ("System.Globalization.NumberFormatInfo", "is supported at build time only for the invariant culture, which manifests use"),
        ("System.Globalization.NumberFormatInfo..ctor", "is not supported at build time. Write the format in a format string"),
        ("System.Globalization.DateTimeFormatInfo..ctor", "is not supported at build time. Write the format in a format string"),
        ("System.Globalization.DateTimeFormatInfo", "is supported at build time only for the invariant culture, which manifests use"),
        ("System.Collections.Generic.List.Capacity", "depends on the version of .NET. Use Count"),
        ("System.Collections.Generic.SortedList.Capacity", "depends on the version of .NET. Use Count"),
        ("System.Collections.Generic.Queue.Capacity", "depends on the version of .NET. Use Count"),
        ("System.Collections.Generic.Stack.Capacity", "depends on the version of .NET. Use Count"),
        ("System.Collections.Generic.HashSet.Capacity", "depends on the version of .NET. Use Count"),
        ("System.Collections.Generic.Dictionary.Capacity", "depends on the version of .NET. Use Count"),
        ("System.Text.StringBuilder.Capacity", "depends on the version of .NET. Use Length"),
        ("System.StringComparer", "depends on the machine's culture or its culture data. Use StringComparer.Ordinal"),
    ];

    /// <summary>The reason why a member is impure; null where it is merely not known.</summary>
    public static string? ReasonFor(ISymbol member)
    {
        var name = member.ContainingType is { } type
            ? $"{type.ToDisplayString(s_qualified)}.{(member is IMethodSymbol { AssociatedSymbol: { } owner } ? owner.Name : member.Name)}"
            : member.ToDisplayString(s_qualified);
        string? reason = null;
        var longest = 0;
        foreach (var (prefix, text) in s_impure)
        {
            if (prefix.Length > longest && name.StartsWith(prefix, StringComparison.Ordinal))
            {
                (longest, reason) = (prefix.Length, text);
            }
        }

        return reason;
    }

    private static readonly SymbolDisplayFormat s_qualified = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces
    );
}
