using KubeNet.Resources;

namespace KubeNet;

/// <summary>What <c>[CustomResource]</c> says of a class.</summary>
internal sealed record CustomKind(string? ApiVersion, string? Kind, bool IsClusterScoped);

/// <summary>Declares a resource from an object of a generated class, when a set is run and when it is evaluated.</summary>
internal static class CustomResourceDeclaration
{
    private static readonly string[] s_metadata = ["labels", "annotations"];

    /// <exception cref="ArgumentException">The class does not say its kind.</exception>
    public static CustomKind Known(CustomKind? kind) =>
        kind ?? throw new ArgumentException("The class of the resource has no [CustomResource] attribute, which specifies its kind.");

    public static ModelHandle Declare(SetRecording recording, MapNode tree, CustomKind kind, Origin call)
    {
        if (tree.Map("metadata") is { } metadata)
        {
            foreach (var field in s_metadata)
            {
                if (metadata.Map(field) is { Count: 0 })
                {
                    metadata.Remove(field); // the classes have a dictionary there from the beginning
                }
            }
        }

        return new ModelHandle(recording, ModelResource.Declare(recording, tree, kind.ApiVersion, kind.Kind, kind.IsClusterScoped, call));
    }
}
