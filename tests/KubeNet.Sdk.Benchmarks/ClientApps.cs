using k8s;
using k8s.Models;

namespace KubeNet.Sdk.Benchmarks;

/// <summary>The same workload as it is written with KubernetesClient's models.</summary>
internal static class ClientApps
{
    private const string Namespace = "apps";

    public static IReadOnlyList<string> Write(int apps)
    {
        var documents = new List<string>();
        foreach (var resource in Build(apps))
        {
            documents.Add(KubernetesYaml.Serialize(resource));
        }

        return documents;
    }

    private static IEnumerable<IKubernetesObject> Build(int apps)
    {
        for (var first = 0; first < apps; first += ManyApps.PathsPerIngress)
        {
            var paths = new List<V1HTTPIngressPath>();
            for (var app = first; app < Math.Min(first + ManyApps.PathsPerIngress, apps); app++)
            {
                yield return Deployment(app);
                yield return Service(app);
                paths.Add(Path(app));
            }

            yield return Ingress(first, paths);
        }
    }

    private static V1Deployment Deployment(int app)
    {
        var name = ManyApps.Name(app);
        return new V1Deployment
        {
            ApiVersion = "apps/v1",
            Kind = "Deployment",
            Metadata = new V1ObjectMeta
            {
                Name = name,
                NamespaceProperty = Namespace,
                Labels = Labels(name),
            },
            Spec = new V1DeploymentSpec
            {
                Replicas = ManyApps.Replicas(app),
                Selector = new V1LabelSelector { MatchLabels = Labels(name) },
                Template = new V1PodTemplateSpec
                {
                    Metadata = new V1ObjectMeta { Labels = Labels(name) },
                    Spec = new V1PodSpec
                    {
                        Containers =
                        [
                            new V1Container
                            {
                                Name = name,
                                Image = $"registry.example.com/{name}:1.0",
                                Ports = [new V1ContainerPort { ContainerPort = 8080, Name = "http" }],
                                Env = [new V1EnvVar { Name = "APP_NAME", Value = name }],
                            },
                        ],
                    },
                },
            },
        };
    }

    private static V1Service Service(int app)
    {
        var name = ManyApps.Name(app);
        return new V1Service
        {
            ApiVersion = "v1",
            Kind = "Service",
            Metadata = new V1ObjectMeta
            {
                Name = name,
                NamespaceProperty = Namespace,
                Labels = Labels(name),
            },
            Spec = new V1ServiceSpec { Selector = Labels(name), Ports = [new V1ServicePort { Port = 80, TargetPort = "http" }] },
        };
    }

    private static V1HTTPIngressPath Path(int app) =>
        new()
        {
            Path = "/" + ManyApps.Name(app),
            PathType = "Prefix",
            Backend = new V1IngressBackend
            {
                Service = new V1IngressServiceBackend
                {
                    Name = ManyApps.Name(app),
                    Port = new V1ServiceBackendPort { Number = 80 },
                },
            },
        };

    private static V1Ingress Ingress(int first, IList<V1HTTPIngressPath> paths) =>
        new()
        {
            ApiVersion = "networking.k8s.io/v1",
            Kind = "Ingress",
            Metadata = new V1ObjectMeta { Name = ManyApps.Ingress(first), NamespaceProperty = Namespace },
            Spec = new V1IngressSpec
            {
                IngressClassName = "nginx",
                Rules =
                [
                    new V1IngressRule
                    {
                        Host = ManyApps.Host(first),
                        Http = new V1HTTPIngressRuleValue { Paths = paths },
                    },
                ],
            },
        };

    private static Dictionary<string, string> Labels(string name) => new() { ["app"] = name };
}
