using KubeNet.Resources;

namespace KubeNet.Sdk.Tests.Yaml;

/// <summary>Graphs of resources that have an identity and little else.</summary>
internal static class Graphs
{
    private static readonly FieldOrder s_order = new("apiVersion", "kind", "metadata");

    public static ResourceGraph Of(params (string ApiVersion, string Kind, string? Namespace, string Name)[] identities) =>
        Of([.. identities.Select(i => Resource(i.ApiVersion, i.Kind, i.Namespace, i.Name))]);

    public static ResourceGraph Of(IReadOnlyList<Resource> resources) => new(resources, [], [], ClusterProfile.Default, isComplete: true);

    public static Resource Resource(string apiVersion, string kind, string? @namespace, string name) =>
        new(apiVersion, kind, new(name, Origin.None), @namespace is null ? null : new Sourced<string>(@namespace, Origin.None), s_order);
}
