using KubeNet.Resources;

namespace KubeNet.Diagnosis.CustomResources;

/// <summary>One served version of a kind that a CustomResourceDefinition declares.</summary>
/// <param name="Group">The API group: <c>cert-manager.io</c>.</param>
/// <param name="Version">The version: <c>v1</c>.</param>
/// <param name="Kind">The kind: <c>Certificate</c>.</param>
/// <param name="IsClusterScoped">Whether its objects have no namespace.</param>
/// <param name="IsNewest">Whether it is the version that kubectl uses if none is specified.</param>
/// <param name="Schema">Its <c>openAPIV3Schema</c>.</param>
/// <param name="Place">Where the kind is named.</param>
internal sealed record DefinedKind(
    string Group,
    string Version,
    string Kind,
    bool IsClusterScoped,
    bool IsNewest,
    MapNode Schema,
    Origin Place
)
{
    public string ApiVersion => $"{Group}/{Version}";
}
