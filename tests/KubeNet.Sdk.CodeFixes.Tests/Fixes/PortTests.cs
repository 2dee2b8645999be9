using KubeNet.Sdk.CodeFixes.Tests.Harness;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KubeNet.Sdk.CodeFixes.Tests.Fixes;

/// <summary>The container's real port or its name, declared on the container, or said to be the targetPort.</summary>
public sealed class PortTests
{
    private const string Write = "WriteSuggestedValue.";

    [Theory]
    [InlineData("KUBE2001", Write + "Number", "server.Expose(port: 80, targetPort: 8080);", "server.Expose(port: 80, targetPort: 80);")]
    [InlineData(
        "KUBE2001",
        Write + "Text",
        "server.Expose(port: 80, targetPort: 8080);",
        """server.Expose(port: 80, targetPort: "http");"""
    )]
    [InlineData(
        "KUBE2002",
        Write + "Text",
        """server.Expose(port: 80, targetPort: "htpp");""",
        """server.Expose(port: 80, targetPort: "http");"""
    )]
    [InlineData("KUBE1022", Write + "Number", """server.Expose(port: 80, targetPort: "80");""", "server.Expose(port: 80, targetPort: 80);")]
    [InlineData(
        "KUBE2002",
        Write + "Text",
        """server.Expose(port: 80, targetPort: @"htpp");""",
        """server.Expose(port: 80, targetPort: @"http");"""
    )]
    [InlineData(
        "KUBE2002",
        Write + "Text",
        "server.Expose(port: 80, targetPort: \"\"\"htpp\"\"\");",
        "server.Expose(port: 80, targetPort: \"\"\"http\"\"\");"
    )]
    [InlineData("KUBE2001", "AddTargetPort", "server.Expose(port: 8080);", """server.Expose(port: 8080, targetPort: "http");""")]
    [InlineData("KUBE2001", "AddTargetPort", "server.Expose([new(8080)]);", """server.Expose([new(8080, targetPort: "http")]);""")]
    [InlineData(
        "KUBE2014",
        Write + "Number",
        "server.Expose(port: 8080, targetPort: 80); server.LivenessProbe(Probe.Tcp(8080));",
        "server.Expose(port: 8080, targetPort: 80); server.LivenessProbe(Probe.Tcp(80));"
    )]
    [InlineData(
        "KUBE2014",
        Write + "Text",
        """server.LivenessProbe(Probe.Http("/", "htpp"));""",
        """server.LivenessProbe(Probe.Http("/", "http"));"""
    )]
    public Task The_port_is_written(string id, string key, string before, string after) => FixCase.MendsAsync(id, key, before, after);

    [Fact]
    public Task The_port_is_declared_behind_the_others() =>
        FixCase.MendsAsync(
            "KUBE2001",
            "AddContainerPort",
            """k8s.Pod("cart", image: "cart:1.0").ContainerPort(9000).Label("a", "b").Expose(port: 80, targetPort: 8081);""",
            """k8s.Pod("cart", image: "cart:1.0").ContainerPort(9000).ContainerPort(8081).Label("a", "b").Expose(port: 80, targetPort: """
                + """8081);"""
        );

    [Fact]
    public Task The_port_is_declared_on_a_line_of_its_own() =>
        FixCase.MendsAsync(
            "KUBE2001",
            "AddContainerPort",
            """
            var cart = k8s.Deployment("cart", image: "cart:1.0") // the cart
                        .ContainerPort(9000, "admin")
                        .Replicas(2);
                    cart.Expose(port: 80, targetPort: 8081);
            """,
            """
            var cart = k8s.Deployment("cart", image: "cart:1.0") // the cart
                        .ContainerPort(9000, "admin")
                        .ContainerPort(8081)
                        .Replicas(2);
                    cart.Expose(port: 80, targetPort: 8081);
            """
        );

    [Theory]
    [InlineData("""server.ContainerPort(81, "other"); server.Expose(port: 80, targetPort: 8080);""", Write)] // two ports: which one?
    // two containers: which one?
    [InlineData("""server.Container("sidecar", image: "x:1").Expose(port: 80, targetPort: 8080);""", "AddContainerPort")]
    [InlineData("""server.ContainerPort(81, "other"); server.Expose(port: 8080);""", "AddTargetPort")]
    [InlineData("server.Expose(port: 80, targetPort: 8080 + 1);", Write)]
    public Task Not_where_it_is_not_sure(string body, string key) => FixCase.RefusesAsync("KUBE2001", key, body);

    [Fact]
    public Task Not_on_two_workloads() =>
        FixCase.RefusesAsync(
            "KUBE2001",
            "AddContainerPort",
            """k8s.Pod("a", image: "a:1").ContainerPort(1).Label("x", "y"); """
                + """k8s.Pod("b", image: "b:1").ContainerPort(2).Label("x", "y"); """
                + """k8s.Service("s").Selector("x", "y").Ports(new ServicePort(80, 8080));"""
        );

    [Theory]
    [InlineData("""server.Expose(port: 80, targetPort: $"ht{"pp"}");""")]
    // the text is right there
    [InlineData("""var name = "htpp"; server.Expose(port: 80, targetPort: name); k8s.ConfigMap("c").Data("name", name);""")]
    public Task Not_what_is_right_elsewhere_or_is_no_literal(string body) => FixCase.RefusesAsync("KUBE2002", Write, body);

    [Fact]
    public Task The_ports_of_a_Service_are_named_as_the_containers() =>
        FixCase.MendsAllAsync(
            "KUBE1023",
            "NameServicePorts",
            FixAllScope.Project,
            """server.ContainerPort(9090, "metrics"); server.Expose([new(80), new(port: 9091, targetPort: 9090)]);""",
            """server.ContainerPort(9090, "metrics"); server.Expose([new("http", 80), new(name: "metrics", port: 9091, targetPort: """
                + """9090)]);"""
        );

    [Fact]
    public Task Not_where_the_container_has_no_name_for_it() =>
        FixCase.RefusesAsync(
            "KUBE1023",
            "NameServicePorts",
            """server.ContainerPort(9090); server.Expose([new("http", 80), new(9090)]);"""
        );
}
