using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace KubeNet.Architecture.Tests;

/// <summary>What an assembly's metadata says that it uses. Nothing of it is loaded or run.</summary>
internal sealed record AssemblyFacts(
    string Name,
    ImmutableArray<(string Name, Version Version)> References,
    ImmutableArray<(string Type, string Member)> Uses
)
{
    public static AssemblyFacts Read(string path)
    {
        using var stream = File.OpenRead(path);
        return Read(stream);
    }

    public static AssemblyFacts Read(Stream stream)
    {
        using var file = new PEReader(stream);
        var metadata = file.GetMetadataReader();
        var references = metadata
            .AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle))
            .Select(reference => (metadata.GetString(reference.Name), reference.Version));
        var members = metadata
            .MemberReferences.Select(handle => metadata.GetMemberReference(handle))
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => (NameOf(metadata, (TypeReferenceHandle)member.Parent), metadata.GetString(member.Name)));
        return new AssemblyFacts(metadata.GetString(metadata.GetAssemblyDefinition().Name), [.. references], [.. members]);
    }

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf(metadata, (TypeReferenceHandle)type.ResolutionScope)}+{name}"
            : $"{metadata.GetString(type.Namespace)}.{name}";
    }
}
