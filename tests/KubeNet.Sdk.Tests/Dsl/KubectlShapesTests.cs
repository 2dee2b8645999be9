using System.ComponentModel;
using System.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KubeNet.Tests.Dsl;

/// <summary>
/// The DSL beside <c>kubectl create --dry-run=client</c>. Compared without <c>status</c>, <c>creationTimestamp</c>, empty maps and the
/// namespace (kubectl leaves it to the server). What differs on purpose is listed with each case. What asks a server even in a dry run
/// has a <see cref="DiscoveryServer"/>.
/// </summary>
public partial class KubectlShapesTests
{
    [Fact]
    public void Deployment() =>
        Same(
            "create deployment web --image=registry.example.com/team/nginx:1.27 --replicas=2 --port=80",
            k8s => k8s.Deployment("web", "registry.example.com/team/nginx:1.27").Replicas(2).ContainerPort(80)
        );

    [Fact]
    public void Pod()
    {
        using var server = new DiscoveryServer();
        Same(
            "run web --image=registry.example.com/team/nginx:1.27 --port=80 --env=A=b --annotations=c=d " + server.Arguments,
            k8s => k8s.Pod("web", "registry.example.com/team/nginx:1.27").ContainerPort(80).Env("A", "b").Annotation("c", "d"),
            "- spec.dnsPolicy: ClusterFirst",
            "- spec.restartPolicy: Always"
        ); // the defaults
        Same(
            "run check --image=busybox:1.36 --restart=Never " + server.Arguments + " --command -- sh -c date",
            k8s => k8s.Pod("check", "busybox:1.36").RestartPolicy(RestartPolicy.Never).Command("sh", "-c", "date"),
            "- spec.dnsPolicy: ClusterFirst"
        );
    }

    [Fact]
    public void Job() =>
        Same(
            "create job migrate --image=registry.example.com/team/migrate:1.4 -- /app/migrate --all",
            k8s => k8s.Job("migrate", "registry.example.com/team/migrate:1.4").Command("/app/migrate", "--all")
        );

    [Fact]
    public void Cron_job() =>
        Same(
            "create cronjob report --image=shop/report:1.4 --schedule=\"*/30 6 * * 1-5\" --restart=Never -- /app/report",
            k8s => k8s.CronJob("report", "*/30 6 * * 1-5", "shop/report:1.4").Command("/app/report").RestartPolicy(RestartPolicy.Never),
            "- spec.jobTemplate.metadata.name: report" // the server gives each Job a name of its own
        );

    [Fact]
    public void Cron_job_that_retries() =>
        Same(
            "create cronjob report --image=shop/report:1.4 --schedule=@daily",
            k8s => k8s.CronJob("report", "@daily", "shop/report:1.4"),
            "- spec.jobTemplate.metadata.name: report"
        );

    [Fact]
    public void Cluster_ip() =>
        Same(
            "create service clusterip web --tcp=80:8080",
            k8s =>
                k8s.Service("web")
                    .Label("app", "web")
                    .Type(ServiceType.ClusterIP)
                    .Selector("app", "web")
                    .Ports(new ServicePort("80-8080", 80, 8080)),
            "- spec.ports[0].protocol: TCP"
        ); // the default

    [Fact]
    public void Headless() =>
        Same(
            "create service clusterip web --clusterip=None",
            k8s => k8s.Service("web").Label("app", "web").Headless().Selector("app", "web"),
            "- spec.type: ClusterIP"
        ); // the default

    [Fact]
    public void Node_port() =>
        Same(
            "create service nodeport web --tcp=80:8080 --node-port=30080",
            k8s => k8s.Deployment("web", "nginx").Expose([new("80-8080", 80, 8080, nodePort: 30080)]),
            "- spec.ports[0].protocol: TCP"
        );

    [Fact]
    public void Load_balancer() =>
        Same(
            "create service loadbalancer web --tcp=80:8080",
            k8s => k8s.Deployment("web", "nginx").Expose([new("80-8080", 80, 8080)], type: ServiceType.LoadBalancer),
            "- spec.ports[0].protocol: TCP"
        );

    [Fact]
    public void External_name() =>
        Same(
            "create service externalname mail --external-name=smtp.example.com",
            k8s => k8s.Service("mail").ExternalName("smtp.example.com"),
            // kubectl labels and selects by the name whatever the type; an alias selects nothing.
            "- metadata.labels.app: mail",
            "- spec.selector.app: mail"
        );

    [Fact]
    public void Ingress() =>
        Same(
            "create ingress front --class=nginx --rule=a.example.com/x*=web:80,tls=certs --rule=a.example.com/y=api:grpc "
                + "--rule=/z*=web:80 --default-backend=fallback:80 --annotation=a=b",
            k8s =>
                k8s.Ingress("front")
                    .Class("nginx")
                    .Annotation("a", "b")
                    .DefaultBackend("fallback", 80)
                    .Tls("a.example.com", "certs")
                    .Rule("a.example.com", "/x", "web", 80)
                    .Rule("a.example.com", "/y", "api", "grpc", PathType.Exact)
                    .Rule(null, "/z", "web", 80)
        );

    [Fact]
    public void Config_map() =>
        Same(
            "create configmap settings --from-literal=region=eu --from-literal=on=1.10",
            k8s => k8s.ConfigMap("settings").Data("region", "eu").Data("on", "1.10")
        );

    [Fact]
    public void Secret() =>
        Same("create secret generic creds --from-literal=password=grüße", k8s => k8s.Secret("creds").Data("password", "grüße"));

    [Fact]
    public void Namespace() => Same("create namespace shop", k8s => k8s.Namespace("shop"));

    /// <param name="command">kubectl's arguments.</param>
    /// <param name="define">The same with the DSL; of several resources the last one is compared.</param>
    /// <param name="differences">Lines that only kubectl (<c>-</c>) or only the DSL (<c>+</c>) writes.</param>
    private static void Same(string command, Action<Manifests> define, params string[] differences)
    {
        var recorded = Recorded.Of(define);
        Assert.Empty(recorded.Findings);
        var ours = LinesOf(Yaml.YamlWriter.Write(recorded.Graph.Own[^1].Root));
        var theirs = LinesOf(Kubectl("--dry-run=client -o yaml " + command));
        Assert.Equal(
            differences.Order(StringComparer.Ordinal),
            theirs
                .Except(ours)
                .Select(line => "- " + line)
                .Concat(ours.Except(theirs).Select(line => "+ " + line))
                .Order(StringComparer.Ordinal)
        );
        Assert.NotEmpty(theirs);
    }

    private static string Kubectl(string arguments)
    {
        try
        {
            using var kubectl = Process.Start(
                new ProcessStartInfo("kubectl", arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
            )!;
            var errors = kubectl.StandardError.ReadToEndAsync();
            var yaml = kubectl.StandardOutput.ReadToEnd();
            kubectl.WaitForExit();
            Assert.True(kubectl.ExitCode == 0, errors.Result);
            return yaml;
        }
        catch (Win32Exception)
        {
            Assert.Skip("kubectl is not installed.");
            throw;
        }
    }

    private static List<string> LinesOf(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return
        [
            .. LinesOf(stream.Documents.Single().RootNode, "")
                .Where(line =>
                    !line.Contains("creationTimestamp", StringComparison.Ordinal)
                    && !line.StartsWith("status", StringComparison.Ordinal)
                    && !line.StartsWith("metadata.namespace", StringComparison.Ordinal)
                ),
        ];
    }

    private static IEnumerable<string> LinesOf(YamlNode node, string path) =>
        node switch
        {
            YamlMappingNode map => map.Children.SelectMany(child =>
                LinesOf(child.Value, path.Length == 0 ? child.Key.ToString() : $"{path}.{child.Key}")
            ),
            YamlSequenceNode list => list.Children.SelectMany((child, i) => LinesOf(child, $"{path}[{i}]")),
            YamlScalarNode { Style: not ScalarStyle.Plain } text => [$"{path}: '{text}'"], // a string that is not to be taken for a number
            _ => [$"{path}: {node}"],
        };
}
