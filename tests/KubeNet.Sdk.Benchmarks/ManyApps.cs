using System.Globalization;
using System.Text;

namespace KubeNet.Sdk.Benchmarks;

/// <summary>How the code of a workload is written.</summary>
public enum Writing
{
    /// <summary>A loop over records.</summary>
    Loop,

    /// <summary>A statement and a local for each app, one after another in <c>Define</c>.</summary>
    Statements,
}

/// <summary>
/// W(N), the workload that evaluation is measured with: N apps, each a Deployment, a Service and a path of an Ingress, fifty paths to an
/// Ingress. Its source is one file.
/// </summary>
internal static class ManyApps
{
    public const int PathsPerIngress = 50;

    public static string Name(int app) => app.ToString("'app-'0000", CultureInfo.InvariantCulture);

    public static string Ingress(int app) => (app / PathsPerIngress).ToString("'apps-'00", CultureInfo.InvariantCulture);

    public static string Host(int app) => Ingress(app) + ".example.com";

    public static int Replicas(int app) => 1 + (app % 3);

    public static int Ingresses(int apps) => (apps + PathsPerIngress - 1) / PathsPerIngress;

    public static string SourceOf(int apps, Writing writing) =>
        $$"""
            using System.Collections.Generic;
            using System.Linq;
            using KubeNet;

            namespace ManyApps;

            public sealed record App(string Name, int Port, int Replicas)
            {
                public string Image => $"registry.example.com/{Name}:1.0";
            }

            public sealed partial class Apps : ManifestSet
            {
                public override string Namespace => "apps";

                protected override void Define(Manifests k8s)
                {
            {{(writing == Writing.Loop ? Loop(apps) : Statements(apps))}}    }

                private static ServiceHandle Add(Manifests k8s, App app) =>
                    k8s.Deployment(app.Name, app.Image).Replicas(app.Replicas).ContainerPort(app.Port, "http").Env("APP_NAME", app.Name)
                        .Expose(port: 80, targetPort: "http");
            }
            """;

    private static string Loop(int apps) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""
                    var apps = Enumerable.Range(0, {{apps}}).Select(i => new App($"app-{i:0000}", 8080, 1 + i % 3)).ToList();
                    for (var i = 0; i < apps.Count; i += {{PathsPerIngress}})
                    {
                        var name = $"apps-{i / {{PathsPerIngress}}:00}";
                        var ingress = k8s.Ingress(name).Class("nginx");
                        foreach (var app in apps.Skip(i).Take({{PathsPerIngress}}))
                        {
                            ingress.Rule($"{name}.example.com", "/" + app.Name, Add(k8s, app));
                        }
                    }

            """
        );

    private static string Statements(int apps)
    {
        var text = new StringBuilder();
        for (var i = 0; i < apps; i++)
        {
            var ingress = i / PathsPerIngress;
            if (i % PathsPerIngress == 0)
            {
                Line(text, $"""var ingress{ingress} = k8s.Ingress("{Ingress(i)}").Class("nginx");""");
            }

            Line(text, $"""var app{i} = Add(k8s, new App("{Name(i)}", 8080, {Replicas(i)}));""");
            Line(text, $"""ingress{ingress}.Rule("{Host(i)}", "/{Name(i)}", app{i});""");
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, FormattableString statement) =>
        text.Append("        ").Append(statement.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
