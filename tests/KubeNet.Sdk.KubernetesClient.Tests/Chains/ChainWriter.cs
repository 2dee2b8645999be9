using System.Text;
using CsCheck;
using KubeNet.Evaluation.Tests.Programs;

namespace KubeNet.Models.Tests.Chains;

/// <summary>
/// Writes sets that change models in the middle of chains: containers are renamed, moved, replaced and removed, and the handles are used
/// afterwards. Some of them end in an error; then running must fail too.
/// </summary>
internal sealed class ChainWriter
{
    private const string Containers = "d.Spec.Template.Spec.Containers";

    private readonly Draw _draw;
    private readonly StringBuilder _text = new();
    private int _numbers;

    private ChainWriter(Draw draw) => _draw = draw;

    /// <summary>The set with this number of a seed.</summary>
    public static string Write(uint number, ulong seed)
    {
        var writer = new ChainWriter(new Draw(new PCG(number, seed)));
        writer.Set($"Set{number}");
        return writer._text.ToString();
    }

    private int Next => ++_numbers;

    private void Set(string name)
    {
        _text.AppendLine(
            $$"""
            public sealed class {{name}} : ManifestSet
            {
                protected override void Define(Manifests k8s)
                {
                    var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http");
                    ContainerHandle side = null!;
                    web.Container("side", "busybox:1.36", it => side = it);
                    var pod = k8s.Pod("one", image: "nginx:1.27").ContainerPort(80);
                    var service = web.Expose(port: 80, targetPort: 8080);
                    var map = k8s.ConfigMap("settings").Data("a", "1").Data("b", "2");
            """
        );
        for (var i = _draw.Between(3, 7); i > 0; i--)
        {
            _text.AppendLine($"        {Chain()};");
        }

        _text.AppendLine("    }").AppendLine("}");
    }

    private string Chain() =>
        _draw.Number(8) switch
        {
            < 4 => "web"
                + Links(() =>
                    _draw.Chance(50) ? OfContainer()
                    : _draw.Chance(70) ? $".Configure(d => {{ {Changes(OfDeployment)} }})"
                    : OfWorkload()
                ),
            4 => "side" + Links(OfContainer),
            5 => "pod"
                + Links(() =>
                    _draw.Chance(50) ? OfContainer()
                    : _draw.Chance(60) ? $".Configure(p => {{ {Changes(OfPod)} }})"
                    : OfWorkload()
                ),
            6 => "service"
                + Links(() => _draw.Chance(70) ? $".Configure(s => {{ {Changes(OfService)} }})" : $""".Selector("s{Next}", "x")"""),
            _ => "map" + Links(() => _draw.Chance(50) ? $".Configure(c => {{ {Changes(OfConfigMap)} }})" : $""".Data("k{Next}", "v")"""),
        };

    private string Links(Func<string> link) => string.Concat(Enumerable.Range(0, _draw.Between(1, 3)).Select(_ => link()));

    private string Changes(Func<string> change) => string.Join(" ", Enumerable.Range(0, _draw.Between(1, 3)).Select(_ => change()));

    private string OfContainer() =>
        _draw.Number(6) switch
        {
            < 2 => $""".Env("E{Next}", "{_draw.Number(9)}")""",
            2 => $""".ContainerPort({9000 + Next}, "p{_numbers}")""",
            3 => $""".Args("--n", "{Next}")""",
            4 => $""".EmptyDir("d{Next}", "/d{_numbers}")""",
            _ => $""".Limits(memory: "{Next}Mi")""",
        };

    private string OfWorkload() =>
        _draw.OneOf(
            $""".Label("l{Next}", "x")""",
            $""".Annotation("a{Next}", "x")""",
            $""".Container("c{Next}", "busybox:1.36", it => it.Env("IN", it.Name))""",
            $""".Volume(map, "/v{Next}")"""
        );

    private string OfDeployment() =>
        _draw.Number(16) switch
        {
            0 or 1 => $"""{Containers}[{_draw.Number(2)}].Name = "n{Next}";""",
            2 => $"{Containers} = {Containers}.Reverse().ToList();",
            3 => $"{Containers}.Insert({_draw.Number(2)}, new V1Container {{ Name = \"x{Next}\", Image = \"envoy:1\" }});",
            4 => $"{Containers}.Add(new() {{ Name = \"x{Next}\", Image = \"envoy:1\", Env = [new() {{ Name = \"A\", Value = \"1\" }}] }});",
            5 => $"if ({Containers}.Count > 2) {Containers}.RemoveAt({_draw.Number(3)});",
            6 => $"({Containers}[0].Env ??= new List<V1EnvVar>()).Add(new() {{ Name = \"F{Next}\", Value = \"v\" }});",
            7 => $"{Containers}[1] = new V1Container {{ Name = {Containers}[1].Name, Image = \"other:{Next}\" }};",
            8 => $"({Containers}[0], {Containers}[1]) = ({Containers}[1], {Containers}[0]);",
            9 => $"d.Spec.Replicas = {_draw.Number(5)};",
            10 => $"d.Metadata.Annotations = new Dictionary<string, string> {{ [\"m{Next}\"] = \"x\" }};",
            11 => $"""d.Spec.Template.Metadata.Labels["t{Next}"] = "x";""",
            12 => $"foreach (var c in {Containers}) c.ImagePullPolicy = \"{_draw.OneOf("Always", "IfNotPresent")}\";",
            13 => $"{Containers}.First(c => c.Name == \"{_draw.OneOf("side", "nginx", "web")}\").TerminationMessagePath = \"/t{Next}\";",
            14 => $"if ({Containers}[0].Ports is {{ Count: > 0 }} ports{Next}) "
                + $"ports{_numbers}[0].{_draw.OneOf($"Name = \"q{_numbers}\"", $"ContainerPort = {7000 + _numbers}")};",
            _ => $"""{Containers}[{_draw.Number(2)}].Args = ["--x", "{Next}"];""",
        };

    private string OfPod() =>
        _draw.OneOf(
            $"""p.Spec.Containers[0].Name = "n{Next}";""",
            $"p.Spec.Containers.Insert(0, new V1Container {{ Name = \"y{Next}\", Image = \"envoy:1\" }});",
            $"""p.Metadata.Labels["t{Next}"] = "x";""",
            """p.Spec.RestartPolicy = "Never";""",
            $"p.Spec.Containers = [new V1Container {{ Name = \"z{Next}\", Image = \"z:1\" }}, .. p.Spec.Containers];"
        );

    private string OfService() =>
        _draw.OneOf(
            """s.Spec.SessionAffinity = "ClientIP";""",
            $"s.Spec.Ports[0].Port = {81 + Next};",
            $"s.Spec.Ports[0].Name = \"w{Next}\"; s.Spec.Ports.Add(new() {{ Name = \"v{Next}\", Port = {90 + _numbers}, "
                + $"TargetPort = 8080 }});",
            $"s.Metadata.Labels = new Dictionary<string, string> {{ [\"m{Next}\"] = \"x\" }};"
        );

    private string OfConfigMap() =>
        _draw.OneOf(
            """c.Data.Remove("a");""",
            $"""c.Data["k{Next}"] = c.Data.Count.ToString();""",
            "c.Immutable = true;",
            $"""c.Data = c.Data.Where(p => p.Key != "b").ToDictionary(p => p.Key, p => p.Value + "{Next}");"""
        );
}
