using KubeNet.Files;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Yaml;

namespace KubeNet;

/// <summary>
/// A set of Kubernetes resources that belong together: one folder of manifests, one <c>kubectl apply -k</c>, one cluster. Derive from it
/// and declare the resources in <see cref="Define"/>. <c>dotnet build</c> evaluates that method and writes the YAML, without executing it.
/// </summary>
/// <remarks>
/// A set that is built must have a constructor without parameters and cannot be generic. An abstract set is a base class for other sets,
/// for example for the conventions of a team.
/// </remarks>
public abstract class ManifestSet
{
    /// <summary>
    /// The namespace of the set's resources (<c>metadata.namespace</c>), a lowercase RFC 1123 label. It is always written. Default:
    /// <c>default</c>. The Namespace object itself is written only if <c>k8s.Namespace(...)</c> declares it.
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

    /// <summary>Declares the resources of the set. It must have no side effects other than the calls on <paramref name="k8s"/>.</summary>
    /// <param name="k8s">Receives the resources.</param>
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
    /// Runs the set and returns the files that <c>dotnet build</c> writes for it: one for each resource, and <c>kustomization.yaml</c>. For
    /// tests and for tools that need the manifests at run time.
    /// </summary>
    /// <exception cref="ManifestException">The set, or one that it uses, is invalid. The message lists all problems.</exception>
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
    /// Like <see cref="Render()"/>, for a project that specifies IngressClasses of its cluster with <c>KubeNetIngressClass</c> items. They
    /// are not available at run time, and a rewrite depends on the class's controller.
    /// </summary>
    /// <param name="ingressClasses">Maps the name of a class to its controller: <c>nginx</c> to <c>k8s.io/ingress-nginx</c>.</param>
    /// <exception cref="ManifestException">The set, or one that it uses, is invalid. The message lists all problems.</exception>
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

    /// <summary>The set's name: the name of its class, without the namespace.</summary>
    /// <returns><c>Shop</c> for <c>class Shop : ManifestSet</c>.</returns>
    public override string ToString() => GetType().Name;

    /// <summary>Runs the set and returns its graph. Throws if a run finds an error.</summary>
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
