using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using KubeNet.Tests.Dsl;

namespace KubeNet.Tests.Nginx;

/// <summary>The configuration that a proxy becomes, and what Debian's nginx does with it.</summary>
public sealed class NginxProxyTests
{
    [Fact]
    public void The_file_is_what_one_writes_by_hand()
    {
        var file = FileOf(k8s =>
            k8s.NginxProxy("acme")
                .Listen(8080)
                .ServerName("localhost", "*.acme.local")
                .Nodes("192.168.106.2", "fd00::2")
                .Proxy("/", Web(k8s, "web", 30042))
                .Proxy("/secure", Web(k8s, "secure", 30043, port: 443))
        );

        Assert.Equal("nginx/acme.conf", file.Path);
        Assert.Equal(
            """
            # A reverse proxy in front of the cluster's nodes. It runs outside of the cluster; from the folder above this one:
            #   docker run --rm -p 8080:8080 -v "$PWD/nginx/acme.conf:/etc/nginx/conf.d/default.conf:ro" nginx:1.27
            # or, with an nginx of this machine (a port below 1024 needs root):
            #   printf 'events {}\nhttp { include "%s"; }\n' "$PWD/nginx/acme.conf" > /tmp/nginx.conf && nginx -c /tmp/nginx.conf -g 'daemon off;'

            upstream acme-30042 {
                server 192.168.106.2:30042;
                server [fd00::2]:30042;
            }

            upstream acme-30043 {
                server 192.168.106.2:30043;
                server [fd00::2]:30043;
            }

            server {
                listen 8080;
                listen [::]:8080;
                server_name localhost *.acme.local;

                location / {
                    proxy_pass http://acme-30042;
                    proxy_redirect off;
                    proxy_set_header Host $http_host;
                    proxy_set_header X-Real-IP $remote_addr;
                    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
                    proxy_set_header X-Forwarded-Proto $scheme;
                }

                location /secure {
                    proxy_pass https://acme-30043;
                    proxy_redirect off;
                    proxy_set_header Host $http_host;
                    proxy_set_header X-Real-IP $remote_addr;
                    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
                    proxy_set_header X-Forwarded-Proto $scheme;
                }
            }

            """,
            file.Content
        );
    }

    [Fact]
    public void Kubectl_is_not_told_of_it()
    {
        var files = new Behind().Render();

        Assert.Equal(["nginx/acme.conf"], files.Select(file => file.Path).Where(path => !path.EndsWith(".yaml", StringComparison.Ordinal)));
        Assert.DoesNotContain("nginx", files.Single(file => file.Path == "kustomization.yaml").Content, StringComparison.Ordinal);
        Assert.DoesNotContain(files, file => file.Content.Contains("NginxProxy", StringComparison.Ordinal));
    }

    public static TheoryData<string> Emitted => [.. Configurations.Keys];

    private static Dictionary<string, Action<Manifests>> Configurations =>
        new(StringComparer.Ordinal)
        {
            ["all that can be said"] = k8s =>
                k8s.NginxProxy("Acme 1")
                    .Listen(18080)
                    .ServerName("localhost", "*.acme.local", "www.acme.*", "*.ACME.local")
                    .Nodes("127.0.0.1", "::1", "127.0.0.1")
                    .Proxy("/", Web(k8s, "web", 30042))
                    .Proxy("/b", Web(k8s, "b", 30042))
                    .Proxy("/c", Web(k8s, "c", 30043, 443)),
            ["paths in quotes"] = k8s =>
                k8s.NginxProxy("acme")
                    .Listen(18080)
                    .Nodes("127.0.0.1")
                    .Proxy("/a b", Web(k8s, "web", 30042))
                    .Proxy("/;{}$x${y}#", Web(k8s, "b", 30043))
                    .Proxy("""/"'\""", Web(k8s, "c", 30044))
                    .Proxy("/ü😀", Web(k8s, "d", 30045)),
            ["what the rules refuse, if they are suppressed"] = k8s =>
                k8s.NginxProxy("acme")
                    .Listen(0)
                    .ServerName("a; return 404", "~(", "ok.local")
                    .Nodes("1;2")
                    .Proxy("/", k8s.Service("none").Ports(new ServicePort(80)))
                    .Proxy("}", Web(k8s, "web", 30042)),
            ["the sample"] = k8s => new Networking101().DefineOn(k8s),
            ["nothing"] = k8s => k8s.NginxProxy("acme").Listen(18080),
        };

    [Theory]
    [MemberData(nameof(Emitted))]
    public void Nginx_takes_every_file(string name)
    {
        using var nginx = new RealNginx();
        var content = FileOf(Configurations[name])
            .Content.Replace("listen 80;", "listen 18080;")
            .Replace("listen [::]:80;", "listen [::]:18080;");

        Assert.Equal("", nginx.Check(content));
        Assert.NotEqual("", nginx.Check(content.Replace("server {", "server ;", StringComparison.Ordinal))); // it does look
    }

    [Fact]
    public void Nothing_that_was_refused_is_in_the_file()
    {
        var content = FileOf(Configurations["what the rules refuse, if they are suppressed"]).Content;

        Assert.DoesNotContain("404", content, StringComparison.Ordinal);
        Assert.DoesNotContain("~(", content, StringComparison.Ordinal);
        Assert.DoesNotContain("1;2", content, StringComparison.Ordinal);
        Assert.DoesNotContain("upstream", content, StringComparison.Ordinal);
        Assert.Contains("server_name ok.local;", content, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(content, "return 503;"));
    }

    /// <summary>The command at the head, word for word; only the last step is changed to a check.</summary>
    [Fact]
    public void The_command_at_its_head_works()
    {
        using var nginx = new RealNginx();
        var file = FileOf(Configurations["all that can be said"]);
        Directory.CreateDirectory(Path.Combine(nginx.Folder, "nginx"));
        File.WriteAllText(Path.Combine(nginx.Folder, file.Path), file.Content);
        var command = file
            .Content.Split('\n')
            .Single(line => line.Contains("printf", StringComparison.Ordinal))
            .TrimStart('#', ' ')
            .Replace(
                "/tmp/nginx.conf",
                Path.Combine(nginx.Folder, "main.conf").Replace(" ", "\\ ", StringComparison.Ordinal),
                StringComparison.Ordinal
            )
            .Replace("'daemon off;'", $"""'daemon off; pid "{nginx.Folder}/pid"; error_log stderr;' -t -q""", StringComparison.Ordinal);

        using var shell = Process.Start(
            new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = nginx.Folder, RedirectStandardError = true }
        )!;
        var errors = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        Assert.True(shell.ExitCode == 0, errors);
    }

    [Fact]
    public async Task Requests_reach_all_nodes_with_the_forwarded_headers()
    {
        using var nginx = new RealNginx();
        var ports = RealNginx.FreePorts(3);
        using var first = new EchoServer("first", "127.0.0.1", ports[1]);
        using var second = new EchoServer("second", "127.0.0.2", ports[1]);
        using var other = new EchoServer("other", "127.0.0.1", ports[2]);
        nginx.Start(
            FileOf(k8s =>
                k8s.NginxProxy("acme")
                    .Listen(ports[0])
                    .ServerName("localhost")
                    .Nodes("127.0.0.1", "127.0.0.2")
                    .Proxy("/", Web(k8s, "web", ports[1]))
                    .Proxy("/a b;$c", Web(k8s, "other", ports[2]))
            ).Content,
            ports[0]
        );
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri($"http://localhost:{ports[0]}"),
        };

        var answers = new List<string[]>();
        for (var i = 0; i < 4; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/x/%20y?q=1");
            request.Headers.Add("X-Forwarded-For", "203.0.113.7");
            using var response = await client.SendAsync(request);
            answers.Add((await response.Content.ReadAsStringAsync()).Split('\n'));
        }

        Assert.Equal(["first", "second"], answers.Select(answer => answer[0]).Distinct().Order());
        Assert.All(
            answers,
            answer =>
            {
                Assert.Equal("GET /x/%20y?q=1 HTTP/1.0", answer[1]);
                Assert.Contains($"Host: localhost:{ports[0]}", answer);
                Assert.Contains(answer, line => line is "X-Real-IP: 127.0.0.1" or "X-Real-IP: ::1");
                Assert.Contains(answer, line => line is "X-Forwarded-For: 203.0.113.7, 127.0.0.1" or "X-Forwarded-For: 203.0.113.7, ::1");
                Assert.Contains("X-Forwarded-Proto: http", answer);
            }
        );

        // A path in quotes is compared letter by letter with the decoded path, and handed on as it came.
        var quoted = (await client.GetStringAsync("/a%20b;$c/d")).Split('\n');
        Assert.Equal(("other", "GET /a%20b;$c/d HTTP/1.0"), (quoted[0], quoted[1]));

        // The backend's redirect is left as it is.
        using var redirect = await client.GetAsync("/redirect");
        Assert.Equal(
            (HttpStatusCode.Redirect, "http://elsewhere.test:81/next"),
            (redirect.StatusCode, redirect.Headers.Location?.ToString())
        );
    }

    [Fact]
    public async Task IPv6_is_served_and_nodes_are_reached_by_it()
    {
        using var nginx = new RealNginx();
        Assert.SkipUnless(RealNginx.HasIPv6, "There is no IPv6 here.");
        var ports = RealNginx.FreePorts(2);
        using var server = new EchoServer("six", "::1", ports[1]);
        nginx.Start(
            FileOf(k8s => k8s.NginxProxy("acme").Listen(ports[0]).Nodes("::1").Proxy("/", Web(k8s, "web", ports[1]))).Content,
            ports[0]
        );
        using var client = new HttpClient();

        Assert.StartsWith("six\nGET /a HTTP/1.0\n", await client.GetStringAsync($"http://[::1]:{ports[0]}/a"), StringComparison.Ordinal);
        Assert.StartsWith(
            "six\nGET /a HTTP/1.0\n",
            await client.GetStringAsync($"http://127.0.0.1:{ports[0]}/a"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_node_that_is_down_does_not_take_the_others_with_it()
    {
        using var nginx = new RealNginx();
        var ports = RealNginx.FreePorts(2);
        using var server = new EchoServer("up", "127.0.0.1", ports[1]);
        nginx.Start(
            FileOf(k8s =>
                k8s.NginxProxy("acme").Listen(ports[0]).Nodes("127.0.0.3", "127.0.0.1").Proxy("/", Web(k8s, "web", ports[1]))
            ).Content,
            ports[0]
        );
        using var client = new HttpClient();

        Assert.All(
            Enumerable.Range(0, 4),
            _ => Assert.StartsWith("up\n", client.GetStringAsync($"http://127.0.0.1:{ports[0]}/").Result, StringComparison.Ordinal)
        );
    }

    private static ManifestFile FileOf(Action<Manifests> define) =>
        KubeNet.Files.ManifestFiles.Of(Recorded.Of(define).Graph).Single(file => file.Path.StartsWith("nginx/", StringComparison.Ordinal));

    private static ServiceHandle Web(Manifests k8s, string name, int nodePort, int port = 80) =>
        k8s.Pod(name, "nginx:1.27").ContainerPort(8080, "http").Expose(port: port, targetPort: "http", nodePort: nodePort);

    private sealed class Behind : ManifestSet
    {
        protected override void Define(Manifests k8s) => k8s.NginxProxy("acme").Nodes("192.168.106.2").Proxy("/", Web(k8s, "web", 30042));
    }
}
