using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Library;

/// <summary>Why members that are not on the allow-list are refused, and what to write instead: the longest matching name wins.</summary>
internal static class Refusals
{
    private const string ClockWay =
        "depends on the machine's clock or time zone; write the date down, for example new DateTime(2026, 1, 31), or pass it to the build: "
        + "<KubeNetParameter Include=\"Date\" Value=\"$(Date)\" /> and Parameters.Date";

    private static readonly (string Prefix, string Reason)[] s_impure =
    [
        ("System.DateTime.", "depends on the machine's clock or time zone; write the date down, for example new DateTime(2026, 1, 31)"),
        ("System.DateTime.Now", ClockWay),
        ("System.DateTime.UtcNow", ClockWay),
        ("System.DateTime.Today", ClockWay),
        ("System.DateTime.ToLong", "depends on the machine's culture; say the format: ToString(\"yyyy-MM-dd\")"),
        ("System.DateTime.ToShort", "depends on the machine's culture; say the format: ToString(\"yyyy-MM-dd\")"),
        ("System.DateTime.GetDateTimeFormats", "depends on the machine's culture; say the format: ToString(\"yyyy-MM-dd\")"),
        ("System.DateTimeOffset.", "depends on the machine's clock or time zone; write the date down"),
        ("System.TimeProvider", "asks the clock; write the time down"),
        ("System.Diagnostics.Stopwatch", "asks the clock"),
        ("System.Guid.NewGuid", "gives another value each time; write the value down and use Guid.Parse"),
        ("System.Guid.CreateVersion7", "gives another value each time; write the value down and use Guid.Parse"),
        ("System.Random", "gives other values each time, or in another version of .NET; write the values down"),
        ("System.Security.Cryptography.RandomNumberGenerator", "gives another value each time; write the values down"),
        ("System.Environment", "differs between machines; pass what differs through a constant or an #if"),
        (
            "System.Environment.GetEnvironmentVariable",
            "differs between machines; add <KubeNetParameter Include=\"Name\" Value=\"$(Name)\" /> to the project, use Parameters.Name, "
                + "and pass -p:Name=... or set the environment variable 'Name', which MSBuild reads as a property"
        ),
        (
            "System.IO.File.Read",
            "reads or writes files; add <KubeNetFile Include=\"config/*.json\" /> to the project and use the file, for example "
                + "k8s.ConfigMap(\"settings\").File(Files.Config.AppsettingsJson)"
        ),
        ("System.Environment.Exit", "ends the process, which would be the compiler; leave it out, or throw an exception to stop the build"),
        (
            "System.Environment.FailFast",
            "ends the process, which would be the compiler; leave it out, or throw an exception to stop the build"
        ),
        ("System.Environment.SetEnvironmentVariable", "changes the process that runs it; a manifest set only makes manifests"),
        ("System.Environment.Tick", "asks the clock; write the time down"),
        ("System.IO.", "reads or writes files; write the content down as a constant (a raw string literal, for example)"),
        ("System.IO.MemoryStream", "is not known at build time; use an array of bytes"),
        ("System.IO.StringWriter", "is not known at build time in this form; write texts and numbers one by one, or use a StringBuilder"),
        ("System.IO.TextWriter", "is not known at build time in this form; write texts and numbers one by one, or use a StringBuilder"),
        ("System.IO.StringReader", "is not known at build time in this form; read characters, lines or the whole text"),
        ("System.IO.TextReader", "is not known at build time in this form; read characters, lines or the whole text"),
        ("System.IO.IOException", "is not known at build time; throw an exception of the System namespace"),
        ("System.IO.Compression.", "is not known at build time; write the packed bytes down as base64"),
        ("System.IO.BinaryReader", "reads a stream, which is not known at build time; use an array of bytes"),
        ("System.IO.BinaryWriter", "writes a stream, which is not known at build time; use an array of bytes"),
        ("System.IO.Path.GetTemp", "differs between machines; write the path down"),
        ("System.IO.Path.GetRandomFileName", "gives another value each time; write the name down"),
        ("System.IO.Path.GetFullPath", "depends on the folder that the process runs in; write the path down"),
        ("System.IO.Path.Exists", "looks at the machine's files; write down what is to be made"),
        ("System.IO.Path.", "goes by the machine's directory separator; put the parts together with '/' in a string"),
        ("System.Console", "has a side effect; a manifest set has none"),
        ("System.Console.Read", "reads what a person types; write the text down"),
        ("System.Net.Http", "asks a network"),
        ("System.Net.Dns", "asks a network"),
        ("System.Net.Sockets", "asks a network"),
        ("System.Diagnostics.Process", "starts or inspects processes"),
        ("System.Diagnostics.", "has a side effect; a manifest set has none"),
        ("System.Diagnostics.StackTrace", "shows how the program was compiled and called; write the text down"),
        ("System.Diagnostics.StackFrame", "shows how the program was compiled and called; write the text down"),
        ("System.Diagnostics.FileVersionInfo", "reads files; write the version down as a constant"),
        ("System.Threading.Thread.Sleep", "waits, which changes no manifest; leave it out"),
        ("System.Threading.Tasks.Task.Delay", "waits, which changes no manifest; leave it out"),
        ("System.Threading.", "is for code of several threads; a manifest set runs on one"),
        ("System.Reflection.", "uses reflection, which would run or read compiled code; call the member itself"),
        ("System.Type.", "uses reflection; typeof(T).Name is what can be asked of a type"),
        ("System.Activator", "uses reflection; write 'new' instead"),
        ("System.Linq.Enumerable.Shuffle", "gives another order each time; write the order down"),
        ("System.Text.Json.JsonSerializer.Deserialize", "makes objects from their types at run time; write the values down in C#"),
        ("System.TimeZoneInfo", "depends on the machine's time zones; write the offset down"),
        ("System.String.Normalize", "depends on the machine's culture data; write the text down as it should be"),
        ("System.AppContext", "differs between machines"),
        ("System.AppContext.SetSwitch", "changes the process that runs it; a manifest set only makes manifests"),
        ("System.AppDomain", "depends on the running process"),
        ("System.GC", "depends on the running process"),
        ("System.Runtime.CompilerServices.", "works on the memory or the state of the running process"),
        ("System.Runtime.InteropServices.", "works on the memory or the state of the running process"),
        ("System.Runtime.Intrinsics.", "differs between processors; use ordinary arithmetic"),
        ("System.Runtime.Loader.", "loads code, which a build does not run"),
        ("System.Runtime.GC", "depends on the running process"),
        ("System.Runtime.InteropServices.RuntimeInformation", "differs between machines"),
        ("System.Object.GetHashCode", "gives another value in each process"),
        ("System.String.GetHashCode", "gives another value in each process"),
        ("System.HashCode", "gives another value in each process"),
        (
            "System.Globalization.CultureInfo",
            "goes by the machine's culture or its data about cultures; manifests are made in the invariant culture"
        ),
        ("System.Globalization.NumberFormatInfo", "is known at build time as that of the invariant culture only; manifests are made in it"),
        (
            "System.Globalization.DateTimeFormatInfo",
            "is known at build time as that of the invariant culture only; manifests are made in it"
        ),
        ("System.StringComparer", "goes by the machine's culture or its data about cultures; use StringComparer.Ordinal"),
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
