using KubeNet.Findings;

namespace KubeNet.Tests.Dsl;

/// <summary>What a Pod's settings refuse, and what they leave out.</summary>
public class PodRefusalTests
{
    [Fact]
    public void A_dns_option_has_one_value_and_an_alias_has_a_name()
    {
        Recorded
            .Of(k8s => k8s.Pod("app", "x").DnsOption("ndots", "2").DnsOption("edns0").DnsOption("ndots", "2").DnsOption("ndots", "5"))
            .HasOnly(EvaluationFindings.Contradiction, "The DNS option 'ndots' of Pod 'app' is set to a different value than before.");
        Recorded
            .Of(k8s => k8s.Pod("app", "x").HostAlias("192.0.2.1"))
            .HasOnly(EvaluationFindings.Contradiction, "The host alias '192.0.2.1' of Pod 'app' has no name.");
    }

    [Fact]
    public void Nothing_given_is_nothing_written()
    {
        string[] none = [];
        Assert.Equal(
            Recorded.Yaml("Pod", "app", k8s => k8s.Pod("app", "x").RunAsUser(1)),
            Recorded.Yaml(
                "Pod",
                "app",
                k8s => k8s.Pod("app", "x").RunAsUser(1).SupplementalGroups().ImagePullSecrets().DnsConfig(none, none)
            )
        );
        Assert.DoesNotContain(
            "capabilities",
            Recorded.Yaml("Pod", "app", k8s => k8s.Pod("app", "x").DropCapabilities(none).AddCapabilities(none)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Ports_of_the_node_and_devices_are_in_order() =>
        Assert.EndsWith(
            """
              - name: app
                image: x
                ports:
                - name: https
                  containerPort: 9100
                  hostPort: 9101
                  protocol: UDP
                volumeMounts:
                - name: root
                  mountPath: /host
                  readOnly: true
                  mountPropagation: HostToContainer
                volumeDevices:
                - name: disk
                  devicePath: /dev/disk
                lifecycle:
                  preStop:
                    sleep:
                      seconds: 1
              volumes:
              - name: disk
                persistentVolumeClaim:
                  claimName: disk
              - name: root
                hostPath:
                  path: /

            """.ReplaceLineEndings("\n"),
            Recorded.Yaml(
                "Pod",
                "app",
                k8s =>
                    k8s.Pod("app", "x")
                        .PreStop(1)
                        .VolumeDevice(k8s.External.PersistentVolumeClaim("disk"), "/dev/disk")
                        .HostPath("root", "/", "/host", readOnly: true, mountPropagation: MountPropagation.HostToContainer)
                        .ContainerPort(9100, "https", Protocol.Udp, hostPort: 9101)
            ),
            StringComparison.Ordinal
        );
}
