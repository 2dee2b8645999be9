using KubeNet.Resources;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Topologies;

/// <summary>
/// The sets of other projects that one run uses. They are known from an attribute of their assembly, which is the same whether the
/// reference is a file or, in an editor, the other project's compilation. So the source is never read, even if it is there.
/// </summary>
internal sealed class OtherSets(Compilation project, ClusterProfile cluster)
{
    private readonly Dictionary<INamedTypeSymbol, KnownSet> _known = new(SymbolEqualityComparer.Default);
    private readonly HashSet<INamedTypeSymbol> _open = new(SymbolEqualityComparer.Default);

    /// <summary>The set of a class without source here, or why it cannot be used.</summary>
    public (KnownSet? Set, string? Problem) Find(INamedTypeSymbol type)
    {
        if (_known.TryGetValue(type, out var known))
        {
            return (known, null);
        }

        var (set, problem) = Make(type);
        if (set is not null)
        {
            _known.Add(type, set);
        }

        return (set, problem);
    }

    private (KnownSet?, string?) Make(INamedTypeSymbol type)
    {
        var assembly = type.ContainingAssembly;
        var name = $"The set '{type.ToDisplayString()}' of '{assembly.Name}' cannot be used";
        if (type.IsGenericType)
        {
            return (null, $"{name}, because it is generic. Derive a class from it in that project, and use the class.");
        }

        var (isThere, version, text) = AttributeOf(assembly, MetadataNameOf(type));
        if (!isThere)
        {
            return (
                null,
                $"{name}, because the assembly does not contain what the set declares. Build that project with the version of "
                    + "KubeNet.Sdk that this project uses, or refer to the resources with k8s.External."
            );
        }

        if (version > SetTopology.Version)
        {
            return (null, $"{name}, because it was built with a newer version of KubeNet.Sdk. Update KubeNet.Sdk in this project.");
        }

        var tree =
            version == SetTopology.Version && text is not null && PackedText.Unpack(text) is { } whole ? TopologyText.Read(whole) : null;
        if (tree?.Scalar(SetTopology.Refused)?.Flag == true)
        {
            return (null, $"{name}, because it has errors, or uses a generic set. Correct it in that project first.");
        }

        var unreadable = $"{name}, because what the assembly says of it is invalid. Build that project again.";
        if (tree is null)
        {
            return (null, unreadable);
        }

        var used = new List<KnownSet>();
        foreach (var other in tree.List(SetTopology.Used)?.Maps ?? [])
        {
            var (set, problem) = UsedBy(assembly, other, name);
            if (set is null)
            {
                return (null, problem);
            }

            used.Add(set);
        }

        try
        {
            return (new KnownSet(type, tree, used, cluster), null);
        }
        catch (ArgumentException)
        {
            return (null, unreadable);
        }
    }

    private (KnownSet?, string?) UsedBy(IAssemblySymbol assembly, MapNode used, string name)
    {
        var set = used.Text(SetTopology.Set) ?? "";
        // A reference assembly has no code, and names only the assemblies that its signatures mention.
        var owner = used.Text(SetTopology.Assembly) is not { } other
            ? assembly
            : assembly
                .Modules.Append(project.SourceModule)
                .SelectMany(module => module.ReferencedAssemblySymbols)
                .FirstOrDefault(known => known.Name == other);
        if (owner?.GetTypeByMetadataName(set) is { TypeKind: TypeKind.Class } type)
        {
            // An attribute that somebody wrote by hand may name the sets in a circle.
            return _open.Add(type)
                ? Closing(type, Find(type))
                : (null, $"{name}, because what the assembly says of it is invalid. Build that project again.");
        }

        return (
            null,
            $"{name}, because it uses the set '{set}' of '{used.Text(SetTopology.Assembly)}', which this project does not reference. "
                + "Add a reference to it."
        );
    }

    private (KnownSet?, string?) Closing(INamedTypeSymbol type, (KnownSet?, string?) found)
    {
        _open.Remove(type);
        return found;
    }

    private static (bool IsThere, int Version, string? Text) AttributeOf(IAssemblySymbol assembly, string set)
    {
        foreach (var attribute in assembly.GetAttributes())
        {
            if (
                attribute
                    is {
                        AttributeClass: { Name: nameof(SetTopologyAttribute), ContainingAssembly.Name: "KubeNet.Sdk" },
                        ConstructorArguments: [{ Value: string name }, { Value: int version }, { Value: var text }],
                    }
                && name == set
            )
            {
                return (true, version, text as string);
            }
        }

        return default;
    }

    /// <summary>Namespaces, outer classes and the class, as <c>GetTypeByMetadataName</c> takes them.</summary>
    public static string MetadataNameOf(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? $"{MetadataNameOf(outer)}+{type.MetadataName}"
        : type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName
        : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";
}
