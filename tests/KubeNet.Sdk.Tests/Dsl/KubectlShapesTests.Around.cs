namespace KubeNet.Tests.Dsl;

// What stands around workloads, beside kubectl.
public partial class KubectlShapesTests
{
    [Fact]
    public void Disruption_budget()
    {
        Same(
            "create pdb web --selector=app=web --min-available=1",
            k8s => k8s.Deployment("web", "nginx").DisruptionBudget(minAvailable: 1)
        );
        Same(
            "create pdb web --selector=\"app=web,tier in (a,b),zone notin (c),!canary,z\" --max-unavailable=50%",
            k8s => k8s.PodDisruptionBudget("web").Selector("app=web,tier in (a,b),zone notin (c),!canary,z").MaxUnavailable("50%")
        );
    }

    [Fact]
    public void Service_account() => Same("create serviceaccount web", k8s => k8s.ServiceAccount("web"));

    [Fact]
    public void Role_binding()
    {
        Same(
            "create rolebinding web --clusterrole=view --user=jane --group=team --serviceaccount=shop:web",
            k8s =>
                k8s.RoleBinding("web", k8s.External.ClusterRole("view"))
                    .User("jane")
                    .Group("team")
                    .ServiceAccount(k8s.External.ServiceAccount("web"))
        );
        Same(
            "create rolebinding web --role=web --serviceaccount=shop:web",
            k8s => k8s.RoleBinding("web", k8s.Role("web").Allow("get", "pods")).ServiceAccount(k8s.External.ServiceAccount("web"))
        );
    }

    [Fact]
    public void Cluster_role_binding() =>
        Same(
            "create clusterrolebinding web --clusterrole=view --user=jane --group=team --serviceaccount=ops:web",
            k8s =>
                k8s.ClusterRoleBinding("web", k8s.External.ClusterRole("view"))
                    .User("jane")
                    .Group("team")
                    .ServiceAccount(k8s.External.ServiceAccount("web", "ops"))
        );

    [Fact]
    public void Cluster_role()
    {
        Same(
            "create clusterrole web --verb=get,post --non-resource-url=/logs/*,/metrics",
            k8s => k8s.ClusterRole("web").AllowUrl("get,post", "/logs/*,/metrics")
        );
        Same(
            "create clusterrole web --aggregation-rule=example.com/to-web=true",
            k8s => k8s.ClusterRole("web").AggregationRule("example.com/to-web=true"),
            "- rules: null"
        ); // the cluster sets them
    }

    [Fact]
    public void Quota() =>
        Same(
            "create quota team --hard=cpu=1,memory=1G,pods=2,count/deployments.apps=3 --scopes=BestEffort,NotTerminating",
            k8s =>
                k8s.ResourceQuota("team")
                    .Hard("cpu", "1")
                    .Hard("memory", "1G")
                    .Hard("pods", 2)
                    .Hard("count/deployments.apps", 3)
                    .Scopes(QuotaScope.BestEffort, QuotaScope.NotTerminating)
        );

    [Fact]
    public void Priority_class()
    {
        Same(
            "create priorityclass high --value=1000 --description=important",
            k8s => k8s.PriorityClass("high", 1000).Description("important"),
            "- preemptionPolicy: PreemptLowerPriority"
        ); // the default
        Same(
            "create priorityclass high --value=1000 --global-default=true --preemption-policy=Never",
            k8s => k8s.PriorityClass("high", 1000).GlobalDefault().PreemptionPolicy(PreemptionPolicy.Never)
        );
    }

    [Fact]
    public void Docker_registry()
    {
        Same(
            "create secret docker-registry reg --docker-username=u --docker-password=p",
            k8s => k8s.Secret("reg").DockerRegistry("u", "p")
        );
        Same(
            "create secret docker-registry reg --docker-server=r.example.com --docker-username=jörg --docker-password=<>&\u2028é\\ "
                + "--docker-email=e@example.com",
            k8s => k8s.Secret("reg").DockerRegistry("jörg", "<>&\u2028é\\", "r.example.com", "e@example.com")
        );
    }

    [Fact]
    public void Role()
    {
        using var server = new DiscoveryServer();
        Same(
            "create role web --verb=get,list --resource=configmaps,deploy/scale,pods/log,deployment --resource-name=a --resource-name=b "
                + server.Arguments,
            k8s => k8s.Role("web").Allow("get,list", "configmaps,deploy/scale,pods/log,deployment", "a,b")
        );
        Same(
            "create role web --verb=get --verb=list --verb=get --resource=certificates.cert-manager.io,cm " + server.Arguments,
            k8s => k8s.Role("web").Allow("get,list,get", "certificates.cert-manager.io,cm")
        );
    }

    [Fact]
    public void Cluster_role_of_resources()
    {
        using var server = new DiscoveryServer();
        Same(
            "create clusterrole web --verb=get,list,watch --resource=nodes,po " + server.Arguments,
            k8s => k8s.ClusterRole("web").Allow("get,list,watch", "nodes,po")
        );
        Same(
            "create clusterrole web --verb=get --resource=nodes " + server.Arguments,
            k8s =>
            {
                k8s.ServiceAccount("web").AllowCluster("get", "nodes");
                k8s.ClusterRole("web").Allow("get", "nodes");
            }
        );
    }

    [Fact]
    public void Autoscale()
    {
        using var server = new DiscoveryServer();
        Same(
            "autoscale deployment web --min=2 --max=10 --cpu-percent=70 " + server.Arguments,
            k8s => k8s.Deployment("web", "nginx").Autoscale(min: 2, max: 10, cpu: 70),
            // kubectl writes the older version, which has the CPU only
            "- apiVersion: autoscaling/v1",
            "- spec.targetCPUUtilizationPercentage: 70",
            "+ apiVersion: autoscaling/v2",
            "+ spec.metrics[0].resource.name: cpu",
            "+ spec.metrics[0].resource.target.averageUtilization: 70",
            "+ spec.metrics[0].resource.target.type: Utilization",
            "+ spec.metrics[0].type: Resource"
        );
    }

    [Fact]
    public void Expose()
    {
        using var server = new DiscoveryServer();
        Same(
            "expose deployment web --port=80 --target-port=8080 --type=LoadBalancer --session-affinity=ClientIP --external-ip=203.0.113.10 "
                + server.Arguments,
            k8s =>
                k8s.Deployment("web", "nginx")
                    .Expose(port: 80, targetPort: 8080, type: ServiceType.LoadBalancer)
                    .SessionAffinity()
                    .ExternalIPs("203.0.113.10"),
            "- spec.ports[0].protocol: TCP"
        );
    }

    [Fact]
    public void Autoscale_of_a_stateful_set()
    {
        using var server = new DiscoveryServer();
        Same(
            "autoscale statefulset web --max=10 --min=3 " + server.Arguments,
            k8s => k8s.StatefulSet("web", "nginx").Autoscale(min: 3, max: 10),
            "- apiVersion: autoscaling/v1",
            "+ apiVersion: autoscaling/v2"
        );
    }

    [Fact]
    public void All_verbs()
    {
        using var server = new DiscoveryServer();
        Same("create role web --verb=get,* --resource=configmaps " + server.Arguments, k8s => k8s.Role("web").Allow("get,*", "configmaps"));
    }
}
