using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeNet.Diagnosis.Settings;

/// <summary>MSBuild properties as the compiler sees them (those that are named in CompilerVisibleProperty items).</summary>
internal static class AnalyzerConfigProperties
{
    /// <summary>The property's value; null where it is not set, which the compiler cannot tell from an empty one.</summary>
    public static string? Property(this AnalyzerConfigOptions global, string name) =>
        global.TryGetValue($"build_property.{name}", out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
