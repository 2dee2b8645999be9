namespace KubeNet.Architecture.Tests;

/// <summary>The rules that hold between the rooms of the house, as functions from an assembly to what it breaks.</summary>
internal static class House
{
    private const string OldestCompiler = "4.8.0.0";

    /// <summary>YamlDotNet under a name of ours; only the room that reads YAML knows it.</summary>
    private const string YamlParser = "KubeNet.YamlParser";

    /// <summary>What each room may use of the others. The flow is one way: nobody uses what stands below it in this list.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> MayUse = new SortedDictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["KubeNet.Sdk"] = [],
        ["KubeNet.Sdk.Fields"] = ["KubeNet.Sdk"],
        ["KubeNet.Rules"] = ["KubeNet.Sdk"],
        ["KubeNet.YamlSource"] = ["KubeNet.Sdk", YamlParser],
        ["KubeNet.Evaluation"] = ["KubeNet.Sdk", "KubeNet.Sdk.Fields"],
        ["KubeNet.Diagnosis"] = ["KubeNet.Sdk", "KubeNet.Rules", "KubeNet.YamlSource", "KubeNet.Evaluation"],
        ["KubeNet.Sdk.Generators"] = ["KubeNet.Sdk", "KubeNet.Rules", "KubeNet.YamlSource", "KubeNet.Evaluation", "KubeNet.Diagnosis"],
        ["KubeNet.Sdk.Analyzers"] = ["KubeNet.Sdk", "KubeNet.Rules", "KubeNet.YamlSource", "KubeNet.Evaluation", "KubeNet.Diagnosis"],
        ["KubeNet.Sdk.CodeFixes"] = ["KubeNet.Sdk", "KubeNet.Rules", "KubeNet.YamlSource", "KubeNet.Evaluation", "KubeNet.Diagnosis"],
        ["KubeNet.Sdk.KubernetesClient"] = ["KubeNet.Sdk"],
        ["KubeNet.Sdk.DoubleCheck"] = ["KubeNet.Sdk"],
        ["KubeNet.Sdk.Tasks"] = [],
        ["KubeNet.Sdk.Testing"] = ["KubeNet.Sdk"],
    };

    /// <summary>The rooms above whose line nobody knows Roslyn.</summary>
    private static readonly string[] s_knowRoslyn =
    [
        "KubeNet.Evaluation",
        "KubeNet.Diagnosis",
        "KubeNet.Sdk.Generators",
        "KubeNet.Sdk.Analyzers",
        KnowsWorkspaces,
    ];

    /// <summary>
    /// The room that only editors and <c>dotnet format</c> load: a compiler has no Workspaces, and an assembly that knows them fails there.
    /// </summary>
    private const string KnowsWorkspaces = "KubeNet.Sdk.CodeFixes";

    /// <summary>Whose work is to write files: it runs in the build, not in the compiler.</summary>
    private const string WritesFiles = "KubeNet.Sdk.Tasks";

    /// <summary>Who runs sets for real: a user's tests, and a process that the user has to ask for. Neither is in the compiler.</summary>
    private static readonly string[] s_runSets = ["KubeNet.Sdk.DoubleCheck", "KubeNet.Sdk.Testing"];

    public static IEnumerable<string> Violations(AssemblyFacts assembly) =>
        [.. UsesOfOtherRooms(assembly), .. UsesOfRoslyn(assembly), .. UsesOfUserCode(assembly), .. UsesOfTheMachine(assembly)];

    public static IEnumerable<string> UsesOfOtherRooms(AssemblyFacts assembly) =>
        from reference in assembly.References
        where reference.Name.StartsWith("KubeNet.", StringComparison.Ordinal) && !MayUse[assembly.Name].Contains(reference.Name)
        select $"{assembly.Name} may not use {reference.Name}";

    /// <summary>A compiler older than a reference refuses to load the assembly (CS9057).</summary>
    public static IEnumerable<string> UsesOfRoslyn(AssemblyFacts assembly) =>
        from reference in assembly.References
        where reference.Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
        where
            !s_knowRoslyn.Contains(assembly.Name)
            || reference.Version > Version.Parse(OldestCompiler)
            || (reference.Name.Contains("Workspaces", StringComparison.Ordinal) && assembly.Name != KnowsWorkspaces)
        select $"{assembly.Name} may not use {reference.Name} {reference.Version}";

    /// <summary>User code is interpreted, never compiled and loaded.</summary>
    public static IEnumerable<string> UsesOfUserCode(AssemblyFacts assembly) =>
        from use in assembly.Uses
        where !s_runSets.Contains(assembly.Name)
        where
            (
                use.Type == "System.Reflection.Assembly"
                && (use.Member.Contains("Load", StringComparison.Ordinal) || use.Member == "CreateInstance")
            )
            || (use.Type == "System.AppDomain" && (use.Member is "Load" or "ExecuteAssembly" or "CreateInstance" or "CreateInstanceFrom"))
            || (use.Type == "System.Activator" && use.Member == "CreateInstanceFrom")
            || use.Type.StartsWith("System.Runtime.Loader.", StringComparison.Ordinal)
            || (
                use.Type.StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal)
                && use.Type.EndsWith("Compilation", StringComparison.Ordinal)
                && use.Member.StartsWith("Emit", StringComparison.Ordinal)
            )
        select $"{assembly.Name} may not call {use.Type}.{use.Member}: user code is never loaded";

    /// <summary>A generator that touches files once deleted a user's, on half-typed code.</summary>
    public static IEnumerable<string> UsesOfTheMachine(AssemblyFacts assembly) =>
        from use in assembly.Uses
        where assembly.Name != WritesFiles && !s_runSets.Contains(assembly.Name)
        where
            use.Type
                is "System.IO.File"
                    or "System.IO.FileInfo"
                    or "System.IO.FileStream"
                    or "System.IO.Directory"
                    or "System.IO.DirectoryInfo"
                    or "System.IO.StreamReader"
                    or "System.IO.StreamWriter"
                    or "System.IO.FileSystemInfo"
                    or "System.Console"
                    or "System.Diagnostics.Process"
            || use.Type.StartsWith("System.Net.Sockets.", StringComparison.Ordinal)
            || use.Type.StartsWith("System.Net.Http.", StringComparison.Ordinal)
            || (use.Type == "System.Environment" && use.Member is "GetEnvironmentVariable" or "get_MachineName" or "get_UserName")
            || (use.Type is "System.DateTime" or "System.DateTimeOffset" && use.Member is "get_Now" or "get_UtcNow" or "get_Today")
        select $"{assembly.Name} may not use {use.Type}.{use.Member}: what it gives differs between machines or changes them";
}
