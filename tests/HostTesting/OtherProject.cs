using Microsoft.CodeAnalysis;

namespace KubeNet.HostTesting;

/// <summary>How a project gets another one.</summary>
public enum ReferenceTo
{
    /// <summary>As an assembly: a project in a build, or a package.</summary>
    File,

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
            kind == ReferenceTo.Compilation ? compilation.ToMetadataReference() : MetadataReference.CreateFromImage(Image(other));
        return alias is null ? reference : reference.WithAliases([alias]);
    }

    public static byte[] Image(HostProject other)
    {
        using var image = new MemoryStream();
        var result = Generated.With(other).Compilation.Emit(image);
        Lines.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return image.ToArray();
    }
}
