using System.Text;
using KubeNet.Resources;
using KubeNet.Rules.Tests.Corpus;

namespace KubeNet.Rules.Tests;

/// <summary>
/// A set of twice as many apps costs each rule about twice as much, in bytes that it allocates: all apps share a label, a namespace, a
/// class and a host, and each has a Service with a NodePort, an Ingress with TLS, probes, policies, a budget, an autoscaler and a monitor.
/// </summary>
public class RuleCostTests
{
    private const int MostBytesAnApp = 220_000;

    private static readonly Lazy<(IReadOnlyList<Resource> Warm, IReadOnlyList<Resource> Few, IReadOnlyList<Resource> Many)> s_sets = new(
        () =>
            (Resources(10), Resources(150), Resources(300))
    );

    private static readonly Lazy<(ResourceGraph Warm, ResourceGraph Few, ResourceGraph Many)> s_graphs = new(() =>
        (Graph(s_sets.Value.Warm), Graph(s_sets.Value.Few), Graph(s_sets.Value.Many))
    );

    public static TheoryData<string> Ids() => [.. RuleCatalog.All.Select(rule => rule.Kind.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_grows_no_worse_than_linearly(string id)
    {
        var rule = RuleCatalog.All.Single(known => known.Kind.Id == id);
        // What a tree keeps of itself is there for all rules.
        BytesOf(s_graphs.Value.Few, rule);
        BytesOf(s_graphs.Value.Many, rule);

        // The indexes of a graph are made once for all rules; here each rule pays for its own.
        var few = BytesOf(Graph(s_sets.Value.Few), rule);
        var many = BytesOf(Graph(s_sets.Value.Many), rule);

        Assert.True(many <= few * 2.5 + 20_000, $"{few} bytes for 150 apps, {many} for 300");
    }

    /// <summary>
    /// What rules of every object and every pod allocate where nothing is wrong: a walk of the tree makes no object a field. With an
    /// iterator a field they took several times as much, KUBE1015 24,500 bytes an app.
    /// </summary>
    [Theory]
    [InlineData("KUBE1015", 2_000)]
    [InlineData("KUBE1016", 2_000)]
    [InlineData("KUBE1017", 700)]
    [InlineData("KUBE1018", 2_300)]
    [InlineData("KUBE4009", 2_500)]
    public void A_rule_of_all_labels_or_names_allocates_little(string id, int bytesAnApp)
    {
        var rule = RuleCatalog.All.Single(known => known.Kind.Id == id);
        BytesOf(s_graphs.Value.Few, rule); // and the pods of the graph, which all rules share

        var bytes = BytesOf(s_graphs.Value.Few, rule) / 150;

        Assert.True(bytes <= bytesAnApp, $"{bytes} bytes an app");
    }

    /// <summary>
    /// All rules together, where nothing is wrong: an app here is nine resources. A first analysis of a project pays that for each app.
    /// </summary>
    [Fact]
    public void All_rules_together_allocate_little_for_an_app()
    {
        RuleCatalog.Check(s_graphs.Value.Warm);
        var graph = Graph(s_sets.Value.Few);
        var before = GC.GetAllocatedBytesForCurrentThread();
        RuleCatalog.Check(graph);
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 150;
        TestContext.Current.TestOutputHelper?.WriteLine($"{bytes} bytes an app");

        Assert.InRange(bytes, 1, MostBytesAnApp);
    }

    /// <summary>A rule that asks for a path of each resource as the library did: its strings show in the same count.</summary>
    [Fact]
    public void A_rule_that_cuts_paths_is_noticed()
    {
        BytesOf(s_graphs.Value.Few, new Cutting(cuts: false));
        BytesOf(s_graphs.Value.Few, new Cutting(cuts: true));

        var cutting = BytesOf(s_graphs.Value.Few, new Cutting(cuts: true));
        Assert.True(cutting > BytesOf(s_graphs.Value.Few, new Cutting(cuts: false)) + (150 * 9 * 100), $"{cutting}");
    }

    [Fact]
    public void Such_a_set_is_correct() =>
        Assert.Equal(
            [],
            RuleCatalog
                .Check(s_graphs.Value.Few, RuleCatalog.All.Where(rule => rule.Kind.Id[4] is '2'))
                .Select(finding => finding.ToString())
        );

    /// <summary>The negative twin: a rule that compares all Services with all.</summary>
    [Fact]
    public void A_quadratic_rule_is_noticed()
    {
        BytesOf(s_graphs.Value.Warm, new Quadratic());

        Assert.True(BytesOf(s_graphs.Value.Many, new Quadratic()) > BytesOf(s_graphs.Value.Few, new Quadratic()) * 3);
    }

    private static long BytesOf(ResourceGraph graph, Rule rule)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        RuleCatalog.Check(graph, [rule]);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static IReadOnlyList<Resource> Resources(int apps)
    {
        var yaml = new StringBuilder(
            "apiVersion: networking.k8s.io/v1\nkind: IngressClass\nmetadata: { name: nginx }\nspec: { controller: k8s.io/ingress-nginx }\n"
        );
        for (var i = 0; i < apps; i++)
        {
            yaml.Append(string.Format(System.Globalization.CultureInfo.InvariantCulture, App, "app-" + i, 30000 + i));
        }

        return [.. YamlResources.Read("w.yaml", yaml.ToString()).Select(read => read.Resource)];
    }

    private static ResourceGraph Graph(IReadOnlyList<Resource> resources) =>
        new([.. resources], [], [], ClusterProfile.Default, isComplete: true);

    private const string App = """
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: {{ name: {0} }}
        data: {{ region: eu }}
        ---
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {{ name: {0} }}
        spec:
          serviceName: {0}
          volumeClaimTemplates: [ {{ metadata: {{ name: data }} }} ]
          template:
            metadata: {{ labels: {{ part-of: shop, app: {0} }} }}
            spec:
              volumes: [ {{ name: v, persistentVolumeClaim: {{ claimName: data-{0}-0 }} }} ]
              containers:
              - name: c
                envFrom: [ {{ configMapRef: {{ name: {0} }} }} ]
                env: [ {{ name: A, valueFrom: {{ configMapKeyRef: {{ name: {0}, key: region }} }} }} ]
                livenessProbe: {{ httpGet: {{ port: http }} }}
                ports: [ {{ name: http, containerPort: 8080 }} ]
        ---
        apiVersion: v1
        kind: Service
        metadata: {{ name: {0}, labels: {{ part-of: shop, app: {0} }} }}
        spec: {{ type: NodePort, selector: {{ part-of: shop, app: {0} }}, ports: [ {{ name: web, port: 80, targetPort: http, nodePort: {1} }} ] }}
        ---
        apiVersion: v1
        kind: Service
        metadata: {{ name: {0}-first }}
        spec: {{ selector: {{ part-of: shop, statefulset.kubernetes.io/pod-name: {0}-0 }}, ports: [ {{ port: 80, targetPort: 8080 }} ] }}
        ---
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {{ name: {0}, annotations: {{ nginx.ingress.kubernetes.io/use-regex: "true" }} }}
        spec:
          ingressClassName: nginx
          tls: [ {{ hosts: [ {0}.example.com, shop.example.com ], secretName: tls }} ]
          rules:
          - {{ host: shop.example.com, http: {{ paths: [ {{ path: "/{0}(/|$)(.*)", pathType: ImplementationSpecific, backend: {{ service: {{ name: {0}, port: {{ number: 80 }} }} }} }} ] }} }}
          - {{ host: {0}.example.com, http: {{ paths: [ {{ path: /, pathType: Prefix, backend: {{ service: {{ name: {0}, port: {{ name: web }} }} }} }} ] }} }}
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {{ name: {0} }}
        spec: {{ podSelector: {{ matchLabels: {{ app: {0} }} }}, ingress: [ {{ ports: [ {{ port: http }} ] }} ] }}
        ---
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata: {{ name: {0} }}
        spec: {{ selector: {{ matchLabels: {{ app: {0} }} }} }}
        ---
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: {{ name: {0} }}
        spec: {{ scaleTargetRef: {{ apiVersion: apps/v1, kind: StatefulSet, name: {0} }} }}
        ---
        apiVersion: monitoring.coreos.com/v1
        kind: ServiceMonitor
        metadata: {{ name: {0} }}
        spec: {{ selector: {{ matchLabels: {{ app: {0} }} }}, endpoints: [ {{ port: web }} ] }}

        """;

    private sealed class Quadratic() : Rule("KUBE9999", "Compares all with all", KubeNet.Findings.Severity.Info)
    {
        public override void Check(ResourceGraph graph, FindingSink findings)
        {
            foreach (var service in graph.OwnOfKind("Service"))
            {
                _ = graph.OwnOfKind("Service").ToList();
            }
        }
    }

    private sealed class Cutting(bool cuts) : Rule("KUBE9999", "Asks each resource for a path", KubeNet.Findings.Severity.Info)
    {
        public override void Check(ResourceGraph graph, FindingSink findings)
        {
            foreach (var resource in graph.Own)
            {
                _ = cuts ? At(resource.Root, "spec.template.metadata") : resource.Root.At("spec.template.metadata");
            }
        }

        private static ResourceNode? At(ResourceNode? node, string path) =>
            path.Split('.').Aggregate(node, (at, step) => (at as MapNode)?[step]);
    }
}
