using KubeNet.CustomResources;
using KubeNet.Diagnosis.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeNet.Diagnosis.CustomResources;

/// <summary>What the project's language and framework allow in the classes, and who may use them.</summary>
/// <param name="HasNullable">Whether references that may be null are annotated (C# 8).</param>
/// <param name="HasRequired">Whether members can be <c>required</c> (C# 11, with the attributes of .NET 7).</param>
/// <param name="IsPublic">Whether other projects may use the classes.</param>
internal sealed record ClassOptions(bool HasNullable, bool HasRequired, bool IsPublic)
{
    private const string Public = "KubeNetCrdPublic";

    private static readonly string[] s_requiredNeeds =
    [
        "System.Runtime.CompilerServices.RequiredMemberAttribute",
        "System.Runtime.CompilerServices.CompilerFeatureRequiredAttribute",
    ];

    /// <summary>Null for a project that does not reference the library: the classes would not compile.</summary>
    public static ClassOptions? Of(Compilation project, AnalyzerConfigOptions global) =>
        project.GetTypeByMetadataName(typeof(ICustomResource).FullName!) is null
            ? null
            : new ClassOptions(
                Language(project) >= LanguageVersion.CSharp8,
                Language(project) >= LanguageVersion.CSharp11 && Array.TrueForAll(s_requiredNeeds, type => IsThere(project, type)),
                string.Equals(global.Property(Public), "true", StringComparison.OrdinalIgnoreCase)
            );

    private static LanguageVersion Language(Compilation project) => (project as CSharpCompilation)?.LanguageVersion ?? default;

    private static bool IsThere(Compilation project, string type) =>
        project.GetTypeByMetadataName(type) is { } found
        && (
            found.DeclaredAccessibility == Accessibility.Public
            || SymbolEqualityComparer.Default.Equals(found.ContainingAssembly, project.Assembly)
        );
}
