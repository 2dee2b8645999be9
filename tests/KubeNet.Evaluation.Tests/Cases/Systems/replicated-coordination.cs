namespace App;

// Three ZooKeeper servers, of which one may be missing: the example of kubernetes.io.
public sealed class Set : ManifestSet
{
    private static readonly (string Name, string Value)[] s_options =
    [
        ("servers", "3"), ("data_dir", "/var/lib/zookeeper/data"), ("data_log_dir", "/var/lib/zookeeper/data/log"),
        ("conf_dir", "/opt/zookeeper/conf"), ("client_port", "2181"), ("election_port", "3888"), ("server_port", "2888"),
        ("tick_time", "2000"), ("init_limit", "10"), ("sync_limit", "5"), ("heap", "512M"), ("max_client_cnxns", "60"),
        ("snap_retain_count", "3"), ("purge_interval", "12"), ("max_session_timeout", "40000"), ("min_session_timeout", "4000"),
        ("log_level", "INFO"),
    ];

    protected override void Define(Manifests k8s)
    {
        var isReady = Probe.Exec("sh", "-c", "zookeeper-ready 2181").InitialDelaySeconds(10).TimeoutSeconds(5);
        var zk = k8s.StatefulSet("zk", "registry.k8s.io/kubernetes-zookeeper:1.0-3.4.10").Replicas(3)
            .ImagePullPolicy(ImagePullPolicy.Always)
            .ContainerPort(2181, "client").ContainerPort(2888, "server").ContainerPort(3888, "leader-election")
            .Requests(cpu: "0.5", memory: "1Gi").RunAsUser(1000).FsGroup(1000).ReadinessProbe(isReady).LivenessProbe(isReady)
            .Command("sh", "-c", $"start-zookeeper {string.Join(" ", s_options.Select(option => $"--{option.Name}={option.Value}"))}")
            .VolumeClaim("datadir", storage: "10Gi", mountPath: "/var/lib/zookeeper")
            .PodAntiAffinity(Topology.Node).RollingUpdate().PodManagementPolicy(PodManagementPolicy.OrderedReady);
        zk.Expose([new("server", 2888), new("leader-election", 3888)], name: "zk-hs");
        zk.Expose(name: "zk-cs", port: 2181, portName: "client");
        k8s.PodDisruptionBudget("zk-pdb").Selector(zk).MaxUnavailable(1);
    }
}
