namespace KubeNet.Tasks.DoubleChecking;

/// <summary>The runtime configuration of a process for the sets of a library, which has none of its own.</summary>
internal static class RuntimeConfiguration
{
    private const string Base = "Microsoft.NETCore.App";

    /// <summary>What the program that runs the sets was built for.</summary>
    private static readonly Version s_oldest = new(8, 0, 0);

    /// <param name="frameworks">The shared frameworks of the project, with versions. A netstandard library has none.</param>
    /// <param name="hasCultures">Whether text may be compared by the rules of a culture (no <c>InvariantGlobalization</c>).</param>
    public static string Of(IEnumerable<(string Name, string Version)> frameworks, bool hasCultures)
    {
        var named = frameworks.GroupBy(framework => framework.Name, StringComparer.Ordinal).Select(group => group.First()).ToList();
        if (named.TrueForAll(framework => framework.Name != Base))
        {
            named.Insert(0, (Base, ""));
        }

        var entries = named.Select(framework => $$"""{ "name": "{{framework.Name}}", "version": "{{NotTooOld(framework.Version)}}" }""");
        return $$"""
            {
              "runtimeOptions": {
                "frameworks": [ {{string.Join(", ", entries)}} ],
                "configProperties": { "System.Globalization.Invariant": {{(hasCultures ? "false" : "true")}} }
              }
            }

            """;
    }

    private static string NotTooOld(string version) =>
        !Version.TryParse(version.Split('-')[0], out var parsed) || parsed < s_oldest ? s_oldest.ToString() : version;
}
