namespace KubeNet.Evaluation.Tests.Robustness;

/// <summary>
/// A file of <c>Robustness/Programs</c>: the code of a set as in a case, and how it has to end. Without the first line
/// <c>// ends with: …</c> it ends with KUBE0004; <c>nothing</c> is a program that is only large, and is evaluated.
/// </summary>
internal sealed record RunawayProgram(string Name, string Code, string End)
{
    private const string Mark = "// ends with: ";

    public static IReadOnlyList<RunawayProgram> All { get; } =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Robustness", "Programs"), "*.cs")
            .Order(StringComparer.Ordinal)
            .Select(path => Parse(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path))),
    ];

    /// <summary>The program as a file that needs nothing else.</summary>
    public string SourceFile
    {
        get
        {
            var types = Split(Code, "// types", out var rest);
            var members = Split(rest, "// members", out var body);
            return $$"""
                #nullable enable
                using System; using System.Collections.Generic; using System.Collections.Immutable; using System.Linq; using System.Text;
                using System.Text.Json; using System.Text.RegularExpressions; using KubeNet;
                public sealed class Set : ManifestSet
                {
                {{members}}
                    protected override void Define(Manifests k8s)
                    {
                {{body}}
                    }
                }
                {{types}}
                """;
        }
    }

    public static RunawayProgram Parse(string name, string text)
    {
        if (!text.StartsWith(Mark, StringComparison.Ordinal))
        {
            return new(name, text, "KUBE0004");
        }

        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return new(name, text[(end + 1)..], text[Mark.Length..end].Trim());
    }

    private static string Split(string code, string marker, out string before)
    {
        var at = code.IndexOf(marker, StringComparison.Ordinal);
        before = at < 0 ? code : code[..at];
        return at < 0 ? "" : code[(at + marker.Length)..];
    }
}
