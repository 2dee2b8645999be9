using System.Reflection;
using KubeNet.CustomResources;

namespace KubeNet;

public sealed partial class Manifests
{
    /// <summary>
    /// Declares a resource of a kind that a CustomResourceDefinition in <c>KubernetesCrd</c> declares:
    /// <c>k8s.Add(new Certificate("shop-tls") { Spec = new() { SecretName = "shop-tls", … } })</c>. The fields are written in the order of
    /// the class, without null values. <c>metadata.namespace</c> comes from the set if the resource does not specify it.
    /// </summary>
    /// <param name="resource">The resource. Later changes of the object do not affect the manifest.</param>
    /// <returns>A handle of the resource.</returns>
    /// <exception cref="ArgumentException">The resource has no name.</exception>
    /// <example>
    /// <code>
    /// public sealed class Shop : ManifestSet
    /// {
    ///     protected override void Define(Manifests k8s) =&gt;
    ///         k8s.Add(new Colour("red") { Spec = new() { Hex = "ff0000" } });
    /// }
    ///
    /// // The build makes such a class from a file of KubernetesCrd.
    /// [CustomResource("example.com/v1", "Colour")]
    /// public sealed class Colour(string name) : ICustomResource
    /// {
    ///     [KubernetesName("metadata")]
    ///     public ColourMetadata Metadata { get; } = new() { Name = name };
    ///
    ///     [KubernetesName("spec")]
    ///     public ColourSpec? Spec { get; set; }
    /// }
    ///
    /// public sealed class ColourMetadata
    /// {
    ///     [KubernetesName("name")]
    ///     public string? Name { get; set; }
    /// }
    ///
    /// public sealed class ColourSpec
    /// {
    ///     [KubernetesName("hex")]
    ///     public string? Hex { get; set; }
    /// }
    /// </code>
    /// </example>
    public ModelHandle Add(ICustomResource resource)
    {
        if (resource is null)
        {
            throw new ArgumentNullException(nameof(resource));
        }

        var kind = CustomResourceDeclaration.Known(
            resource.GetType().GetCustomAttribute<CustomResourceAttribute>() is { } attribute
                ? new CustomKind(attribute.ApiVersion, attribute.Kind, attribute.IsClusterScoped)
                : null
        );
        var tree = new ResourceTree<object?>(ReflectedFields.View, (message, origin) => Recording.Contradiction(message, origin)).MapOf(
            resource
        );
        return CustomResourceDeclaration.Declare(Recording, tree, kind, CallSite.Here);
    }
}
