using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.YamlSource.Manifests;

namespace KubeNet.Diagnosis.CustomResources;

/// <summary>Reads the kinds that a file's CustomResourceDefinitions declare, and says why one of them gives no class.</summary>
internal sealed class DefinitionReader
{
    private const string Group = "apiextensions.k8s.io/";
    private const string Definition = "CustomResourceDefinition";

    /// <summary>The largest definitions that are published have less than half of it.</summary>
    private const int MostFields = 50_000;

    private readonly List<DefinedKind> _kinds = [];
    private readonly List<Finding> _problems = [];

    private DefinitionReader() { }

    public static (IReadOnlyList<DefinedKind> Kinds, IReadOnlyList<Finding> Problems) Read(YamlFile file)
    {
        var reader = new DefinitionReader();
        var definitions = file.Manifests.Where(IsDefinition).ToList();
        foreach (var definition in definitions)
        {
            reader.Read(definition);
        }

        if (definitions.Count == 0 && !file.IsBroken)
        {
            reader.Report(
                "The file has no CustomResourceDefinition, so it gives no classes. "
                    + "Remove it from KubernetesCrd. Manifests that should be checked are items of KubernetesYaml.",
                new Origin(file.Path, 0, 0)
            );
        }

        return (reader._kinds, reader._problems);
    }

    public static bool IsDefinition(MapNode manifest) =>
        manifest.Text("kind") == Definition && manifest.Text("apiVersion")?.StartsWith(Group, StringComparison.Ordinal) == true;

    private void Read(MapNode definition)
    {
        var name = definition.Text("metadata.name") ?? definition.Text("spec.names.kind") ?? "?";
        if (definition.Text("apiVersion") is not Group + "v1")
        {
            Report(
                $"The CustomResourceDefinition '{name}' has the apiVersion '{definition.Text("apiVersion")}', "
                    + "which Kubernetes 1.22 removed. "
                    + "Use the definition of a newer release, with apiextensions.k8s.io/v1.",
                definition["apiVersion"]!.Origin
            );
            return;
        }

        var place = definition.At("spec.names.kind")?.Origin ?? definition.Map("spec")?.Origin ?? definition.Origin;
        if (
            definition.Text("spec.group") is not { Length: > 0 } group
            || definition.Text("spec.names.kind") is not { Length: > 0 } kind
            || definition.List("spec.versions") is not { } versions
        )
        {
            Report($"The CustomResourceDefinition '{name}' has no spec.group, no spec.names.kind or no spec.versions.", place);
            return;
        }

        var served = versions
            .Items.OfType<MapNode>()
            .Where(version => version.Text("name") is { Length: > 0 } && version.Scalar("served")?.Flag != false)
            .GroupBy(version => version.Text("name")!, StringComparer.Ordinal)
            .Select(same => same.First())
            .OrderBy(version => version.Text("name"), ApiVersions.NewestFirst)
            .ToList();
        if (served.Count == 0)
        {
            Report($"The CustomResourceDefinition '{name}' has no version that is served.", place);
        }

        var isNewest = true;
        foreach (var version in served)
        {
            if (SchemaOf(version, kind) is { } schema)
            {
                var isClusterScoped = definition.Text("spec.scope") == "Cluster";
                _kinds.Add(new DefinedKind(group, version.Text("name")!, kind, isClusterScoped, isNewest, schema, place));
                isNewest = false;
            }
        }
    }

    private MapNode? SchemaOf(MapNode version, string kind)
    {
        var name = $"{kind} {version.Text("name")}";
        if (version.Map("schema.openAPIV3Schema") is not { } schema)
        {
            Report(
                $"The version '{version.Text("name")}' of the CustomResourceDefinition for {kind} has no schema.openAPIV3Schema, "
                    + "which apiextensions.k8s.io/v1 requires.",
                version["name"]!.Origin
            );
            return null;
        }

        if (schema["type"] is ScalarNode { Text: not "object" } type)
        {
            Report($"The schema of {name} has the type '{type.Text}'. The type of a resource is 'object'.", type.Origin);
            return null;
        }

        if (HasMoreThan(schema, MostFields))
        {
            Report(
                FormattableString.Invariant($"The schema of {name} has more than {MostFields} values, which is the limit for classes. ")
                    + "Use a definition without descriptions or with fewer fields.",
                version["name"]!.Origin
            );
            return null;
        }

        return schema;
    }

    private static bool HasMoreThan(ResourceNode root, int most)
    {
        var open = new Stack<ResourceNode>();
        open.Push(root);
        for (var count = 0; open.Count > 0; count++)
        {
            if (count > most)
            {
                return true;
            }

            switch (open.Pop())
            {
                case MapNode map:
                    foreach (var entry in map.Entries)
                    {
                        open.Push(entry.Value);
                    }

                    break;
                case ListNode list:
                    foreach (var item in list.Items)
                    {
                        open.Push(item);
                    }

                    break;
            }
        }

        return false;
    }

    private void Report(string message, Origin place) => _problems.Add(new Finding(YamlFindings.NoClass, message, place));
}
