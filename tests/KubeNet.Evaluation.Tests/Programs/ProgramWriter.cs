using System.Text;
using CsCheck;

namespace KubeNet.Evaluation.Tests.Programs;

/// <summary>
/// Writes one random program: a manifest set, or several, in a namespace of its own. It compiles and terminates by construction (loops
/// have constant bounds or a counter in their condition, functions call only earlier ones, strings and lists are kept short) and tells
/// everything that it computes through ConfigMaps.
/// </summary>
internal sealed partial class ProgramWriter
{
    private readonly Draw _draw;
    private readonly StringBuilder _text = new();
    private readonly List<Variable> _scope = [];
    private readonly List<Function> _functions = [];
    private int _names;
    private int _indent;
    private int _lambdas;

    private ProgramWriter(Draw draw) => _draw = draw;

    /// <summary>The programs of a seed, in their order; each has a stream of its own.</summary>
    public static string Write(uint number, ulong seed)
    {
        var writer = new ProgramWriter(new Draw(new PCG(number, seed)));
        writer.Program($"P{number}");
        return writer._text.ToString();
    }

    private void Program(string name)
    {
        Line($"using static {name}.Shared;");
        Line($"namespace {name};");
        ChooseAspects();
        Types();
        foreach (var aspect in _aspects)
        {
            aspect.Types();
        }

        Told();
        Line("public sealed class Set : ManifestSet");
        Open();
        Line("private readonly List<string> _log = [];");
        Line("private int _calls = " + Literal("int") + ";");
        Line("private static readonly int s_number = " + Literal("int") + ";");
        Line(
            "private static readonly string[] s_words = [" + string.Join(", ", Enumerable.Range(0, 4).Select(_ => Literal("string"))) + "];"
        );
        foreach (var aspect in _aspects)
        {
            aspect.Members();
        }

        _scope.Add(new("s_number", "int", IsMutable: false));
        _scope.Add(new("s_words", "string[]", IsMutable: false));
        Functions();
        Line("protected override void Define(Manifests k8s)");
        Open();
        _scope.Add(new("_calls", "int", IsMutable: true));
        Line("try");
        Open();
        UseSets();
        foreach (var type in Variables.Where(_ => _draw.Chance(35)))
        {
            Declare(type);
        }

        for (var i = _draw.Between(3, 8); i > 0; i--)
        {
            Statement(2);
        }

        foreach (var variable in _scope.Where(v => v.Type != "Func<int, int>").ToArray())
        {
            Line($"""Log("{variable.Name}", {Shown(variable.Name, variable.Type)});""");
        }

        Close();
        Line("""catch (Exception e) { Log("end", e.GetType().Name + (e is Wrong ? e.Message : "")); }""");
        Line("""var map = k8s.ConfigMap("log");""");
        Line("""for (var i = 0; i < _log.Count; i++) map.Data($"k{i}", _log[i]);""");
        Close();
        Line("""private void Log(string what, string text) { if (_log.Count < 300) _log.Add(what + "=" + text); }""");
        Close();
        Line("public static class Shared");
        Open();
        Line("public static T Id<T>(T value) => value;");
        Line("public static string Cut(string text) => text.Length > 30 ? text.Substring(0, 30) : text;");
        Line("public static T Pick<T>(bool first, T a, T b) => first ? a : b;");
        Line("public static void Swap<T>(ref T a, ref T b) { var t = a; a = b; b = t; }");
        Line("public static bool Halve(int n, out int half) { half = n / 2; return n % 2 == 0; }");
        Line(
            "public static T Largest<T>(T first, params T[] more) where T : IComparable<T> { var best = first; "
                + "foreach (var x in more) if (x.CompareTo(best) > 0) best = x; return best; }"
        );
        Line(
            "public static IEnumerable<R> Map<T, R>(IEnumerable<T> items, Func<T, R> map) { foreach (var x in items) yield return map(x); }"
        );
        Close();
    }

    private void Line(string line) => _text.Append(' ', _indent * 4).AppendLine(line);

    private void Open()
    {
        Line("{");
        _indent++;
    }

    private void Close()
    {
        _indent--;
        Line("}");
    }

    private string Fresh(string prefix) => $"{prefix}{_names++}";

    /// <summary>Writes something in a scope of its own.</summary>
    private void Scoped(Action write)
    {
        var count = _scope.Count;
        write();
        _scope.RemoveRange(count, _scope.Count - count);
    }

    private sealed record Variable(string Name, string Type, bool IsMutable, bool IsCapturable = true);

    private sealed record Function(string Name, string Type, string[] Parameters);
}
