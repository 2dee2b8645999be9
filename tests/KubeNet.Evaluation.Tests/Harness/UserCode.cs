using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
#if OLDER_COMPILER
using KubeNet.Evaluation.OlderCompilers;
#else
using Basic.Reference.Assemblies;
#endif

namespace KubeNet.Evaluation.Tests.Harness;

/// <summary>A user's project: its files, compiled as net10.0 compiles them, against the real KubeNet.Sdk.</summary>
internal static class UserCode
{
    private const string GlobalUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Threading; global using System.Threading.Tasks; global using KubeNet; "
        + "global using System.Collections.Frozen; global using System.Collections.Immutable; global using System.Net; "
        + "global using System.Security.Cryptography; global using System.Text; global using System.Text.Json; "
        + "global using System.Text.Json.Serialization; global using System.Text.RegularExpressions;";

#if OLDER_COMPILER
    private static readonly IEnumerable<MetadataReference> s_framework = FrameworkReferences.All;
#else
    private static readonly IEnumerable<MetadataReference> s_framework = Net100.References.All;
#endif

    private static readonly MetadataReference[] s_references =
    [
        .. s_framework,
        MetadataReference.CreateFromFile(typeof(ManifestSet).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(HandleFields).Assembly.Location),
    ];

#if OLDER_COMPILER
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Latest); // its previews of later C# are unfinished
#else
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Preview);
#endif

    private static readonly SyntaxTree s_usings = CSharpSyntaxTree.ParseText(GlobalUsings, s_parse, "Usings.cs");

    public static CSharpCompilation Compile(params (string Path, string Text)[] files) =>
        CSharpCompilation.Create(
            "App",
            [.. files.Select(file => CSharpSyntaxTree.ParseText(file.Text, s_parse, file.Path)), s_usings],
            s_references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                allowUnsafe: true
            )
        );

    /// <summary>
    /// A set named <c>Set</c> with these statements in <c>Define</c>, and whatever follows the lines <c>// members</c> and <c>// types</c>.
    /// What has a
    /// namespace is a file of its own, which has the set in it.
    /// </summary>
    public static string SetOf(string code)
    {
        if (Array.Exists(code.Split('\n'), line => line.TrimEnd() == "namespace App;"))
        {
            return code;
        }

        var types = Split(code, "// types", out code);
        var members = Split(code, "// members", out var body);
        return $$"""
            namespace App;
            public sealed partial class Set : ManifestSet
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

    private static string Split(string code, string marker, out string before)
    {
        var at = code.IndexOf(marker, StringComparison.Ordinal);
        before = at < 0 ? code : code[..at];
        return at < 0 ? "" : code[(at + marker.Length)..];
    }
}
