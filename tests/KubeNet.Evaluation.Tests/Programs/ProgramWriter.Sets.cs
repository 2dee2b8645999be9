namespace KubeNet.Evaluation.Tests.Programs;

/// <summary>
/// Several sets over generic base classes: type parameters with static members, <c>new T()</c>, <c>typeof(T)</c>, fields of them that are
/// never assigned, bases of bases, nested types, iterators and lambdas. The first set uses the others and asks them.
/// </summary>
internal sealed partial class ProgramWriter
{
    private static readonly string[] s_stages = ["Prod", "Test", "Dev"];

    private string[] _sets = [];

    private Aspect SeveralSets => new(SetTypes, static () => { }, SetStatement, SetInt);

    private void SetTypes()
    {
        Line("public interface IStage<TSelf> where TSelf : IStage<TSelf>, new()");
        Open();
        Line("static abstract string Tag { get; }");
        Line($"static virtual int Replicas => {_draw.Between(1, 9)};");
        Line("static abstract TSelf operator +(TSelf a, TSelf b);");
        Line("static virtual TSelf Of(int n) { var t = new TSelf(); t.N = n; return t; }");
        Line("int N { get; set; }");
        Line("string Name => TSelf.Tag + N;");
        Close();
        Line(
            $"public sealed class Prod : IStage<Prod> {{ public static string Tag => \"prod\"; public static int Replicas => "
                + $"{_draw.Between(2, 20)}; public int N {{ get; set; }} = {_draw.Number(9)}; public static Prod operator +(Prod a, Prod "
                + $"b) => new() {{ N = a.N + b.N }}; }}"
        );
        Line(
            $"public struct Test : IStage<Test> {{ public static string Tag => \"test\"; public int N {{ get; set; }} public static "
                + $"Test Of(int n) => new() {{ N = n * {_draw.Between(2, 4)} }}; public static Test operator +(Test a, Test b) {{ a.N -= "
                + $"b.N; return a; }} public override readonly string ToString() => \"T\" + N; }}"
        );
        Line(
            """public record Dev : IStage<Dev> { public static string Tag => "dev"; public int N { get; set; } = 2; string """
                + """IStage<Dev>.Name => "own" + N; public static Dev operator +(Dev a, Dev b) => a with { N = a.N ^ b.N }; }"""
        );
        BaseSet();
        InMembers(
            [new("n", "int", true)],
            () =>
            {
                Line("public abstract class Middle<U, T> : Base<T> where T : IStage<T>, new()");
                Open();
                Line("private U? _u; private protected List<U?> Us = []; public static U? Last;");
                Line(
                    $"private protected override int Weight(int n) => base.Weight(n) + ({Expression("int", 1)} & 7) + "
                        + "typeof(U).Name.Length;"
                );
                Line(
                    "private protected override string Label(T t) { Us.Add(_u); Last = _u; return "
                        + """$"{t.N}{typeof(U).Name}{typeof(T).Name}{Us.Count}{Last is null}{default(U)}"; }"""
                );
                Line(
                    "private protected override void More(Manifests k8s) { base.More(k8s); Tell(typeof(Middle<U, T>).Name + "
                        + "typeof(Dictionary<T, U[]>) + (Us is List<int?> or List<string?>) + new Nested { Item = T.Of(5) }.Text); }"
                );
                Close();
            }
        );
        var names = new[] { "Second", "Third", "Fourth" }.Take(_draw.Between(1, 3)).ToArray();
        foreach (var name in names)
        {
            ConcreteSet(name);
        }

        _sets = names;
    }

    private void BaseSet()
    {
        Line("public abstract class Base<T> : ManifestSet where T : IStage<T>, new()");
        Open();
        Line(
            "private static int s_made; private protected static readonly T Shared2 = T.Of(3); private protected T Own = new(); "
                + "private protected T? Late; private Part _part;"
        );
        Line(
            "private readonly Func<int, T> _of = T.Of; private readonly string _type = typeof(T).Name + T.Tag; private readonly "
                + "List<string> _lines = [];"
        );
        Line("public override string Namespace => T.Tag;");
        Line("""public string Lines => string.Join(";", _lines);""");
        Line(
            "public class Nested { public T Item = new(); public static int Count; public string Text => typeof(T).Name + Item.Name + "
                + "++Count; public Base<T>.Part Made() => new() { Item = Item, K = T.Replicas }; }"
        );
        Line("""public struct Part { public T Item; public int K; public override readonly string ToString() => $"{Item?.N}:{K}"; }""");
        Line("private protected void Tell(string line) { if (_lines.Count < 30) _lines.Add(line); }");
        InMembers(
            [new("n", "int", true)],
            () => Line($"private protected virtual int Weight(int n) => T.Replicas * " + $"({Expression("int", 1)} & 7) + Own.N;")
        );
        Line("private protected abstract string Label(T t);");
        Line("private protected virtual void More(Manifests k8s) { }");
        Line(
            "private protected IEnumerable<T> Some(int count) { for (var i = 0; i < count; i++) { s_made++; yield return _of(i) + "
                + "Own; } }"
        );
        Line("public R Ask<R>(Func<T, R> ask) => ask(Own);");
        Line("public bool Is(object? other) => other is T || other is Base<T> { Own.N: > 2 };");
        Line("protected override void Define(Manifests k8s)");
        Open();
        Line("try");
        Open();
        for (var i = _draw.Between(4, 8); i > 0; i--)
        {
            Line($"{{ {SetLine()} }}");
        }

        Line("More(k8s);");
        Close();
        Line("catch (Exception e) { Tell(e.GetType().Name); }"); // who uses a set that throws is refused
        Line("""var map = k8s.ConfigMap(GetType().Name.ToLowerInvariant() + "-" + T.Tag);""");
        Line("""for (var i = 0; i < _lines.Count; i++) map.Data("k" + i, _lines[i]);""");
        Close();
        Close();
    }

    private string SetLine() =>
        _draw.OneOf(
            "Tell(_type + typeof(T).Name + T.Replicas);",
            """Tell(string.Join(",", Some(3).Select(t => t.Name)) + s_made);""",
            """_part.K += 2; _part.Item = T.Of(2); Tell($"{_part} {Late is null} {Late?.N}");""",
            """Late = Own + T.Of(4); Own.N += 5; Tell($"{Late.N} {Own.N} {Shared2.N}");""",
            "Tell(Label(new T()) + Weight(4));",
            "Tell(new Nested().Text + new Nested { Item = Own }.Made() + Nested.Count);",
            """object boxed = Own; Tell($"{boxed is T} {boxed is Prod} {boxed is IStage<T>} {boxed.GetType().Name} {Is(boxed)} """
                + """{Is(this)}");""",
            "T Inner(int n) => n <= 0 ? new T() : Inner(n - 1) + T.Of(n); Tell(Inner(3).Name);",
            """var copy = Own; copy.N += 9; Tell($"{copy.N == Own.N} {Own.Name}");""",
            """T[] all = [Own, default!, new()]; Tell($"{all.Length} {all[2].N} {all[1] is null} {all}");""",
            """foreach (var t in Some(2)) { try { if (t.N > 3) throw new Wrong(t.Name); Tell("ok"); } catch (Wrong e) when """
                + "(e.Message.StartsWith(T.Tag)) { Tell(e.Message); } }",
            """var by = new Dictionary<string, T> { [T.Tag] = Own }; by[T.Tag] = T.Of(1); """
                + """Tell(by[T.Tag].Name + by.GetValueOrDefault("x")?.N);""",
            """Tell(this switch { Base<Prod> => "of prod", Base<Test> => "of test", _ => "of " + typeof(T) });""",
            """(T A, int B) pair = new(T.Of(6), 7); pair.A.N++; pair.B = pair.A.N; Tell($"{pair.A.N}{pair.B}");""",
            "Func<T, Func<string>> later = t => () => t.Name + Own.N; var said = later(T.Of(8)); Own.N--; Tell(said());"
        );

    private void ConcreteSet(string name)
    {
        var stage = _draw.OneOf(s_stages);
        var isMiddle = _draw.Chance(60);
        Line(
            $"public sealed class {name} : "
                + $"{(isMiddle ? $"Middle<{_draw.OneOf("int", "string", "Pair", "List<int>", "Test",
                "(int, string)")}, {stage}>" : $"Base<{stage}>")}"
        );
        Open();
        Line($"private {stage} _more = new(); public int Extra {{ get; private set; }} = {_draw.Number(9)};");
        if (!isMiddle)
        {
            Line($"private protected override string Label({stage} t) => $\"{{t.N}} {{Own.N}} {{_more.N}} {{Extra++}}\";");
        }

        if (_draw.Chance(50))
        {
            Line($"private protected override int Weight(int n) => base.Weight(n + 1) - {stage}.Tag.Length;");
        }

        if (_draw.Chance(60))
        {
            Line(
                $"private protected override void More(Manifests k8s) {{ base.More(k8s); _more.N += 3; Extra += _more.N; "
                    + $"Tell($\"{{_more.N}} {{Weight(2)}} {{Label(_more)}}\"); "
                    + $"{_draw.OneOf("",
                    """k8s.Deployment("web", "nginx:1.27").Replicas(Extra & 3).ContainerPort(80)"""
                        + ".Env(\"STAGE\", Namespace).Expose();")} }}"
            );
        }

        Close();
    }

    private void SetStatement()
    {
        // Sets are used while Define runs; a function of the set has no k8s.
        var set = _draw.OneOf(_sets);
        Line($"Log(\"{Fresh("set")}\", Cut({AskedSet(set)} + \"\"));");
    }

    private string AskedSet(string set) =>
        _draw.Number(5) switch
        {
            0 => $"new {set}().Ask(t => t.N + t.GetType().Name.Length)",
            1 => $"new {set}().Is({_draw.OneOf("new Prod()", "new Test()", "new Dev()", "new Second()", "this", "null")})",
            2 => $"new {set}().{_draw.OneOf("Extra", "Namespace", "ToString()", "Lines")}",
            3 => $"new Base<{_draw.OneOf(s_stages)}>.Nested().{_draw.OneOf("Text", "Item.N", "Made()")}",
            _ => $"typeof({_draw.OneOf(set, "Base<Prod>", "Middle<int, Dev>", "Base<Test>.Nested")})",
        };

    private string SetInt(int d) =>
        _draw.OneOf(
            $"new {_draw.OneOf(_sets)}().Ask(t => t.N)",
            $"new {_draw.OneOf(_sets)}().Extra",
            "Base<Dev>.Nested.Count",
            $"(new Test {{ N = {Expression("int", d)} }} + new Test()).N"
        );

    /// <summary>What the first set asks the others that it uses.</summary>
    private void UseSets()
    {
        foreach (var set in _sets.Where(_ => _draw.Chance(60)))
        {
            Line($"""var used{set} = k8s.Use<{set}>(); Log("use {set}", used{set}.Lines + used{set}.Extra + used{set}.Ask(t => t.N));""");
        }
    }
}
