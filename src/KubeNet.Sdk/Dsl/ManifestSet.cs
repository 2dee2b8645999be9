using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Yaml;

namespace KubeNet;

/// <summary>
/// A set of Kubernetes resources that belong together: one folder of manifests, one <c>kubectl apply -k</c>, one cluster.
/// Derive from it and describe the resources in <see cref="Define"/>; <c>dotnet build</c> evaluates that method and writes the YAML,
/// without running it.
/// </summary>
/// <remarks>
/// A set that is built needs a constructor without parameters and is not generic. An abstract set is a base for others, for a house style.
/// </remarks>
public abstract class ManifestSet
{
    /// <summary>
    /// The namespace of the set's resources (<c>metadata.namespace</c>), a lowercase RFC 1123 label. It is always written out.
    /// Default: <c>default</c>. The Namespace object itself is written only if <c>k8s.Namespace(...)</c> declares it.
    /// </summary>
    /// <example>
    /// <code>
    /// public sealed class Shop : ManifestSet
    /// {
    ///     public override string Namespace =&gt; "shop";
    ///
    ///     protected override void Define(Manifests k8s) =&gt; k8s.ConfigMap("settings").Data("region", "eu");
    /// }
    /// </code>
    /// </example>
    public virtual string Namespace => "default";

    /// <summary>Describes the resources of the set. It has no side effects beside the calls on <paramref name="k8s"/>.</summary>
    /// <param name="k8s">Takes the resources; the same word that starts a <c>kubectl</c> habit.</param>
    /// <example>
    /// <code>
    /// public sealed class Shop : ManifestSet
    /// {
    ///     protected override void Define(Manifests k8s)
    ///     {
    ///         var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http");
    ///         web.Expose(port: 80, targetPort: "http");
    ///     }
    /// }
    /// </code>
    /// </example>
    protected abstract void Define(Manifests k8s);

    /// <summary>
    /// Runs the set, here and now, and gives the files that <c>dotnet build</c> writes for it: one a resource, and
    /// <c>kustomization.yaml</c>. For tests and for tools that want the manifests of the running program.
    /// </summary>
    /// <exception cref="ManifestException">The set, or one that it uses, contradicts itself; the message lists everything that is
    /// wrong.</exception>
    /// <example>
    /// <code>
    /// public sealed class Shop : ManifestSet
    /// {
    ///     protected override void Define(Manifests k8s) =&gt; k8s.ConfigMap("settings").Data("region", "eu");
    /// }
    ///
    /// public static class Print
    /// {
    ///     public static void All()
    ///     {
    ///         foreach (var file in new Shop().Render())
    ///         {
    ///             Console.WriteLine(file.Path);   // configmap-settings.yaml, kustomization.yaml
    ///         }
    ///     }
    /// }
    /// </code>
    /// </example>
    public IReadOnlyList<ManifestFile> Render() => ManifestFiles.Of(Run());

    /// <summary>
    /// As <see cref="Render()"/>, for a project that names IngressClasses of its cluster with <c>KubeNetIngressClass</c> items: a running
    /// program does not see them, and a rewrite depends on the class's controller.
    /// </summary>
    /// <param name="ingressClasses">The class's name to its controller: <c>nginx</c> to <c>k8s.io/ingress-nginx</c>.</param>
    /// <exception cref="ManifestException">The set, or one that it uses, contradicts itself; the message lists what is wrong.</exception>
    /// <example>
    /// <code>
    /// public sealed class Shop : ManifestSet
    /// {
    ///     protected override void Define(Manifests k8s)
    ///     {
    ///         var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    ///         k8s.Ingress("shop").Class(k8s.External.IngressClass("nginx", IngressController.Nginx)).Rule("example.com", "/", web);
    ///     }
    /// }
    ///
    /// public static class Print
    /// {
    ///     public static void All()
    ///     {
    ///         var classes = new Dictionary&lt;string, string&gt; { ["nginx"] = "k8s.io/ingress-nginx" };
    ///         foreach (var file in new Shop().Render(classes))
    ///         {
    ///             Console.WriteLine(file.Path);
    ///         }
    ///     }
    /// }
    /// </code>
    /// </example>
    public IReadOnlyList<ManifestFile> Render(IReadOnlyDictionary<string, string> ingressClasses)
    {
        var classes = ingressClasses ?? throw new ArgumentNullException(nameof(ingressClasses));
        return ManifestFiles.Of(Run(ClusterProfile.Default with { IngressClasses = classes }));
    }

    /// <summary>The set's name: that of its class, without the namespace.</summary>
    /// <returns><c>Shop</c> for <c>class Shop : ManifestSet</c>.</returns>
    public override string ToString() => GetType().Name;

    /// <summary>Runs the set and gives its graph, which has nothing wrong that a run can find.</summary>
    internal ResourceGraph Run(ClusterProfile? cluster = null)
    {
        var run = new SetRun(cluster ?? ClusterProfile.Default);
        SetRecording recording;
        try
        {
            recording = run.Define(this);
        }
        catch (Exception) when (run.HasCycle)
        {
            throw Invalid(run.Findings); // a member of the other set was not there yet, because of the circle
        }

        var graph = recording.Complete();
        IReadOnlyList<Finding> findings =
        [
            .. run.Findings,
            .. graph.Own.SelectMany(resource => UnwritableText.In(resource.Root)).Select(text => text.ToFinding()),
        ];
        return findings.Any(finding => finding.Severity == Severity.Error) ? throw Invalid(findings) : graph;
    }

    private ManifestException Invalid(IEnumerable<Finding> findings) => new(GetType().Name, [.. findings]);

    internal void DefineOn(Manifests k8s) => Define(k8s);
}
