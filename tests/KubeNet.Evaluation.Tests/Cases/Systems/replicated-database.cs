namespace App;

// Three Cassandra nodes that find each other: the example of kubernetes.io.
public sealed class Set : ManifestSet
{
    protected override void Define(Manifests k8s)
    {
        var cassandra = k8s.StatefulSet("cassandra", "gcr.io/google-samples/cassandra:v13").Replicas(3)
            .ImagePullPolicy(ImagePullPolicy.Always)
            .ContainerPort(7000, "intra-node").ContainerPort(7001, "tls-intra-node").ContainerPort(7199, "jmx").ContainerPort(9042, "cql")
            .Requests(cpu: "500m", memory: "1Gi").Limits(cpu: "500m", memory: "1Gi").AddCapabilities("IPC_LOCK")
            .PreStop(LifecycleHandler.Exec("/bin/sh", "-c", "nodetool drain")).TerminationGracePeriodSeconds(500)
            .ReadinessProbe(Probe.Exec("/bin/bash", "-c", "/ready-probe.sh").InitialDelaySeconds(15).TimeoutSeconds(5))
            .Env("MAX_HEAP_SIZE", "512M").Env("HEAP_NEWSIZE", "100M").EnvFromField("POD_IP", "status.podIP")
            .Env("CASSANDRA_CLUSTER_NAME", "K8Demo").Env("CASSANDRA_DC", "DC1-K8Demo").Env("CASSANDRA_RACK", "Rack1-K8Demo")
            .VolumeClaim("cassandra-data", storage: "1Gi", mountPath: "/cassandra_data", storageClass: "fast");
        cassandra.Env("CASSANDRA_SEEDS", $"cassandra-0.{cassandra.Expose(port: 9042).DnsName}");
    }
}
