using KubeNet.Resources;

namespace KubeNet;

/// <summary>The controller that serves the Ingresses of a class: the value of <c>spec.controller</c>.</summary>
public sealed class IngressController
{
    private IngressController(string name, Origin origin)
    {
        Name = name;
        Origin = origin;
    }

    /// <summary>ingress-nginx of the Kubernetes project: <c>k8s.io/ingress-nginx</c>.</summary>
    /// <example><code>k8s.IngressClass("nginx", IngressController.Nginx);   // k8s.io/ingress-nginx</code></example>
    public static IngressController Nginx { get; } = new(NginxName, Origin.None);

    /// <summary>The controller's name, a domain-prefixed path.</summary>
    /// <example><code>k8s.ConfigMap("settings").Data("controller", IngressController.Nginx.Name);</code></example>
    public string Name { get; }

    /// <summary>The controller's name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    internal const string NginxName = "k8s.io/ingress-nginx";

    internal Origin Origin { get; }

    /// <summary>Creates a reference to another controller.</summary>
    /// <param name="name">A domain-prefixed path of at most 250 characters: <c>example.com/ingress-controller</c>.</param>
    /// <example><code>k8s.IngressClass("traefik", IngressController.Of("traefik.io/ingress-controller"));</code></example>
    public static IngressController Of(string name)
    {
        var said = CallSite.Text(name);
        return new IngressController(said.Value, said.Origin);
    }
}
