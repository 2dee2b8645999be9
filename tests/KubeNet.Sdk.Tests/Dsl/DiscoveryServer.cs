using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KubeNet.Tests.Dsl;

/// <summary>
/// As much of an API server as kubectl asks for in a dry run of the client: which resources there are, and one Deployment. It lets kubectl
/// resolve the resources of roles, and find what <c>autoscale</c> and <c>expose</c> are for.
/// </summary>
internal sealed class DiscoveryServer : IDisposable
{
    private const string Deployment = """
        {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"web","namespace":"shop","labels":{"app":"web"}},
        "spec":{"selector":{"matchLabels":{"app":"web"}},"template":{"metadata":{"labels":{"app":"web"}},
        "spec":{"containers":[{"name":"nginx","image":"nginx","ports":[{"containerPort":8080}]}]}}}}
        """;

    private static readonly Dictionary<string, string> s_answers = new()
    {
        ["/api"] = """{"kind":"APIVersions","versions":["v1"]}""",
        ["/apis"] = $$"""{"kind":"APIGroupList","apiVersion":"v1","groups":[{{Group("apps", "v1")}},{{Group("cert-manager.io", "v1")}}]}""",
        ["/api/v1"] = Resources(
            "v1",
            ("configmaps", "configmap", "ConfigMap", "cm"),
            ("pods", "pod", "Pod", "po"),
            ("pods/log", "", "Pod", ""),
            ("nodes", "node", "Node", "no"),
            ("services", "service", "Service", "svc")
        ),
        ["/apis/apps/v1"] = Resources(
            "apps/v1",
            ("deployments", "deployment", "Deployment", "deploy"),
            ("deployments/scale", "", "Scale", ""),
            ("statefulsets", "statefulset", "StatefulSet", "sts"),
            ("statefulsets/scale", "", "Scale", "")
        ),
        ["/apis/cert-manager.io/v1"] = Resources("cert-manager.io/v1", ("certificates", "certificate", "Certificate", "cert")),
        ["/apis/apps/v1/namespaces/shop/deployments/web"] = Deployment,
        ["/apis/apps/v1/namespaces/shop/statefulsets/web"] = Deployment.Replace("Deployment", "StatefulSet", StringComparison.Ordinal),
    };

    private readonly HttpListener _listener = new();
    private readonly string _cache = Directory.CreateTempSubdirectory("kubectl").FullName;
    private readonly Task _answering;

    public DiscoveryServer()
    {
        Url = $"http://127.0.0.1:{FreePort()}";
        _listener.Prefixes.Add(Url + "/");
        _listener.Start();
        _answering = Task.Run(AnswerAsync);
    }

    /// <summary>kubectl's arguments for this server.</summary>
    public string Arguments => $"--server={Url} --cache-dir={_cache} --namespace=shop";

    private string Url { get; }

    public void Dispose()
    {
        _listener.Close();
        _answering.Wait();
        Directory.Delete(_cache, recursive: true);
    }

    private async Task AnswerAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return; // closed
            }

            var found = s_answers.TryGetValue(context.Request.Url!.AbsolutePath, out var answer);
            context.Response.StatusCode = found ? 200 : 404;
            context.Response.ContentType = "application/json";
            context.Response.Close(Encoding.UTF8.GetBytes(answer ?? "{}"), willBlock: true);
        }
    }

    private static string Group(string name, string version)
    {
        var served = $$"""{"groupVersion":"{{name}}/{{version}}","version":"{{version}}"}""";
        return $$"""{"name":"{{name}}","versions":[{{served}}],"preferredVersion":{{served}}}""";
    }

    private static string Resources(string version, params (string Name, string Singular, string Kind, string Short)[] resources)
    {
        var rows = resources.Select(row =>
            $$"""
                {"name":"{{row.Name}}","singularName":"{{row.Singular}}","namespaced":{{(row.Kind == "Node" ? "false" : "true")}},
                "kind":"{{row.Kind}}","verbs":["create","delete","get","list","patch","update","watch"],
                "shortNames":[{{(row.Short.Length == 0 ? "" : $"\"{row.Short}\"")}}]}
                """
        );
        return $$"""{"kind":"APIResourceList","apiVersion":"v1","groupVersion":"{{version}}","resources":[{{string.Join(",", rows)}}]}""";
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
