namespace KubeNet.Evaluation.Tests.Programs;

/// <summary>The types of a program and its functions.</summary>
internal sealed partial class ProgramWriter
{
    private static readonly string[] s_scalars =
    [
        "int",
        "long",
        "decimal",
        "double",
        "bool",
        "string",
        "char",
        "byte",
        "int?",
        "Color",
        "Access",
    ];

    private void Types()
    {
        var first = _draw.Number(3);
        Line($"public enum Color {{ Red{(first == 0 ? "" : $" = {first}")}, Green, Blue = {_draw.Between(4, 9)}, Black }}");
        Line("[Flags] public enum Access { None, Read = 1, Write = 2, Both = 3, Own = 4 }");
        Line(
            $"public record Pair(int A, string B) {{ public {_draw.OneOf("long", "decimal", "int?")} C {{ get; init; "
                + $"}} = {_draw.Number(50)}; public int Sum => A + B.Length; }}"
        );
        Line("""public record Triple(int A, string B, bool D) : Pair(A, B) { public override string ToString() => $"{A}/{B}/{D}"; }""");
        Line("public record struct Span2(int From, int To);");
        InMembers(
            [new("X", "int", true, false), new("Y", "int", true, false)],
            () =>
            {
                Line("public struct Point(int x, int y)");
                Open();
                Line("public int X = x;");
                Line("public int Y { get; set; } = y;");
                Line("public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y - b.Y);");
                Line("public static implicit operator Point(int n) => new(n, n / 2);");
                Line("public void Move(int by) { X += by; Y = X ^ by; }");
                Line($"public int Length => {Expression("int", 2)};");
                Line("""public override string ToString() => $"<{X}|{Y}>";""");
                Close();
            }
        );
        Line("public interface IScaled { int Factor { get; } int Scaled(int n) => n * Factor; }");
        InMembers(
            [new("N", "int", true)],
            () =>
            {
                Line("public abstract class Shape(int n) : IScaled, IComparable<Shape>");
                Open();
                Line("protected int N = n;");
                Line("public static int Made;");
                Line("public abstract int Area(int k);");
                Line("public virtual int Factor => N % 5;");
                Line("""public virtual string Name { get { Made++; return "shape" + N; } }""");
                InMembers([new("k", "int", true)], () => Line("public int this[int k] => " + Expression("int", 2) + ";"));
                Line("public int CompareTo(Shape? other) => N.CompareTo(other?.N ?? 0);");
                Close();
                Line("public class Square(int n) : Shape(n)");
                Open();
                InMembers([new("k", "int", true)], () => Line("public override int Area(int k) => " + Expression("int", 3) + ";"));
                Line("public override string ToString() => " + Expression("string", 2) + ";");
                Close();
                Line("public sealed class Cube : Square");
                Open();
                Line("private readonly int _more = 3;");
                Line("public Cube(int n) : base(n + 1) { _more += n; }");
                Line("public Cube(string s) : this(s.Length) { }");
                Line("public override int Area(int k) => base.Area(k) + _more;");
                Line("""public override string Name => base.Name + "cube";""");
                Line("public override int Factor => " + Expression("int", 2) + ";");
                Close();
            }
        );
        Line(
            """public class Box<T>(T item) { public T Item { get; set; } = item; public Box<R> As<R>(Func<T, R> f) => new(f(Item)); """
                + """public static int Count; public override string ToString() => $"[{Item}]"; }"""
        );
        Line("public class Wrong(string message) : InvalidOperationException(message);");
        Line(
            """public sealed class Res(List<string> log, string name) : IDisposable { public string Name => name; """
                + """public void Dispose() => log.Add("disposed " + name); }"""
        );
        WiderTypes();
        Line(
            """public static class Extensions { public static int Twice(this int n) => n * 2; """
                + """public static string Shout(this string s) => s.ToUpperInvariant() + "!"; }"""
        );
    }

    /// <summary>Members of a type see its fields and parameters, and no functions of the set.</summary>
    private void InMembers(Variable[] members, Action write)
    {
        var outer = _isMember;
        _isMember = true;
        Scoped(() =>
        {
            _scope.AddRange(members);
            write();
        });
        _isMember = outer;
    }

    private bool _isMember;

    private void Functions()
    {
        for (var i = _draw.Between(1, 2); i > 0; i--)
        {
            var type = _draw.OneOf("int", "string", "bool", "decimal", "long", "List<int>", "Pair", "Point", "(int, string)");
            var parameters = Enumerable
                .Range(0, _draw.Between(1, 3))
                .Select(_ => _draw.OneOf("int", "string", "int[]", "Shape", "int?", "Color"))
                .ToArray();
            var names = parameters.Select(_ => Fresh("p")).ToArray();
            var name = Fresh("F");
            Line($"private {type} {name}({string.Join(", ", parameters.Zip(names, (t, n) => $"{t} {n}"))})");
            Open();
            Scoped(() =>
            {
                _scope.AddRange(parameters.Zip(names, (t, n) => new Variable(n, t, IsMutable: true)));
                Line("_calls++;");
                for (var j = _draw.Between(1, 2); j > 0; j--)
                {
                    Statement(2, isFunction: true);
                }

                if (_draw.Chance(40))
                {
                    Line($"if ({Expression("bool", 2)}) return {Expression(type, 1)};");
                }

                Line($"return {Expression(type, 2)};");
            });
            Close();
            _functions.Add(new(name, type, parameters));
        }

        var iterator = Fresh("Items");
        Line($"private IEnumerable<int> {iterator}(int n)");
        Open();
        Scoped(() =>
        {
            _scope.Add(new("n", "int", IsMutable: true));
            Line($"for (var i = 0; i < {_draw.Between(1, 4)}; i++)");
            Open();
            Scoped(() =>
            {
                _scope.Add(new("i", "int", IsMutable: false));
                Statement(1, isFunction: true);
                Line($"if ({Expression("bool", 2)}) yield return {Expression("int", 2)};");
                Line($"if ({Expression("bool", 1)}) yield break;");
            });
            Close();
            Line($"try {{ yield return {Expression("int", 2)}; }} finally {{ Log(\"{iterator}\", \"end\"); }}");
        });
        Close();
        _functions.Add(new(iterator, "IEnumerable<int>", ["int"]));

        var recursive = Fresh("R");
        Line($"private static int {recursive}(int fuel, int n)");
        Open();
        Scoped(() =>
        {
            _scope.Add(new("n", "int", IsMutable: true));
            _isMember = true;
            Line(
                $"return fuel <= 0 ? {Expression("int", 1)} : "
                    + $"{recursive}(fuel - 1, {Expression("int", 2)}) {_draw.OneOf("+", "-", "^", "*")} n;"
            );
            _isMember = false;
        });
        Close();
        _recursive = recursive;
    }

    private string _recursive = "";
}
