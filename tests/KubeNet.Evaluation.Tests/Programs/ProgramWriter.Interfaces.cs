namespace KubeNet.Evaluation.Tests.Programs;

/// <summary>
/// Interfaces of .NET that the program implements: formats, sequences whose enumerators are disposed, collections, equality, order,
/// comparers.
/// Each member tells that it was called, and may be the one that throws.
/// </summary>
internal sealed partial class ProgramWriter
{
    private Aspect InterfacesOfNet => new(InterfaceTypes, static () => { }, () => Throwing(InterfaceBody), InterfaceInt);

    private void InterfaceTypes()
    {
        Line(
            "public sealed class Money(int n) : IFormattable { public string ToString(string? format, IFormatProvider? provider) => "
                + """Told.Of("F" + format + (provider is null), (format ?? "none") + n); public override string ToString() => """
                + """Told.Of("T", "m" + n); }"""
        );
        // Which of the two is asked depends on the room that is left, so neither tells anything.
        Line("public readonly struct Size(int n) : ISpanFormattable");
        Open();
        Line("""public string ToString(string? format, IFormatProvider? provider) => $"{n}{format}";""");
        Line(
            "public bool TryFormat(Span<char> destination, out int written, ReadOnlySpan<char> format, IFormatProvider? provider) { "
                + "var text = ToString(format.Length == 0 ? null : format.ToString(), provider); written = 0; if (destination.Length < "
                + "text.Length) return false; text.AsSpan().CopyTo(destination); written = text.Length; return true; }"
        );
        Line("""public override string ToString() => Told.Of("T", "s" + n);""");
        Close();
        Line("public sealed class Ring(params int[] items) : IEnumerable<int>");
        Open();
        Line("""public IEnumerator<int> GetEnumerator() { Told.Of("get", 0); return new Walk(items); }""");
        Line("""System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => Told.Of("old", GetEnumerator());""");
        Line(
            """private sealed class Walk(int[] items) : IEnumerator<int> { private int _at = -1; public int Current => Told.Of("c", """
                + """items[_at]); object System.Collections.IEnumerator.Current => Current; """
                + """public bool MoveNext() => Told.Of("m", ++_at < """
                + """items.Length); public void Reset() => Told.Of("r", _at = -1); public void Dispose() => Told.Of("d", 0); }"""
        );
        Close();
        Line("public readonly struct Steps(int n) : IEnumerable<int>");
        Open();
        Line("public Walk GetEnumerator() => new(n & 3);");
        Line("""IEnumerator<int> IEnumerable<int>.GetEnumerator() => Told.Of("boxed", GetEnumerator());""");
        Line("System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();");
        Line(
            """public struct Walk(int n) : IEnumerator<int> { private int _at; public readonly int Current => Told.Of("c", _at); """
                + "readonly object System.Collections.IEnumerator.Current => _at; public bool MoveNext() => _at++ < n; public void Reset() "
                + """=> _at = 0; public void Dispose() => Told.Of("d" + _at, 0); }"""
        );
        Close();
        Line("public sealed class Shelf(params int[] items) : ICollection<int>");
        Open();
        Line("private readonly List<int> _items = [.. items];");
        Line("""public int Count => Told.Of("n", _items.Count); public bool IsReadOnly => false;""");
        Line(
            """public void Add(int item) { Told.Of("a" + item, 0); if (_items.Count < 9) _items.Add(item); } public void Clear() => """
                + """_items.Clear(); public bool Remove(int item) => Told.Of("-", _items.Remove(item));"""
        );
        Line("""public bool Contains(int item) => Told.Of("has", item == 7 || _items.Contains(item));""");
        Line("""public void CopyTo(int[] array, int at) { Told.Of("copy" + at, 0); _items.CopyTo(array, at); }""");
        Line(
            """public IEnumerator<int> GetEnumerator() { foreach (var x in _items) yield return Told.Of("y", x); } """
                + "System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();"
        );
        Close();
        Line(
            """public sealed class Row(params string[] items) : IReadOnlyList<string> { public string this[int i] => Told.Of("[" + i, """
                + """items[i]); public int Count => Told.Of("n", items.Length); public IEnumerator<string> GetEnumerator() => """
                + "((IEnumerable<string>)items).GetEnumerator(); System.Collections.IEnumerator "
                + "System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }"
        );
        Line(
            "public sealed class Grade(int n) : IEquatable<Grade> { public int N => n; public bool Equals(Grade? o) => "
                + """Told.Of("eq", o is not null && o.N == n); }"""
        );
        Line(
            "public readonly struct Mark(int n) : IEquatable<Mark>, IComparable<Mark> { public int N => n; public bool Equals(Mark o) "
                + """=> Told.Of("eq", o.N % 5 == n % 5); public override bool Equals(object? o) => Told.Of("oeq", o is Mark m && m.N == """
                + """n); public override int GetHashCode() => Told.Of("h", n % 5); public int CompareTo(Mark o) => Told.Of("cmp", """
                + """n.CompareTo(o.N)); public override string ToString() => "k" + n; public static bool operator ==(Mark a, Mark b) => """
                + "a.N == b.N; public static bool operator !=(Mark a, Mark b) => !(a == b); }"
        );
        Line(
            "public class Rank(int n) : IComparable<Rank>, IComparable { public int N => n; public virtual int CompareTo(Rank? o) => "
                + """Told.Of("cmp", n.CompareTo(o?.N ?? -1)); int IComparable.CompareTo(object? o) => Told.Of("ocmp", CompareTo(o as """
                + """Rank)); public override string ToString() => "r" + n; }"""
        );
        Line("public sealed class Reversed(int n) : Rank(n) { public override int CompareTo(Rank? o) => -base.CompareTo(o); }");
        Line(
            "public sealed class Mod(int n) : IEqualityComparer<int>, IComparer<int> { public bool Equals(int a, int b) => "
                + """Told.Of("=", a % n == b % n); public int GetHashCode(int a) => Told.Of("h", a % n); public int Compare(int a, int """
                + """b) => Told.Of("<", (a % n).CompareTo(b % n)); }"""
        );
        Line(
            "public sealed class ByLength : IEqualityComparer<string>, IComparer<string> { public bool Equals(string? a, string? b) "
                + """=> Told.Of("=", a?.Length == b?.Length); public int GetHashCode(string a) => Told.Of("h", a.Length); public int """
                + """Compare(string? a, string? b) => Told.Of("<", (a?.Length ?? 0) - (b?.Length ?? 0)); }"""
        );
        Line(
            "public struct Gate(int n) : IDisposable { private int _n = n; public int Next() => ++_n; public void Dispose() => "
                + """Told.Of("shut" + _n, 0); }"""
        );
        Line(
            """public sealed class Culture : IFormatProvider, ICustomFormatter { public object? GetFormat(Type? type) => Told.Of("G" """
                + "+ type?.Name, type == typeof(ICustomFormatter) ? this : null); public string Format(string? format, object? arg, "
                + """IFormatProvider? provider) => Told.Of("C" + format, "{" + arg + "}"); }"""
        );
    }

    private void InterfaceBody()
    {
        for (var i = _draw.Between(2, 4); i > 0; i--)
        {
            InterfaceStatement();
        }
    }

    private string Few(Func<string> item) => string.Join(", ", Enumerable.Range(0, _draw.Between(1, 4)).Select(_ => item()));

    private string SmallInt() => _draw.Chance(70) ? $"{_draw.Number(12)}" : $"Id<int>({Expression("int", 1)} & 15)";

    /// <summary>A sequence of numbers that the program's own types give.</summary>
    private string OwnNumbers() =>
        _draw.Number(7) switch
        {
            0 or 1 => $"new Ring({Few(SmallInt)})",
            2 => $"new Steps({SmallInt()})",
            3 => $"new Shelf({Few(SmallInt)})",
            4 => $"new Shelf {{ {Few(SmallInt)} }}",
            5 =>
                $"new Ring({Few(SmallInt)}).{_draw.OneOf("Skip(1)", "Take(2)", "Concat(new Shelf(4, 5))", "Where(e => e > 2)",
            "Reverse()", "Append(3)", "OrderBy(e => e, new Mod(3))")}",
            _ =>
                $"new Shelf({Few(SmallInt)}).{_draw.OneOf("Select(e => e + 1)", "Skip(1)", "Distinct(new Mod(4))", "Order()",
            "Concat(new Ring(1))", "Cast<int>()", "Prepend(9)")}",
        };

    private string Ranked(string type) => type is "Rank" && _draw.Chance(30) ? $"new Reversed({SmallInt()})" : $"new {type}({SmallInt()})";

    private string Rows(string type) => $"new {type}[] {{ {Few(() => Ranked(type))}, {Ranked(type)} }}";

    private string InterfaceInt(int d) =>
        _draw.Number(8) switch
        {
            < 3 =>
                $"{OwnNumbers()}.{_draw.OneOf("Count()", "First()", "Last()", "Sum()", "Max()", "ElementAtOrDefault(1)",
            "Contains(7).CompareTo(false)", "Any().CompareTo(false)", "ToArray().Length", "ToList()[0]", "Single()", "Min()",
            "Aggregate((a, b) => a * 2 - b)")}",
            3 =>
                $"{Rows("Mark")}.{_draw.OneOf("Distinct().Count()", "Max().N", "ToHashSet().Count", $"ToList().IndexOf({Ranked("Mark")})",
            "GroupBy(k => k).Count()", "Order().First().N")}",
            4 => $"{Rows("Rank")}.{_draw.OneOf("Max()!.N", "Order().First().N", "Min()!.N", "OrderDescending().Last().N")}",
            5 =>
                $"{Rows("Grade")}.{_draw.OneOf($"ToList().IndexOf({Ranked("Grade")})", "Distinct().Count()",
            $"Contains({Ranked("Grade")}).CompareTo(true)")}",
            6 =>
                $"new Row({Few(() => Literal("string"))}).{_draw.OneOf("Count", "First().Length", "Last().Length", "ElementAt(0).Length",
            "Count()", "Skip(1).Count()")}",
            _ => $"new Dictionary<int, int>(new Mod({_draw.Between(2, 5)})) {{ [{SmallInt()}] = 1, [{SmallInt()}] = {SmallInt()} "
                + $"}}.{_draw.OneOf("Count", "Values.Sum()", $"GetValueOrDefault({SmallInt()})")}",
        };

    private void InterfaceStatement()
    {
        var n = Fresh("n");
        string Value() => $"new {_draw.OneOf("Money", "Size")}({SmallInt()})";
        switch (_draw.Number(18))
        {
            case 0:
                Line($"Told.Of($\"{{{Value()}{_draw.OneOf("", ":x", ",8", ",-6:yy")}}}|{{{Value()}}}\", 0);");
                break;
            case 1:
                Line(
                    $"Told.Of({_draw.OneOf($"string.Format(\"{{0:q}} {{0,6}} {{1}}\", {Value()}, {SmallInt()})",
                    $"""string.Concat({Value()}, "-", {Value()})""", $"string.Join(\";\", new object[] {{ {Value()}, {Value()} }})",
                    $"""("" + {Value()})""",
                    $"new StringBuilder().Append({Value()}).AppendFormat(\"{{0:z}}\", {Value()}).Append($\"{{{Value()}:w}}\").ToString()",
                        $"string.Format(new Culture(), \"{{0:k}} {{1}}\", {Value()}, {SmallInt()})",
                        $"string.Create(System.Globalization.CultureInfo.InvariantCulture, $\"{{{Value()}:v}}\")",
                        $"((FormattableString)$\"{{{Value()}:u}}\").ToString()")}, 0);"
                );
                break;
            case 2 or 3:
                Line($"foreach (var {n} in {OwnNumbers()})");
                Open();
                Line($"""Told.Of("at" + {n}, 0);""");
                Line($"if ({n} > {_draw.Number(6)}) {_draw.OneOf("break", "continue", "return", $"throw new Wrong(\"{n}\")")};");
                Close();
                break;
            case 4:
                Line($"""Told.Of(string.Join(",", {OwnNumbers()}), 0);""");
                break;
            case 5:
                Line(
                    $"var {n} = {OwnNumbers()}; "
                        + $"Told.Of({n}.{_draw.OneOf("ToArray().Length", "ToList().Count", "Count()", "Contains(7)", "LastOrDefault()",
                        "Any()", "Zip(new Ring(1, 2)).Count()", "Chunk(2).Count()", "SequenceEqual(new Shelf(1, 2))",
                        "Take(1).ToList().Count", "ToHashSet(new Mod(3)).Count", "Except(new Shelf(1, 2)).Count()",
                        "Union(new Ring(3)).Count()", "SelectMany(e => new Steps(e)).Count()")} + \"\", 0);"
                );
                break;
            case 6:
                Line(
                    $"ICollection<int> {n} = new Shelf({Few(SmallInt)}); {n}.Add({SmallInt()}); "
                        + $"Told.Of($\"{{{n}.Contains({SmallInt()})}}{{{n}.Remove({SmallInt()})}}{{new List<int>({n}).Count}}\", 0); int[] "
                        + $"""{n}a = [{SmallInt()}, .. {n}]; Told.Of(string.Join("", {n}a), 0);"""
                );
                break;
            case 7:
                Line(
                    $"var {n} = new List<int> {{ {Few(SmallInt)} }}; {n}.AddRange({OwnNumbers()}); "
                        + $"{n}.{_draw.OneOf("Sort(new Mod(4))", "InsertRange(0, new Shelf(1))", "RemoveAll(e => e == 1)", "Sort()")}; "
                        + $"""Told.Of(string.Join(",", {n}), 0);"""
                );
                break;
            case 8:
                Line(
                    $"var {n} = new List<Rank> {{ {Few(() => Ranked("Rank"))} }}; {n}.Sort(); Told.Of(string.Join(\",\", {n}) + "
                        + $"{n}.Max() + Comparer<Rank>.Default.Compare({n}[0], {Ranked("Rank")}), 0);"
                );
                break;
            case 9:
                Line(
                    $"var {n} = {Rows("Mark")}; Told.Of($\"{{{n}[0] == {n}[1]}}{{{n}[0].Equals({n}[1])}}{{Equals({n}[0], "
                        + $"{n}[1])}}{{Array.IndexOf({n}, {Ranked("Mark")})}}{{EqualityComparer<Mark>.Default.Equals({n}[0], "
                        + $"{Ranked("Mark")})}}{{({n}[0], 1) == ({n}[1], 1)}}{{({n}[0], 1).Equals(({n}[1], 1))}}\", 0);"
                );
                break;
            case 10:
                Line(
                    $"var {n} = new Dictionary<string, int>(new ByLength()) {{ [\"aa\"] = 1 }}; {n}[{Literal("string")}] = 2; "
                        + $"Told.Of({n}.ContainsKey({Literal("string")}) + string.Join(\",\", {n}.Keys), 0);"
                );
                break;
            case 11:
                Line($"""using var {n} = new Gate({SmallInt()}); Told.Of({n}.Next() + "", 0);""");
                break;
            case 12:
                Line(
                    $"using (var {n} = new Gate(1)) using (IDisposable {n}b = new Gate({SmallInt()})) {{ Told.Of({n}.Next() + \"\", "
                        + $"0); {_draw.OneOf("", "return;", $"throw new Wrong(\"{n}\");")} }}"
                );
                break;
            case 13:
                Line(
                    $"Grade {n} = new({SmallInt()}), {n}b = {Ranked("Grade")}; object {n}o = {n}b; Told.Of($\"{{{n} == "
                        + $"{n}b}}{{{n}.Equals({n}b)}}{{{n}.Equals({n}o)}}{{new List<Grade> {{ {n} }}.Contains({n}b)}}{{new[] {{ {n} "
                        + $"}}.Contains({n}b)}}{{Equals({n}, {n}o)}}\", 0);"
                );
                break;
            case 14:
                Line(
                    $"using var {n} = ((IEnumerable<int>){OwnNumbers()}).GetEnumerator(); while ({n}.MoveNext()) {{ if ({n}.Current > "
                        + $"{_draw.Number(9)}) break; }}"
                );
                break;
            case 15:
                Line(
                    $"var {n} = new Row({Few(() => Literal("string"))}); Told.Of({n} is [var {n}f, .., var {n}l] ? {n}f + {n}l : {n} "
                        + $"""is [var {n}o] ? {n}o : "no", 0); Told.Of({n}[^1], 0);"""
                );
                break;
            case 16:
                Line(
                    $"""Told.Of(string.Join(",", """
                        + $"{Rows("Mark")}.{_draw.OneOf("Order()", "Distinct()", "OrderByDescending(e => e)", "ToHashSet()",
                        "GroupBy(e => e).Select(e => e.Count())", "Union([new Mark(1)])")}) + new "
                        + $"SortedSet<Mark>({Rows("Mark")}).Count, 0);"
                );
                break;
            default:
                Line($"Told.Of($\"{{{InterfaceInt(1)}}}\", 0);");
                break;
        }
    }
}
