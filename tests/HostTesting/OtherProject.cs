using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace KubeNet.HostTesting;

/// <summary>How a project gets another one.</summary>
public enum ReferenceTo
{
    /// <summary>As an assembly: a package.</summary>
    File,

    /// <summary>As an assembly without code, which a build makes of each project: it references only what signatures mention.</summary>
    ReferenceAssembly,

    /// <summary>As a compilation, as editors give it.</summary>
    Compilation,
}

/// <summary>A project that references another one, after the generator has run on that one.</summary>
internal static class OtherProject
{
    public static HostProject Referencing(this HostProject project, HostProject other, ReferenceTo kind, string? alias = null) =>
        project with
        {
            References = [.. project.References, Reference(other, kind, alias)],
        };

    public static MetadataReference Reference(HostProject other, ReferenceTo kind, string? alias = null)
    {
        var compilation = Generated.With(other).Compilation;
        MetadataReference reference =
            kind == ReferenceTo.Compilation
                ? compilation.ToMetadataReference()
                : MetadataReference.CreateFromImage(Image(other, kind == ReferenceTo.ReferenceAssembly));
        return alias is null ? reference : reference.WithAliases([alias]);
    }

    public static byte[] Image(HostProject other, bool isReference = false)
    {
        using var image = new MemoryStream();
        var result = Generated
            .With(other)
            .Compilation.Emit(image, options: new EmitOptions(metadataOnly: isReference, includePrivateMembers: !isReference));
        Lines.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return image.ToArray();
    }
}
