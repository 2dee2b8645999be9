using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeNet.Evaluation.Tests.Library.Sweep;

/// <summary>A set that notes what calls of library members give, or what they throw; each call stands in a line of its own.</summary>
/// <param name="Name">The namespace of the set.</param>
/// <param name="Member">What is called, by its documentation id.</param>
/// <param name="Calls">The statements.</param>
internal sealed record MemberProgram(string Name, string Member, IReadOnlyList<string> Calls)
{
    /// <summary>The line of the first call.</summary>
    private const int FirstLine = 8;

    public string Source
    {
        get
        {
            var source = new StringBuilder();
            source
                .Append("#nullable disable\n")
                .Append("namespace ")
                .Append(Name)
                .Append(";\npublic sealed class Set : ManifestSet\n{\n")
                .Append("    private readonly List<string> _log = [];\n    protected override void Define(Manifests k8s)\n    {\n");
            foreach (var call in Calls)
            {
                source
                    .Append("        try { ")
                    .Append(call)
                    .Append(" } catch (Exception error) { Log(error.GetType().Name + Text(error.Message)); }\n");
            }

            return source
                .Append(
                    """
                            k8s.ConfigMap("log").Data("x", string.Join("\n", _log));
                        }

                        private void Log(string text) => _log.Add($"{_log.Count}: {text}");

                        private static string Text(string text) =>
                            text == null ? "null" : "\"" + string.Concat(text.Take(200).Select(Printed)) + "\"";

                        private static string Printed(char c) => c is >= ' ' and <= '~' ? c.ToString() : $"\\{(int)c}";
                    }
                    """
                )
                .ToString();
        }
    }

    /// <summary>The programs without the calls that do not compile, and without those of which nothing is left.</summary>
    public static IReadOnlyList<MemberProgram> ThatCompile(
        IReadOnlyList<MemberProgram> programs,
        Func<IEnumerable<string>, CSharpCompilation> compile,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            var compilation = compile(programs.Select(program => program.Source));
            var broken = compilation
                .GetDiagnostics(cancellationToken)
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(diagnostic =>
                    (
                        Tree: compilation.SyntaxTrees.IndexOf(diagnostic.Location.SourceTree!),
                        Call: diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1 - FirstLine
                    )
                )
                .ToLookup(place => place.Tree, place => place.Call);
            if (broken.Count == 0)
            {
                return programs;
            }

            programs =
            [
                .. programs
                    .Select((program, i) => program with { Calls = [.. program.Calls.Where((_, call) => !broken[i].Contains(call))] })
                    .Where(program => program.Calls.Count > 0),
            ];
        }
    }
}
