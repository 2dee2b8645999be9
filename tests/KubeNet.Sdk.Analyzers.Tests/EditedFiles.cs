namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>The files of <see cref="EditedProject"/>, and what may stand in them.</summary>
internal static class EditedFiles
{
    /// <summary>What may stand in each place of the files; the first is there at the beginning.</summary>
    public static readonly Dictionary<string, string[]> Choices = new(StringComparer.Ordinal)
    {
        ["ports.using"] = ["", "using System;", "using A = Acme.Inner.Values;"],
        ["ports.comment"] = ["", "// a comment", "/* two\n lines */", "#pragma warning disable KUBE1002"],
        ["web"] = ["80", "8080", "0", "30080", "Base + 1", "\"80\"", "70000"],
        ["base"] = ["79", "8079", "0", "Web", "(int)Kind.Third"],
        ["node"] = ["30080", "80", "Web", "Base"],
        ["image"] = ["\"nginx:1.27\"", "\"nginx\"", "null", "\"nginx:\" + Tag"],
        ["tag"] = ["\"latest\"", "\"1.27\""],
        ["late"] = ["8081", "Web + 1", "Compute()"],
        ["compute"] = ["8082", "Base * 2", """throw new System.Exception("no")"""],
        ["ports.extra"] =
        [
            "",
            "public const int Unused = 1;",
            "public static int Extra(int x) => x;",
            "public const int Port = 9;",
            "public static int Twice(int x) => x;",
        ],
        ["front.name"] = ["\"front\"", "\"server\"", "Ports.Image", "null", """Label("x")"""],
        ["front.target"] = ["", ", targetPort: 80", ", targetPort: \"http\"", ", targetPort: Ports.Late"],
        ["overload"] =
        [
            "",
            """public static ServiceHandle Front(PodHandle pod, long port) => pod.Expose(name: "long", port: 81);""",
            """public static ServiceHandle Front(PodHandle pod, byte port) => pod.Expose(name: "byte", port: port);""",
            """public static ServiceHandle Front(PodHandle pod, Kind kind) => pod.Expose(name: "kind", port: 82);""",
            """public static ServiceHandle Front(PodHandle pod, Setting setting) => pod.Expose(name: "setting", port: 83);""",
            "public static int Front(object pod, object port) => 84;",
            "private static ServiceHandle Front(PodHandle pod, int port, int more = 1) => pod.Expose(port: more);",
        ],
        ["label.parameter"] = ["string text = Ports.Image", "string text = \"a\"", "string text = nameof(Ports)", "object text = null"],
        ["label.body"] =
        [
            """=> "l-" + text;""",
            """{ return text + ""; }""",
            """{ for (var i = 0; ; i++) if (i == Ports.Base) return "i" + i; }""",
            """=> $"{new Setting("s")}";""",
            ";",
        ],
        ["kind"] = ["", ", Second", ", Third = 5", ", Third = Ports.Web"],
        ["extension.namespace"] = ["Acme", "Acme.More", "Other", "KubeNet"],
        ["extension"] =
        [
            "",
            "public static int Twice(this int x) => x * 2;",
            "public static int Twice(this object x) => 7;",
            "public static int Twice(this int x, int by = Acme.Ports.Base) { return x * by; }",
            "public static PodHandle ContainerPort(this PodHandle pod, byte port) => pod.ContainerPort(1234);",
            """public static void Deconstruct(this Acme.Setting s, out string name, out int port) { name = "d"; port = 85; }""",
            "public static System.Collections.Generic.IEnumerator<int> GetEnumerator(this int x) { for (var i = 0; i < x; "
                + "i++) yield return i; }",
            "public static string Where(this string s, string t) => t;",
        ],
        ["house.base"] = ["ManifestSet", "Roof", "object"],
        ["house.namespace"] = ["\"house\"", "\"shop\"", "Ports.Image", "\"n\" + Replicas"],
        ["house.replicas"] = ["1", "Ports.Base", "Compute()"],
        ["house.extra"] =
        [
            "",
            "protected static int Ports2 => 1;",
            """protected static class Ports { public const int Web = 86, Node = 87, Base = 1, Late = 88; """
                + """public const string Image = "x:1"; }""",
            "public int Compute() => 2;",
            "protected abstract void More();",
        ],
        ["a.modifiers"] = ["public sealed partial", "public partial", "abstract partial", "public sealed"],
        ["a.name"] = ["Alpha", "Alpha2", "Ports"],
        ["a.base"] = ["House", "ManifestSet", "Roof"],
        ["a.body"] =
        [
            "Fronts.Front(pod, Ports.Web);",
            "Fronts.Front(pod, 0);",
            "pod.Expose(port: Ports.Web.Twice());",
            "pod.Expose(port: Ports.Web, nodePort: Ports.Node);",
            """foreach (var i in 2) k8s.ConfigMap("c" + i);""",
            "pod.Expose(port: Part, targetPort: Late);",
            """var q = from x in new[] { Ports.Web, Ports.Base } where x > 1 select x; foreach (var x in q) k8s.ConfigMap("c" + x);""",
            """k8s.Deployment("d", Ports.Image).Replicas(Replicas);""",
            """switch (Ports.Base) { case Ports.Web: k8s.ConfigMap("web"); break; default: k8s.ConfigMap("other"); break; }""",
        ],
        ["part"] =
        [
            "",
            "private static int Part => 80;",
            "private int Part = Ports.Web;",
            "protected override int Replicas => 5;",
            "private static readonly int Part = Fronts.Label().Length;",
            "private const int Late = 89;",
            """static Alpha() { throw new System.InvalidOperationException("static"); }""",
        ],
        ["part.using"] = ["", "using static Acme.Ports;", "using Acme.More;"],
        ["a.using"] =
        [
            "",
            "using static Acme.Ports;",
            "using Acme.More;",
            "using Acme.Inner;",
            "using Ports = Acme.Inner.Values;",
            "#nullable enable",
        ],
        ["b.body"] =
        [
            """var s = new Setting("b"); k8s.ConfigMap(s.Name).Data("port", $"{s}"); pod.Expose(port: s.Port);""",
            """var (name, port) = new Setting("b", 90); pod.Expose(name: name, port: port);""",
            """int port = new Setting("b"); pod.Expose(port: port);""",
            """k8s.Ingress("i").Rule("example.com", "/", k8s.Use<Alpha>().Door);""",
            """k8s.ConfigMap(new Setting("b") == new Setting("b") ? "same" : "other");""",
            "pod.Expose(port: new Values().Port);",
            """k8s.ConfigMap($"{Kind.Third}".ToLowerInvariant());""",
            "k8s.ConfigMap(Fronts.Label());",
            "pod.Expose(port: Late);",
        ],
        ["setting.kind"] = ["record", "record struct", "class"],
        ["setting.default"] = ["Ports.Web", "91", "Ports.Node + 1"],
        ["setting.extra"] =
        [
            "",
            """public override string ToString() => Name + "!";""",
            "public static implicit operator int(Setting s) => s.Port;",
            "public virtual bool Equals(Setting other) => false; public override int GetHashCode() => 1;",
            "public int Port => 92;",
        ],
        ["global"] =
        [
            "",
            "global using static Acme.Ports;",
            "global using Acme.More;",
            "global using Setting = Acme.Inner.Values;",
            """[assembly: System.Reflection.AssemblyTitle("x")]""",
        ],
        ["inner"] =
        [
            "",
            """public class Values { public int Port = 93; public const int Web = 94, Node = 30094, Base = 2, Late = 3; """
                + """public const string Image = "v:1"; }""",
            "public static class Fronts { }",
            "public class Values : System.Attribute { public int Port => Ports.Late; }",
            "public struct Manifests { }",
        ],
        ["inner.namespace"] = ["Acme.Inner", "Acme", "Acme.Ports", "System"],
        ["program"] = ["", "System.Console.WriteLine(1);", "var Ports = 1; System.Console.WriteLine(Ports);", "void Fronts() { }"],
        ["two.first"] = ["""k8s.ConfigMap("one");""", """k8s.ConfigMap("one").Data("a", "b");""", "pod.Expose(port: Ports.Late);"],
        ["two.second"] =
        [
            """k8s.ConfigMap("two");""",
            "pod.Expose(port: Ports.Web, nodePort: 80);",
            """k8s.Use<First>(); k8s.Pod("server", "nginx:1");""",
        ],
    };

    /// <summary>Places that are edited more often.</summary>
    public static readonly string[] FeltEverywhere = ["web", "image", "global", "a.body", "b.body", "overload", "setting.extra"];

    /// <summary>The files, with places in braces.</summary>
    public static readonly Dictionary<string, string> Templates = new(StringComparer.Ordinal)
    {
        ["Ports.cs"] = """
            {ports.using}
            {ports.comment}
            namespace Acme;
            public static class Ports
            {
                public const int Web = {web}; public const int Base = {base};
                public const int Node = {node};
                public const string Image = {image}, Tag = {tag};
                public static readonly int Late = {late};
                private static int Compute() { return {compute}; }
                {ports.extra}
            }
            """,
        ["Fronts.cs"] = """
            using KubeNet;
            namespace Acme;
            public static class Fronts
            {
                public static ServiceHandle Front(PodHandle pod, int port) { return pod.Expose(name: {front.name}, port: port{front.target}); }
                {overload}
                public static string Label({label.parameter}) {label.body}
            }
            public enum Kind { First{kind} }
            """,
        ["Extensions.cs"] = """
            using KubeNet;
            namespace {extension.namespace} { public static class Extensions { {extension} } }
            """,
        ["House.cs"] = """
            using KubeNet;
            namespace Acme
            {
                public abstract class House : {house.base}
                {
                    public override string Namespace => {house.namespace};
                    protected virtual int Replicas => {house.replicas};
                    private int Compute() { return 3; }
                    {house.extra}
                }
                public abstract class Roof : ManifestSet { protected int Replicas { get; set; } = 4; public ServiceHandle Door => null!; }
            }
            """,
        ["A.cs"] = """
            using System.Linq;
            using KubeNet;
            {a.using}
            namespace Acme;
            {a.modifiers} class {a.name} : {a.base}
            {
                public ServiceHandle Door { get; private set; } = null!;
                protected override void Define(Manifests k8s)
                {
                    var pod = k8s.Pod("server", image: "nginx:1.27").ContainerPort(80, "http");
                    Door = pod.Expose(name: "door", port: 80, targetPort: 80);
                    {a.body}
                }
            }
            """,
        ["APart.cs"] = """
            {part.using}
            namespace Acme;
            public partial class Alpha
            {
                {part}
            }
            """,
        ["B.cs"] = """
            using KubeNet;
            using Acme.Inner;
            namespace Acme;
            public class Beta : House
            {
                protected override void Define(Manifests k8s)
                {
                    var pod = k8s.Pod("server", image: Ports.Image).ContainerPort(80, "http");
                    {b.body}
                }
            }
            """,
        ["Setting.cs"] = "namespace Acme; public {setting.kind} Setting(string Name, int Port = {setting.default}) { {setting.extra} }",
        ["Global.cs"] = "{global}",
        ["Inner.cs"] = "namespace {inner.namespace} { {inner} }",
        ["Program.cs"] = "{program}",
        ["Two.cs"] = """
            using KubeNet;
            namespace Acme;
            public class First : ManifestSet { protected override void Define(Manifests k8s) { var pod = k8s.Pod("one", "nginx:1.27"); {two.first} } }
            public class Second : ManifestSet { protected override void Define(Manifests k8s) { var pod = k8s.Pod("two", "nginx:1.27"); {two.second} } }
            """,
    };
}
