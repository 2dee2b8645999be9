using k8s.Models;
using KubeNet;

namespace Acme.Deploy;

// Who may connect to whom. Everything that is not named here is refused.
public abstract partial class Shop
{
    private void Isolate(Manifests k8s)
    {
        Policy(k8s, "default-deny", new V1LabelSelector());

        // The Pods of Traefik are in its own namespace.
        var traefik = new V1NetworkPolicyPeer
        {
            NamespaceSelector = new()
            {
                MatchLabels = new Dictionary<string, string> { ["kubernetes.io/metadata.name"] = stage.IngressNamespace },
            },
        };
        Policy(k8s, "web", Selects("web"), Allow(8080, traefik));
        Policy(k8s, "orders-api", Selects("orders-api"), Allow(8080, traefik, Pods("web")));
        Policy(k8s, "postgres", Selects("postgres"), Allow(5432, Pods("orders-api"), Pods("migrations")));
        Policy(k8s, "redis", Selects("redis"), Allow(6379, Pods("orders-api"), Pods("worker")));
        if (stage.Issuer is not null)
        {
            // The Pods, created by cert-manager, that prove to Let's Encrypt that the host is ours.
            var solver = new Dictionary<string, string> { ["acme.cert-manager.io/http01-solver"] = "true" };
            Policy(k8s, "acme-http01-solver", new() { MatchLabels = solver }, Allow(8089, traefik));
        }
    }

    private static void Policy(Manifests k8s, string name, V1LabelSelector pods, params V1NetworkPolicyIngressRule[] allowed) =>
        k8s.Add(
            new V1NetworkPolicy
            {
                Metadata = new() { Name = name },
                Spec = new()
                {
                    PodSelector = pods,
                    PolicyTypes = ["Ingress"],
                    Ingress = allowed.Length == 0 ? null : allowed,
                },
            }
        );

    private static V1NetworkPolicyIngressRule Allow(int port, params V1NetworkPolicyPeer[] clients) =>
        new() { FromProperty = clients, Ports = [new() { Port = port }] };

    private static V1NetworkPolicyPeer Pods(string app) => new() { PodSelector = Selects(app) };

    private static Dictionary<string, string> Labels(string app) => new() { ["app"] = app };

    private static V1LabelSelector Selects(string app) => new() { MatchLabels = Labels(app) };
}
