using System.Globalization;
using KubeNet.Diagnosis;
using KubeNet.Diagnosis.Yaml;
using KubeNet.Evaluation;
using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>
/// After an edit only those sets are evaluated, and only those judged by the rules, that the edit can have changed. Times are not asked,
/// only how often.
/// </summary>
[Collection("alone")] // evaluations are counted in the whole process
public sealed class EvaluationMemoryTests
{
    private const int Sets = 100;

    private const string Ports =
        "namespace Acme; public static class Ports { public const int Web = 80, Db = 5432; public const int Admin = 9000; "
        + "public static readonly int Late = 1; }";

    private const string Fronts = """
        using KubeNet;
        namespace Acme;
        public static class Fronts
        {
            public static void Front(PodHandle pod, int port) { pod.Expose(name: "front", port: port, targetPort: 80); }
            public static void Back(PodHandle pod, int port) { pod.Expose(name: "back", port: port, targetPort: 80); }
        }
        """;

    private const string Unrelated = """
        namespace Acme;
        public class Unrelated
        {
            public int One() { return 1; }
            public int Two => 2;
        }
        """;

    /// <summary>A hundred sets: even ones use Front and Web, odd ones Back and Db; the last two share a file.</summary>
    private static HostProject Project()
    {
        var project = new HostProject { AssemblyName = Guid.NewGuid().ToString("N") }
            .WithFile("Ports.cs", Ports)
            .WithFile("Fronts.cs", Fronts)
            .WithFile("Unrelated.cs", Unrelated);
        for (var i = 0; i < Sets - 2; i++)
        {
            project = project.WithFile(FileOf(i), "using KubeNet;\nnamespace Acme;\n" + SetOf(i));
        }

        return project.WithFile(FileOf(Sets - 2), "using KubeNet;\nnamespace Acme;\n" + SetOf(Sets - 2) + SetOf(Sets - 1));
    }

    private static string FileOf(int set) => string.Create(CultureInfo.InvariantCulture, $"Set{set:00}.cs");

    private static string SetOf(int set, string image = "nginx:1.27") =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""

            public sealed class Set{{set:00}} : ManifestSet
            {
                protected override void Define(Manifests k8s)
                {
                    var pod = k8s.Pod("server", image: "{{image}}").ContainerPort(80, "http");
                    Fronts.{{(set % 2 == 0 ? "Front(pod, Ports.Web)" : "Back(pod, Ports.Db)")}};
                }
            }

            """
        );

    public static TheoryData<string, string, string, int> Edits =>
        new()
        {
            { "a comment elsewhere", "Unrelated.cs", "// why\n" + Unrelated, 0 },
            {
                "a comment in a body elsewhere",
                "Unrelated.cs",
                Unrelated.Replace("return 1", "/* why */ return 1", StringComparison.Ordinal),
                0
            },
            { "a body elsewhere", "Unrelated.cs", Unrelated.Replace("return 1", "var x = 2; return x - 1", StringComparison.Ordinal), 0 },
            { "an expression body elsewhere", "Unrelated.cs", Unrelated.Replace("=> 2", "=> 1 + 1", StringComparison.Ordinal), 0 },
            { "half a statement elsewhere", "Unrelated.cs", Unrelated.Replace("return 1;", "retur", StringComparison.Ordinal), 0 },
            {
                "a member elsewhere",
                "Unrelated.cs",
                Unrelated.Replace("public int Two", "public int Three() => 3; public int Two", StringComparison.Ordinal),
                0
            },
            {
                "half a member elsewhere",
                "Unrelated.cs",
                Unrelated.Replace("public int Two", "public in\npublic int Two", StringComparison.Ordinal),
                0
            },
            {
                "a type elsewhere",
                "New.cs",
                "namespace Acme; public sealed class New : System.IDisposable { public void Dispose() { } }",
                0
            },
            {
                "an extension method that nobody calls",
                "New.cs",
                "using KubeNet; namespace Acme; public static class New { public static void Nobody(this PodHandle pod) { } }",
                0
            },
            {
                "a method that runs when the assembly is loaded",
                "Unrelated.cs",
                Unrelated.Replace(
                    "public int One",
                    "[System.Runtime.CompilerServices.ModuleInitializer] public static void Zero() { } public int One",
                    StringComparison.Ordinal
                ),
                Sets
            },
            { "a using elsewhere", "Unrelated.cs", "using System.Linq;\n" + Unrelated, 0 },
            { "a comment in front of the helpers", "Fronts.cs", "// why\n\n" + Fronts, 0 },
            { "a comment in front of a set", FileOf(7), "// why\n\nusing KubeNet;\nnamespace Acme;\n" + SetOf(7), 0 },
            { "one set", FileOf(7), "using KubeNet;\nnamespace Acme;\n" + SetOf(7, "nginx:1.28"), 1 },
            {
                "one of two sets in a file",
                FileOf(Sets - 2),
                "using KubeNet;\nnamespace Acme;\n" + SetOf(Sets - 2, "nginx:1.2800") + SetOf(Sets - 1),
                1
            },
            {
                "a comment in a set",
                FileOf(7),
                "using KubeNet;\nnamespace Acme;\n" + SetOf(7).Replace("var pod", "/* why */ var pod", StringComparison.Ordinal),
                1
            },
            { "a shared constant", "Ports.cs", Ports.Replace("Web = 80", "Web = 8080", StringComparison.Ordinal), Sets / 2 },
            { "a shared constant that nobody uses", "Ports.cs", Ports.Replace("Admin = 9000", "Admin = 90", StringComparison.Ordinal), 0 },
            { "a shared value that nobody uses", "Ports.cs", Ports.Replace("Late = 1", "Late = 2", StringComparison.Ordinal), 0 },
            { "a helper's body", "Fronts.cs", Fronts.Replace("\"back\"", "\"behind\"", StringComparison.Ordinal), Sets / 2 },
            {
                "an overload",
                "Fronts.cs",
                Fronts.Replace(
                    "public static void Back",
                    "public static void Front(PodHandle pod, byte port) { } public static void Back",
                    StringComparison.Ordinal
                ),
                Sets
            },
            {
                "an extension method of a name that is called",
                "New.cs",
                "using KubeNet; namespace Acme; public static class New { public static void Expose(this PodHandle pod, string name, "
                    + "byte port, int targetPort) { } }",
                Sets
            },
            { "a type of a name that is used", "New.cs", "namespace Acme.Inner { public static class Fronts { } }", Sets },
            { "a global using", "New.cs", "global using static Acme.Ports;", Sets },
            { "a type that the compiler knows", "New.cs", "namespace System { public class String { } }", Sets },
        };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_costs_the_sets_that_it_can_change(string what, string path, string text, int evaluated)
    {
        Assert.NotEmpty(what);
        var project = Project();
        Assert.Equal(Sets, Cost(project).Evaluated);

        var edited = project.WithFile(path, text);
        Assert.Equal(evaluated, Cost(edited).Evaluated);

        Lines.Equal(Dump.Of(edited.Anew()).Split('\n'), Dump.Of(edited).Split('\n'));
        Assert.Equal((0, 0), Cost(edited));
        Assert.Equal((0, 0), Cost(project)); // undo
    }

    [Fact]
    public void Rules_are_asked_about_what_changed()
    {
        var project = Project();
        Assert.Equal((Sets, Sets), Cost(project));
        Assert.Equal((0, 0), Cost(project.WithFile("Unrelated.cs", "// why\n" + Unrelated)));
        Assert.Equal((1, 1), Cost(project.WithFile(FileOf(3), "using KubeNet;\nnamespace Acme;\n" + SetOf(3, "nginx:1.28"))));
        Assert.Equal((Sets, Sets), Cost(project.WithProperty("KubeNetNodePortRange", "80-32767")));
    }

    /// <summary>What follows from a place and not from a text, and what follows from names that nobody wrote.</summary>
    [Theory]
    [InlineData(
        "a line's number",
        "Shop.cs",
        "\n\n",
        """k8s.ConfigMap("line-" + Here());""",
        "static int Here([System.Runtime.CompilerServices.CallerLineNumber] int line = 0) => line;"
    )]
    [InlineData("a namespace", "New.cs", "namespace Acme.Base { }", """k8s.ConfigMap("a");""", "")]
    [InlineData(
        "an inherited member",
        "Base.cs",
        """namespace Acme; public abstract class Base : Roof { protected virtual string Kind => "b"; }""",
        "k8s.ConfigMap(Kind);",
        ""
    )]
    [InlineData(
        "an override that a library calls",
        "Value.cs",
        """namespace Acme; public class Value { public override string ToString() => "second"; }""",
        """k8s.ConfigMap($"{new Value()}");""",
        ""
    )]
    [InlineData(
        "a default value",
        "Value.cs",
        """namespace Acme; public class Value { public static string Of(string text = "second") => text; }""",
        "k8s.ConfigMap(Value.Of());",
        ""
    )]
    [InlineData(
        "a constant behind a default value",
        "Kinds.cs",
        """namespace Acme; public static class Kinds { public const string One = "second"; }""",
        "k8s.ConfigMap(Value.By());",
        ""
    )]
    [InlineData(
        "a conversion",
        "Value.cs",
        """namespace Acme; public class Value { public static implicit operator string(Value value) => "second"; }""",
        "string name = new Value(); k8s.ConfigMap(name);",
        ""
    )]
    [InlineData(
        "a static constructor",
        "Value.cs",
        """namespace Acme; public class Value { public static string Name = "first"; static Value() { Name = "second"; } }""",
        "k8s.ConfigMap(Value.Name);",
        ""
    )]
    [InlineData(
        "a constant's literal",
        "Kinds.cs",
        """namespace Acme; public static class Kinds { public const string One = "fi" + "rst"; }""",
        "k8s.ConfigMap(Kinds.One);",
        ""
    )]
    [InlineData(
        "a conversion to a type that only an overload names",
        "Target.cs",
        "namespace Acme; public class Target { public static implicit operator Target(int i) => new(); }",
        "k8s.ConfigMap(Chooser.Of(1));",
        ""
    )]
    [InlineData(
        "a member of a base's base",
        "Roof.cs",
        """namespace Acme; public abstract class Roof : KubeNet.ManifestSet { protected static string From(object o) => "second"; }""",
        "k8s.ConfigMap(From(1));",
        ""
    )]
    [InlineData("a global using", "Global.cs", "global using static Acme.Callers;", "k8s.ConfigMap(Called());", "")]
    [InlineData("a symbol of the preprocessor", "Shop.cs", "#define SECOND\n", "\n#if SECOND\n k8s.ConfigMap(\"second\");\n#endif\n", "")]
    public void What_nobody_names_is_not_overlooked(string what, string path, string text, string body, string members)
    {
        Assert.NotEmpty(what);
        var set = Samples
            .Set(body, members: members)
            .Replace(": ManifestSet", ": Base", StringComparison.Ordinal)
            .Replace("using KubeNet;", "using KubeNet;\nusing static Acme.Chooser;", StringComparison.Ordinal);
        var project = (HostProject.Of(set) with { AssemblyName = Guid.NewGuid().ToString("N") })
            .WithFile("Base.cs", """namespace Acme; public abstract class Base : Roof { protected virtual string Kind => "a"; }""")
            .WithFile("Roof.cs", "namespace Acme; public abstract class Roof : KubeNet.ManifestSet { }")
            .WithFile(
                "Chooser.cs",
                """namespace Acme; public static class Chooser { public static string Of(object o) => "first"; """
                    + """public static string Of(Target t) => "second"; public static string From(int i) => "first"; }"""
            )
            .WithFile("Target.cs", "namespace Acme; public class Target { }")
            .WithFile("Callers.cs", """namespace Acme; public static class Callers { public static string Called() => "second"; }""")
            .WithFile("Global.cs", "")
            .WithFile(
                "Value.cs",
                """namespace Acme; public class Value { public static string Name = "first"; """
                    + """public static string Of(string text = "first") => text; """
                    + """public static string By(string text = Kinds.One) => text; """
                    + """public static implicit operator string(Value value) => "first"; public override string ToString() => "first"; }"""
            )
            .WithFile("Kinds.cs", """namespace Acme; public static class Kinds { public const string One = "first"; }""");
        var before = Dump.Of(project);
        Assert.Contains("Pod default/server", before, StringComparison.Ordinal);

        var edited = project.WithFile(path, path == "Shop.cs" ? text + set : text);
        var after = Dump.Of(edited);
        Assert.NotEqual(before, after);
        Lines.Equal(Dump.Of(edited.Anew()).Split('\n'), after.Split('\n'));
    }

    /// <summary>An editor gives the projects of a solution as source; an edit there is another reference here.</summary>
    [Fact]
    public void Another_project_may_be_given_as_source()
    {
        static HostProject With(string name) =>
            HostProject.Of(Samples.Set("""k8s.ConfigMap(Lib.Names.One).Data("a", new Lib.Names("x").Two);""")) is var project
                ? project with
                {
                    AssemblyName = "Beside",
                    References =
                    [
                        .. project.References,
                        HostProject
                            .Of($"namespace Lib; public record Names(string Two) {{ public const string One = \"{name}\"; }}")
                            .Compilation.ToMetadataReference(),
                    ],
                }
                : null!;

        foreach (var name in new[] { "first", "second", "first" })
        {
            var project = With(name);
            Assert.Contains($"ConfigMap default/{name}", Dump.Of(project), StringComparison.Ordinal);
            var edited = project.WithFile("File2.cs", "// elsewhere");
            Lines.Equal(Dump.Of(edited.Anew()).Split('\n'), Dump.Of(edited).Split('\n'));
        }
    }

    [Fact]
    public void Yaml_is_read_and_judged_once()
    {
        var project = Project()
            .WithYaml("deploy/a.yaml", "apiVersion: v1\nkind: Service\nmetadata:\n  name: elsewhere\nspec:\n  ports:\n    - port: 80\n");
        Assert.Equal((Sets, Sets), Cost(project));
        var read = YamlReadings.Parsed;
        Assert.Equal((0, 0), Cost(project.WithFile("Unrelated.cs", "// why\n" + Unrelated)));
        Assert.Equal((1, 1), Cost(project.WithFile(FileOf(3), "using KubeNet;\nnamespace Acme;\n" + SetOf(3, "nginx:1.28"))));
        Assert.Equal(read, YamlReadings.Parsed);

        project = project with { AdditionalFiles = [], Configs = [] };
        project = project.WithYaml(
            "deploy/a.yaml",
            "apiVersion: v1\nkind: Service\nmetadata:\n  name: elsewhere\nspec:\n  ports:\n    - port: 81\n"
        );
        Assert.Equal((0, Sets), Cost(project));
        Assert.Equal(read + 1, YamlReadings.Parsed);
    }

    [Fact]
    public void Many_edits_leave_nothing_behind()
    {
        var project = Project();
        Dump.Diagnose(project);
        var trees = new List<WeakReference>();
        for (var i = 0; i < 50; i++)
        {
            trees.Add(Edit(project, i));
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.True(
            trees.Count(tree => tree.IsAlive) <= 4,
            $"{trees.Count(tree => tree.IsAlive)} of {trees.Count} edited trees are still held"
        );
        Assert.Equal((1, 1), Cost(project)); // its first text is forgotten by now, all other sets are remembered
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference Edit(HostProject project, int number)
    {
        var edited = project.WithFile(
            FileOf(3),
            "using KubeNet;\nnamespace Acme;\n" + SetOf(3, string.Create(CultureInfo.InvariantCulture, $"nginx:1.{number}"))
        );
        Assert.Equal((1, 1), Cost(edited));
        return new WeakReference(edited.Tree(FileOf(3)));
    }

    /// <summary>The compiler server makes new trees and references of the same files in each build.</summary>
    [Fact]
    public void A_later_build_of_the_same_files_evaluates_only_what_changed()
    {
        var folder = Directory.CreateTempSubdirectory("kubenet");
        try
        {
            var library = Path.Combine(folder.FullName, "Library.dll");
            Write(library, "public static class Library { public const int Port = 1; }");
            var project = InAnotherBuild(Project(), library);
            Assert.Equal((Sets, Sets), Cost(project));

            Assert.Equal((0, 0), Cost(InAnotherBuild(project, library)));
            var edited = project.WithFile(FileOf(3), "using KubeNet;\nnamespace Acme;\n" + SetOf(3, "nginx:1.28"));
            Assert.Equal((1, 1), Cost(InAnotherBuild(edited, library)));
            Assert.Equal(Dump.Of(edited.Anew()), Dump.Of(InAnotherBuild(edited, library)));

            // The twins: a reference with another content, in the same place, and another option.
            Write(library, "public static class Library { public const int Port = 2; }");
            Assert.Equal((Sets, Sets), Cost(InAnotherBuild(edited, library)));
            Assert.Equal((Sets, Sets), Cost(InAnotherBuild(edited, library) with { ChecksOverflow = true }));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static HostProject InAnotherBuild(HostProject project, string library) =>
        project.Trees.Aggregate(
            project.WithAssembliesOf() with
            {
                Trees = [],
            },
            (build, tree) => build.WithFile(tree.FilePath, tree.ToString())
        )
            is var again
            ? again with
            {
                References = again.References.Add(MetadataReference.CreateFromFile(library)),
            }
            : project;

    private static void Write(string path, string source)
    {
        var library = CSharpCompilation.Create(
            "Library",
            [CSharpSyntaxTree.ParseText(source)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
        using var file = File.Create(path);
        Assert.True(library.Emit(file).Success);
    }

    private static (int Evaluated, int Judged) Cost(HostProject project)
    {
        var (evaluated, judged) = (EvaluationCache.EvaluatedSets, RuleVerdicts.Judged);
        Dump.Diagnose(project);
        return (EvaluationCache.EvaluatedSets - evaluated, RuleVerdicts.Judged - judged);
    }
}
