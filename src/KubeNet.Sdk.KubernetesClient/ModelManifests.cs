using System.Reflection;
using k8s.Models;
using KubeNet.Resources;

namespace KubeNet;

/// <summary>Resources of any kind in a set, as typed models.</summary>
public static class ModelManifests
{
    /// <summary>
    /// Declares a resource by a model: <c>k8s.Add(new V1StatefulSet { Metadata = new() { Name = "db" }, … })</c>. The fields are written in
    /// the model's order; <c>status</c> and what is null are not. <c>apiVersion</c> and <c>kind</c> come from the class's
    /// <see cref="KubernetesEntityAttribute"/> where the model does not say them, <c>metadata.namespace</c> from the set.
    /// </summary>
    /// <param name="k8s">The set's resources.</param>
    /// <param name="model">A model of KubernetesClient, or of your own for a custom resource, with <c>Metadata.Name</c>.</param>
    /// <param name="clusterScoped">Whether the kind belongs to the cluster, so that it has no namespace. Kubernetes' own kinds are known.
    /// Default: false.</param>
    /// <returns>A handle on the resource. A later change of <paramref name="model"/> does not reach it.</returns>
    /// <exception cref="ArgumentException">The model has no name, or does not say which kind it is.</exception>
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
