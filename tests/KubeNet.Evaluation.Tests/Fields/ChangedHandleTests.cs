using KubeNet.Evaluation.Tests.Harness;

namespace KubeNet.Evaluation.Tests.Fields;

/// <summary>
/// What is said through a handle after a <c>Configure</c>: it goes to what the handle meant, wherever that is by then and whatever it is
/// called; if it is gone, the call is an error. The same as with models, evaluated and run.
/// </summary>
public sealed class ChangedHandleTests
{
    private const string Web = """var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http");""";

    private const string Side =
        Web
        + """
             ContainerHandle side = null!;
            web.Container("side", "busybox:1.36", it => side = it);
            """;

    public static TheoryData<string, string, string> Kept =>
        new()
        {
            {
                "renamed",
                Web + """web.Configure(d => d.Spec.Template.Spec.Containers[0].Name = "h").LivenessProbe(Probe.Tcp("http"));""",
                """
                          - name: h
                            image: nginx:1.27
                            ports:
                            - name: http
                              containerPort: 8080
                            livenessProbe:
                              tcpSocket:
                                port: http
                    """
            },
            {
                "names exchanged",
                Side
                    + """
                        web.Configure(d =>
                        {
                            d.Spec.Template.Spec.Containers[0].Name = "side";
                            d.Spec.Template.Spec.Containers[1].Name = "nginx";
                        });
                        web.Env("MAIN", "1");
                        side.Env("SIDE", side.Name);
                        """,
                """
                          - name: side
                            image: nginx:1.27
                            ports:
                            - name: http
                              containerPort: 8080
                            env:
                            - name: MAIN
                              value: "1"
                          - name: nginx
                            image: busybox:1.36
                            env:
                            - name: SIDE
                              value: nginx
                    """
            },
            {
                "moved and renamed",
                Side
                    + """
                        web.Configure(d => d.Spec.Template.Spec.Containers = Enumerable.Reverse(d.Spec.Template.Spec.Containers).ToList())
                            .Configure(d => d.Spec.Template.Spec.Containers[1].Name = "x");
                        side.Env("SIDE", "1");
                        web.Env("MAIN", "1");
                        """,
                """
                          - name: side
                            image: busybox:1.36
                            env:
                            - name: SIDE
                              value: "1"
                          - name: x
                            image: nginx:1.27
                            ports:
                            - name: http
                              containerPort: 8080
                            env:
                            - name: MAIN
                              value: "1"
                    """
            },
            {
                "made an init container",
                Web
                    + """
                        web.Configure(d =>
                        {
                            d.Spec.Template.Spec.InitContainers = [d.Spec.Template.Spec.Containers[0]];
                            d.Spec.Template.Spec.Containers = [new() { Name = "new", Image = "new" }];
                        }).Args("--main");
                        """,
                """
                          initContainers:
                          - name: nginx
                            image: nginx:1.27
                            args:
                            - --main
                    """
            },
            {
                "replaced by one of its name",
                Web + """web.Configure(d => d.Spec.Template.Spec.Containers = [new() { Name = "nginx", Image = "new" }]).Args("--main");""",
                """
                          - name: nginx
                            image: new
                            args:
                            - --main
                    """
            },
            {
                "the whole spec replaced",
                Web
                    + """
                        web.Configure(d =>
                        {
                            d.Spec = new() { Selector = { MatchLabels = { ["app"] = "web" } } };
                            d.Spec.Template = new()
                            {
                                Metadata = { Labels = { ["app"] = "web" } },
                                Spec = new() { Containers = { new() { Name = "nginx", Image = "new" } } },
                            };
                        }).Replicas(3).Args("--main");
                        """,
                """
                      replicas: 3
                      selector:
                        matchLabels:
                          app: web
                      template:
                        metadata:
                          labels:
                            app: web
                        spec:
                          containers:
                          - name: nginx
                            image: new
                            args:
                            - --main
                    """
            },
            {
                "said inside of the lambda",
                Web
                    + """
                        web.Configure(d =>
                        {
                            web.Container("side", "busybox:1.36").Env("A", "1");
                            d.Spec.Template.Spec.Containers[0].Image = "new";
                        });
                        """,
                """
                          - name: nginx
                            image: new
                            ports:
                            - name: http
                              containerPort: 8080
                            env:
                            - name: A
                              value: "1"
                          - name: side
                            image: busybox:1.36
                    """
            },
            {
                "a volume renamed",
                Web
                    + """
                        var settings = k8s.ConfigMap("settings").Data("a", "b");
                        web.Volume(settings, "/a").Configure(d =>
                        {
                            d.Spec.Template.Spec.Volumes[0].Name = "v";
                            d.Spec.Template.Spec.Containers[0].VolumeMounts[0].Name = "v";
                        }).Volume(settings, "/b");
                        """,
                """
                            volumeMounts:
                            - name: v
                              mountPath: /a
                            - name: v
                              mountPath: /b
                          volumes:
                          - name: v
                            configMap:
                              name: settings
                    """
            },
            {
                "the labels of the Pods, behind Expose",
                Web
                    + """
                        web.Expose(port: 80, targetPort: "http");
                        web.Configure(d => { d.Spec.Template.Metadata.Labels["app"] = "x"; d.Spec.Selector.MatchLabels["app"] = "x"; });
                        """,
                """
                      selector:
                        app: x
                      ports:
                    """
            },
            {
                "the label that selects replaced by another one",
                Web
                    + """
                        web.Configure(d =>
                        {
                            d.Spec.Template.Metadata.Labels = new() { ["tier"] = "x" };
                            d.Spec.Selector.MatchLabels = d.Spec.Template.Metadata.Labels;
                        });
                        web.Expose(port: 80, targetPort: "http");
                        """,
                """
                      selector:
                        tier: x
                      ports:
                    """
            },
            {
                "a Service without a spec",
                Web + """web.Expose(port: 80, targetPort: "http").Configure(s => s.Spec = null).ExternalName("db.example.com");""",
                """
                    spec:
                      type: ExternalName
                      externalName: db.example.com
                    """
            },
            {
                "a port that was added, behind Expose of all ports",
                Web
                    + """
                        web.Expose();
                        web.Configure(d => d.Spec.Template.Spec.Containers[0].Ports.Add(new() { Name = "metrics", ContainerPort = 9090 }));
                        """,
                """
                        port: 9090
                    """
            },
        };

    public static TheoryData<string, string> Gone =>
        new()
        {
            {
                Web + """web.Configure(d => d.Spec.Template.Spec.Containers.RemoveAt(0))./*!*/LivenessProbe(Probe.Tcp(1));""",
                "Configure removed the container 'nginx' of Deployment 'web'"
            },
            {
                Web + """web.Configure(d => d.Spec.Template.Spec.Containers = null)./*!*/Env("A", "1");""",
                "Configure removed the container 'nginx' of Deployment 'web'"
            },
            {
                Web + """web./*!*/Configure(d => d.Metadata.Name = "other");""",
                "Configure cannot change 'metadata.name' of Deployment 'web'"
            },
            {
                Web + """web./*!*/Configure(d => d.Metadata.Namespace = "other");""",
                "Configure cannot change 'metadata.namespace' of Deployment 'web'"
            },
            {
                Web + """web.Configure(d => web./*!*/Configure(e => e.Spec.Paused = true));""",
                "Deployment 'web' is configured inside its own Configure"
            },
        };

    [Theory]
    [MemberData(nameof(Kept))]
    public void A_handle_follows_its_part(string way, string code, string shown)
    {
        Assert.NotEmpty(way);
        var file = UserCode.SetOf(code);
        var evaluated = Outcome.EvaluateFile(file);

        Assert.Equal("", Outcome.Describe(evaluated.Findings));
        Assert.Contains(shown.TrimEnd() + "\n", Outcome.YamlOf(evaluated), StringComparison.Ordinal);
        Assert.Equal(Outcome.Run(file), Outcome.YamlOf(evaluated));
    }

    [Theory]
    [MemberData(nameof(Gone))]
    public void What_cannot_be_is_an_error_at_the_call(string code, string message)
    {
        var file = UserCode.SetOf(code);
        var finding = Assert.Single(Outcome.EvaluateFile(file).Findings);

        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Equal(file.IndexOf("/*!*/", StringComparison.Ordinal) + 5, finding.Origin.Start);
        Assert.Contains(message, Assert.ThrowsAny<Exception>(() => Outcome.Run(file)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_unknown_is_left_out_and_the_set_is_not_complete()
    {
        var set = Outcome.Evaluate(
            """k8s.ConfigMap("c").Configure(c => { c.Data["now"] = DateTime.Now.ToString(); c.Immutable = true; });"""
        );

        Assert.Equal("KUBE0002", Assert.Single(set.Findings).Kind.Id);
        Assert.False(set.Graph.IsComplete);
        Assert.DoesNotContain("now", Outcome.YamlOf(set), StringComparison.Ordinal);
        Assert.Contains("immutable: true", Outcome.YamlOf(set), StringComparison.Ordinal);
    }
}
