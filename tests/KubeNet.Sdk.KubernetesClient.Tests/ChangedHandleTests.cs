using KubeNet.Models.Tests.Harness;

namespace KubeNet.Models.Tests;

/// <summary>
/// What is said through a handle after a <c>Configure</c>: it goes to what the handle meant, wherever that stands by then and whatever it
/// is called; where it is gone, the call is an error. Evaluated and run.
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

    private const string Routed =
        Web
        + """
             var service = web.Expose(port: 80, targetPort: "http");
            var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
            var front = k8s.Ingress("front").Class(nginx);
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
                        web.Configure(d => d.Spec.Template.Spec.Containers = d.Spec.Template.Spec.Containers.Reverse().ToList())
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
                "its old name taken by another one, in a chain",
                Web
                    + """
                        web.Configure(d => d.Spec.Template.Spec.Containers[0].Name = "a")
                            .Configure(d => d.Spec.Template.Spec.Containers[0].Name = "b")
                            .Configure(d => d.Spec.Template.Spec.Containers.Insert(0, new() { Name = "nginx", Image = "new" }))
                            .Args("--main");
                        """,
                """
                          - image: new
                            name: nginx
                          - name: b
                            image: nginx:1.27
                            args:
                            - --main
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
                            var labels = new Dictionary<string, string> { ["app"] = "web" };
                            var pod = new V1PodSpec { Containers = [new() { Name = "nginx", Image = "new" }] };
                            d.Spec = new() { Selector = new() { MatchLabels = labels } };
                            d.Spec.Template = new() { Metadata = new() { Labels = labels }, Spec = pod };
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
                "the labels of the Pods, before Expose",
                Web
                    + """
                        web.Configure(d => { d.Spec.Template.Metadata.Labels["app"] = "x"; d.Spec.Selector.MatchLabels["app"] = "x"; });
                        web.Expose(port: 80, targetPort: "http");
                        """,
                """
                      selector:
                        app: x
                      ports:
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
                        var labels = new Dictionary<string, string> { ["tier"] = "x" };
                        web.Configure(d => { d.Spec.Template.Metadata.Labels = labels; d.Spec.Selector.MatchLabels = labels; });
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
                "the port of a Service, before and behind its use",
                Web
                    + """
                        var service = web.Expose([new("http", 80, "http"), new("metrics", 9090)]);
                        var (http, metrics) = (service.Port("http"), service.Port(9090));
                        var front = k8s.Ingress("front").Rule("a.example.com", "/", http);
                        service.Configure(s => { s.Spec.Ports[0].Name = "web"; s.Spec.Ports[1].Port = 9091; });
                        front.Rule("a.example.com", "/metrics", metrics);
                        """,
                """
                          - path: /
                            pathType: Prefix
                            backend:
                              service:
                                name: web
                                port:
                                  name: web
                          - path: /metrics
                            pathType: Prefix
                            backend:
                              service:
                                name: web
                                port:
                                  number: 9091
                    """
            },
            {
                "a backend's port that was not chosen yet",
                Routed
                    + """
                        front.Rule("a.example.com", "/", service)
                            .Configure(i => i.Spec.Rules[0].Http.Paths[0].Backend.Service.Port.Number = 8080);
                        """,
                """
                                name: web
                                port:
                                  number: 8080
                    """
            },
            {
                "a path with a rewrite",
                Routed
                    + """
                        front.Rule("a.example.com", "/a", service, rewrite: Rewrite.StripPrefix).Rule("a.example.com", "/b", service)
                            .Configure(i =>
                        {
                            var paths = i.Spec.Rules[0].Http.Paths;
                            paths[0].Path = "/c";
                            i.Spec.Rules = [new() { Host = "b.example.com", Http = new() { Paths = [paths[1], paths[0]] } }];
                        });
                        """,
                """
                      - host: b.example.com
                        http:
                          paths:
                          - path: /()(b(/|$).*)
                            pathType: ImplementationSpecific
                            backend:
                              service:
                                name: web
                                port:
                                  number: 80
                          - path: /c(/|$)(.*)
                            pathType: ImplementationSpecific
                    """
            },
            {
                "a path with a rewrite, removed",
                Routed
                    + """
                        front.Rule("a.example.com", "/a", service, rewrite: Rewrite.StripPrefix).Rule("a.example.com", "/b", service)
                            .Configure(i => i.Spec.Rules[0].Http.Paths.RemoveAt(0));
                        """,
                """
                      - host: a.example.com
                        http:
                          paths:
                          - path: /b
                            pathType: Prefix
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
                Web + """web.Configure(d => d.Spec.Template.Spec = null)./*!*/EmptyDir("a", "/a");""",
                "Configure removed the container 'nginx' of Deployment 'web'"
            },
            {
                Web + """web.Configure(d => d.Spec.Template.Spec.Containers = [new() { Name = "other", Image = "new" }])./*!*/Args("a");""",
                "Configure removed the container 'nginx' of Deployment 'web'"
            },
            {
                Side + """web.Configure(d => d.Spec.Template.Spec.Containers.RemoveAt(1)); k8s.ConfigMap(side./*!*/Name);""",
                "Configure removed the container 'side' of Deployment 'web'"
            },
            {
                Web + """web.Configure(d => { d.Spec.Template.Metadata.Labels = null; d.Spec.Selector = null; })./*!*/Expose(80);""",
                "The Pods of Deployment 'web' have no labels"
            },
            {
                Web + """web./*!*/Configure(d => web.Configure(e => e.Spec.Template.Spec.Containers.Clear()));""",
                "Deployment 'web' is configured inside its own Configure"
            },
            {
                Routed
                    + """
                        front.Rule("a.example.com", "/", service)
                            .Configure(i => i.Spec.Rules[0].Http.Paths[0].Backend.Service.Name = /*!*/"other");
                        """,
                "Configure changed it to 'other' without a port"
            },
            {
                Web
                    + """
                        var service = web.Expose([new("http", 80, "http"), new("metrics", 9090)]);
                        var http = service.Port("http");
                        service.Configure(it => it.Spec.Ports.RemoveAt(0));
                        k8s.ConfigMap("c").Data("url", http./*!*/Url);
                        """,
                "Service 'web' has no port 'http'"
            },
        };

    [Theory]
    [MemberData(nameof(Kept))]
    public void A_handle_still_means_what_it_meant(string way, string code, string written)
    {
        Assert.NotEmpty(way);
        var project = UserProject.OfSet(code);
        var evaluated = Assert.Single(project.Evaluate());

        Assert.Equal("", string.Join("\n", evaluated.Findings));
        var yaml = UserProject.YamlOf(evaluated);
        Assert.Contains(written, yaml, StringComparison.Ordinal);
        Assert.Equal(project.Run()["Set"], yaml);
    }

    [Theory]
    [MemberData(nameof(Gone))]
    public void A_call_on_what_is_gone_is_an_error(string code, string message)
    {
        var project = UserProject.OfSet(code);
        var finding = Assert.Single(Assert.Single(project.Evaluate()).Findings);

        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Equal(project.File.IndexOf("/*!*/", StringComparison.Ordinal) + 5, finding.Origin.Start);
        Assert.Contains(message, Assert.ThrowsAny<Exception>(() => project.Run()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_that_throws_changes_nothing_and_the_resource_stays_open()
    {
        var project = UserProject.OfSet(
            Web
                + """
                try { web.Configure(d => { d.Spec.Paused = true; throw new FormatException(); }); } catch (FormatException) { }
                web.Configure(d => d.Spec.RevisionHistoryLimit = 3).Args("--main");
                """
        );
        var evaluated = Assert.Single(project.Evaluate());

        Assert.Equal("", string.Join("\n", evaluated.Findings));
        Assert.DoesNotContain("paused", UserProject.YamlOf(evaluated), StringComparison.Ordinal);
        Assert.Contains("revisionHistoryLimit: 3", UserProject.YamlOf(evaluated), StringComparison.Ordinal);
        Assert.Equal(project.Run()["Set"], UserProject.YamlOf(evaluated));
    }

    /// <summary>
    /// Containers are told apart by their images, which no change touches. At random they are renamed, moved, doubled names included, taken
    /// out and joined by others; then each handle writes its number, and the image says whether it is the right one.
    /// </summary>
    [Fact]
    public void After_random_changes_each_handle_writes_to_its_own_container()
    {
        const int Programs = 120;
        var random = new Random(12);
        var code = new System.Text.StringBuilder("var handles = new ContainerHandle[4];\n");
        var expected = new List<string>();
        for (var program = 0; program < Programs; program++)
        {
            code.AppendLine(FormattableString.Invariant($"""var d{program} = k8s.Deployment("d{program}", "main");"""));
            var images = new List<string> { "main" };
            for (var i = 0; i < 4; i++)
            {
                code.AppendLine(FormattableString.Invariant($"""d{program}.Container("c{i}", "image{i}", it => handles[{i}] = it);"""));
                images.Add($"image{i}");
            }

            for (var change = 0; change < 3; change++)
            {
                code.AppendLine(FormattableString.Invariant($"d{program}.Configure(d => {{ var c = d.Spec.Template.Spec.Containers;"));
                for (var step = 0; step < 3; step++)
                {
                    code.AppendLine(Step(random, images));
                }

                code.AppendLine("});");
            }

            for (var i = 0; i < 4; i++)
            {
                if (images.Contains($"image{i}"))
                {
                    code.AppendLine(FormattableString.Invariant($"""handles[{i}].Env("ID", "{i}");"""));
                }
            }

            expected.Add(string.Join(" ", images.Select(image => image.StartsWith('i') ? $"{image}={image[5..]}" : image)));
        }

        var project = UserProject.OfSet(code.ToString());
        var set = Assert.Single(project.Evaluate());

        Assert.Equal("", string.Join("\n", set.Findings));
        Assert.Equal(
            expected,
            set.Graph.Own.Select(d => string.Join(" ", d.Root.List("spec.template.spec.containers")!.Maps.Select(Marked)))
        );
        Assert.Equal(project.Run()["Set"], UserProject.YamlOf(set));
    }

    private static string Marked(KubeNet.Resources.MapNode container) =>
        container.Text("image") + (container.List("env") is { } env ? "=" + Assert.Single(env.Maps).Text("value") : "");

    private static string Step(Random random, List<string> images)
    {
        var (first, second) = (random.Next(images.Count), random.Next(images.Count));
        var name = FormattableString.Invariant($"c{random.Next(6)}");
        switch (random.Next(6))
        {
            case 0:
                return FormattableString.Invariant($"""c[{first}].Name = "{name}";""");
            case 1:
                (images[first], images[second]) = (images[second], images[first]);
                return FormattableString.Invariant($"(c[{first}], c[{second}]) = (c[{second}], c[{first}]);");
            case 2:
                images.Reverse();
                return "d.Spec.Template.Spec.Containers = c = c.Reverse().ToList();";
            case 3 when images.Count > 2:
                images.RemoveAt(first);
                return FormattableString.Invariant($"c.RemoveAt({first});");
            case 4:
                images.Insert(first, "new");
                return FormattableString.Invariant($"c.Insert({first}, new() {{ Name = \"new{random.Next(1000)}\", Image = \"new\" }});");
            default:
                return FormattableString.Invariant($"(c[{first}].Name, c[{second}].Name) = (c[{second}].Name, c[{first}].Name);");
        }
    }
}
