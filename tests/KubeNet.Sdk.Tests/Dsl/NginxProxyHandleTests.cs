using KubeNet.Findings;

namespace KubeNet.Tests.Dsl;

public class NginxProxyHandleTests
{
    [Fact]
    public void One_port_only() =>
        Recorded
            .Of(k8s => k8s.NginxProxy("acme").Listen(80).Listen(80).Listen(81))
            .HasOnly(
                EvaluationFindings.Contradiction,
                "'listen' of NginxProxy 'acme' is set to '81', but it was set to '80' before. Set it once."
            );

    [Fact]
    public void One_Service_for_a_path() =>
        Recorded
            .Of(k8s =>
            {
                var a = k8s.Service("a").Ports(new ServicePort(80));
                var b = k8s.Service("b").Ports(new ServicePort(80));
                k8s.NginxProxy("acme").Proxy("/x", a).Proxy("/y", b).Proxy("/x", b);
            })
            .HasOnly(EvaluationFindings.Contradiction, "NginxProxy 'acme' already forwards '/x' to another Service. Use each path once.");

    [Fact]
    public void Two_of_one_name_would_be_one_file()
    {
        Recorded
            .Of(k8s =>
            {
                k8s.NginxProxy("acme");
                k8s.NginxProxy("acme");
            })
            .HasOnly(EvaluationFindings.DuplicateIdentity, "NginxProxy acme is declared twice in the set 'Shop'");
    }

    [Fact]
    public void Several_ports_and_none_chosen_are_listed() =>
        Recorded
            .Of(k8s => k8s.NginxProxy("acme").Proxy("/", k8s.Service("a").Ports(new("http", 80), new("metrics", 9090))))
            .HasOnly(
                EvaluationFindings.Contradiction,
                "which has several ports: 80 ('http'), 9090 ('metrics'). Choose one with Port(...)."
            );

    [Fact]
    public void The_ports_may_be_said_later_and_the_chosen_one_has_its_NodePort()
    {
        var recorded = Recorded.Of(k8s =>
        {
            var service = k8s.Service("a");
            k8s.NginxProxy("acme").Nodes("10.0.0.1").Proxy("/", service.Port("metrics"));
            service.Ports(new("http", 80, nodePort: 30080), new("metrics", 9090, nodePort: 30090));
        });

        Assert.Empty(recorded.Findings);
        Assert.Contains("server 10.0.0.1:30090;", KubeNet.Files.ManifestFiles.Of(recorded.Graph)[^1].Content, StringComparison.Ordinal);
    }
}
