using KubeNet.Evaluation.Tests.Harness;
using KubeNet.Resources;

namespace KubeNet.Evaluation.Tests.Refusals;

/// <summary>User code is interpreted, never loaded: what it would do to the machine does not happen.</summary>
public sealed class SideEffectTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kubenet").FullName;

    /// <summary>Each place that .NET runs without being asked, or in which a set's code stands, writes a file of its name.</summary>
    private string Code =>
        UserCode.SetOf(
            $$"""
            {{Writes("define")}}
            k8s.ConfigMap(_name);
            // members
            private readonly string _name = Save();
            private static string Save() { {{Writes("field")}} return "a"; }
            static Set() { {{Writes("static")}} }
            public Set() { {{Writes("constructor")}} }
            // types
            internal static class Startup
            {
                [System.Runtime.CompilerServices.ModuleInitializer]
                internal static void Run() { {{Writes("module")}} }
            }
            """
        );

    [Fact]
    public void Code_with_side_effects_leaves_no_trace()
    {
        var set = Outcome.EvaluateFile(Code);

        Assert.Empty(Traces);
        Assert.All(set.Findings, finding => Assert.Equal("KUBE0002", finding.Kind.Id));
        Assert.Equal(
            ["constructor", "define", "field", "static"],
            set.Findings.Select(finding => Written(finding.Origin)).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_same_code_leaves_its_traces_where_it_is_run()
    {
        Outcome.Run(Code);

        Assert.Equal(["constructor", "define", "field", "module", "static"], Traces);
    }

    private IEnumerable<string?> Traces => Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    /// <summary>The file that the call at this place would write.</summary>
    private string Written(Origin call)
    {
        Assert.Equal("WriteAllText", Code.Substring(call.Start, call.Length));
        return Path.GetFileName(Code[call.Start..].Split('"')[1]);
    }

    private string Writes(string name) => $"""File.WriteAllText(@"{Path.Combine(_folder, name)}", "x");""";

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
