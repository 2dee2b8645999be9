using System.Reflection;
using k8s.Models;
using KubeNet.Resources;

namespace KubeNet;

/// <summary>Resources of any kind in a set, as typed models.</summary>
public static class ModelManifests
{
    /// <summary>
    /// Declares a resource with a model: <c>k8s.Add(new V1StatefulSet { Metadata = new() { Name = "db" }, … })</c>. The fields are written
    /// in the model's order, without <c>status</c> and null values. If the model does not set <c>apiVersion</c> and <c>kind</c>, they come
    /// from the <see cref="KubernetesEntityAttribute"/> of its class. <c>metadata.namespace</c> comes from the set.
    /// </summary>
    /// <param name="k8s">The set's resources.</param>
    /// <param name="model">A model of KubernetesClient, or your own model of a custom resource, with <c>Metadata.Name</c>.</param>
    /// <param name="clusterScoped">Whether the kind is cluster-scoped, so that it has no namespace. Not needed for the kinds of Kubernetes.
    /// Default: false.</param>
    /// <returns>A handle of the resource. Later changes of <paramref name="model"/> do not affect the resource.</returns>
    /// <exception cref="ArgumentException">The model has no name, or its kind is unknown.</exception>
    /// <example>
    /// <code>
    /// k8s.Add(new V1StatefulSet
    /// {
    ///     Metadata = new() { Name = "db" },
    ///     Spec = new()
    ///     {
    ///         ServiceName = "db",
    ///         Selector = new() { MatchLabels = new Dictionary&lt;string, string&gt; { ["app"] = "db" } },
    ///         Template = new()
    ///         {
    ///             Metadata = new() { Labels = new Dictionary&lt;string, string&gt; { ["app"] = "db" } },
    ///             Spec = new() { Containers = [new() { Name = "db", Image = "postgres:17", Ports = [new() { ContainerPort = 5432 }] }] },
    ///         },
    ///     },
    /// }).Expose(port: 5432);
    /// </code>
    /// </example>
    public static ModelHandle Add(this Manifests k8s, object model, bool clusterScoped = false)
    {
        ArgumentNullException.ThrowIfNull(k8s);
        ArgumentNullException.ThrowIfNull(model);
        var entity = model.GetType().GetCustomAttribute<KubernetesEntityAttribute>();
        var apiVersion = string.IsNullOrEmpty(entity?.Group) ? entity?.ApiVersion : $"{entity.Group}/{entity.ApiVersion}";
        var resource = ModelResource.Declare(k8s.Recording, ModelJson.TreeOf(model), apiVersion, entity?.Kind, clusterScoped, Origin.None);
        return new ModelHandle(k8s.Recording, resource);
    }
}
