namespace KubeNet.HostTesting;

/// <summary>Sets that several tests start from.</summary>
internal static class Samples
{
    /// <summary>The body of a set's Define, with a Pod <c>server</c> that has the container port 80, called http.</summary>
    public static string Set(string body, string name = "Shop", string members = "") =>
        $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Diagnostics.CodeAnalysis;
            using KubeNet;
            #pragma warning disable KUBE4014 // a Pod is the shortest workload
            namespace Acme;

            public sealed partial class {{name}} : ManifestSet
            {
                protected override void Define(Manifests k8s)
                {
                    var server = k8s.Pod("server", image: "nginx:1.27").ContainerPort(80, "http");
                    {{body}}
                }

                {{members}}
            }
            """;

    /// <summary>
    /// Nothing is wrong with it. It uses much of the language and of the DSL, for everything that is done to a whole text.
    /// </summary>
    public const string Rich = """
        using System.Linq;
        using KubeNet;

        #pragma warning disable KUBE4011, KUBE4014 // a sample of routes, not of who serves them

        namespace Acme;

        /// <summary>The shop's résumé, with 𝒮ymbols outside the BMP.</summary>
        public sealed partial class Shop : ManifestSet
        {
            private const int First = 30040;
            private readonly string[] _regions = ["eu", "us"];

            public override string Namespace => "shop";

            private record Route(string Path, int Port);

            protected override void Define(Manifests k8s)
            {
                var server = k8s.Pod("server", image: "nginx:1.27").ContainerPort(80, "http");
                var web = server.Expose(port: 80, targetPort: "http");
                server.Expose(name: "server-node", port: 80, type: ServiceType.NodePort, nodePort: First + 2);
                server.Expose(name: "server-node-2", port: 80, type: ServiceType.NodePort, nodePort: 30043);
                server.Expose(name: "server-lb", port: 80, type: ServiceType.LoadBalancer);

                var other = k8s.Deployment("other-server", image: "nginx:1.27").Replicas(2)
                    .ContainerPort(8080, "http").ContainerPort(9090, "metrics")
                    .Env("SERVER_URL", web.Url)
                    .EnvFrom(k8s.External.Secret("db"));
                var api = other.Expose([new("http", 80, "http"), new("metrics", 9090)]);

                var nginx = k8s.IngressClass("my-ingress-class", IngressController.Nginx).Default();
                k8s.Ingress("server-ingress").Class(nginx).Tls("localhost", k8s.External.Secret("localhost-tls"))
                    .Rule("localhost", "/server", web, rewrite: Rewrite.StripPrefix)
                    .Rule("localhost", "/other-server", api.Port("http"), rewrite: Rewrite.StripPrefix);
                k8s.Ingress("login").Class(nginx).Rule("login.localhost", "/", k8s.Use<Platform>().Login);

                Route[] routes = [new("/a", 80), new("/b", 9090)];
                var plain = k8s.Ingress("plain").Class(nginx);
                foreach (var (path, port) in routes.Select(route => (route.Path, route.Port)))
                {
                    plain.Rule("plain.localhost", path, api.Port(port));
                }

                foreach (var region in _regions)
                {
                    k8s.ConfigMap($"settings-{region}").Data("region", region).Data("text", "a\nb");
                }
            }
        }

        public sealed class Platform : ManifestSet
        {
            public override string Namespace => "shop";

            public ServiceHandle Login { get; private set; } = null!;

            protected override void Define(Manifests k8s) =>
                Login = k8s.Deployment("login", image: "login:1.0").ContainerPort(8443).Expose(port: 443, targetPort: 8443);
        }
        """;
}
