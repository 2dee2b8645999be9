var log = Log.Lines;
// Positional patterns call Deconstruct, or take tuples; property patterns read in order and stop at the first that fails.
var p = new Point(1, 2);
log.Add($"{p is (1, 2)} {p is (1, 3)} {p is (a: 1, b: var y) && y == 2} {(1, "a") is (> 0, "a")}");
log.Add($"{(1, 2) is (1, 3)} {p is (_, _) { X: 1 }}");
log.Add($"{p is { X: 9, Y: 2 }} {p is { X: 1, Y: 2 } q && q == p} {p is { Next.Next: null }} {p is { Next.X: 1 }} {(Point?)null is { }}");
k8s.ConfigMap("parts").Data("log", Log.Take());
// Relational and logical patterns, with the priority not, and, or.
foreach (var n in new[] { -5, 0, 3, 10, 99 })
{
    log.Add(n switch
    {
        < 0 => "negative",
        0 or 1 => "few",
        > 1 and < 5 or 10 => "some",
        not (> 50) => "many",
        _ => "most",
    });
}
char letter = 'k';
double nan = double.NaN;
log.Add($"{letter is >= 'a' and <= 'z'} {nan is < 1} {nan is not < 1} {(object)5 is > 3} {(object)5L is > 3}");
log.Add($"{(object?)null is not int} {2.5m is > 2m}");
// List patterns: the length first, then the elements; slices; on texts, lists, arrays and types of the user's own.
foreach (var items in new int[][] { [], [1], [1, 2], [1, 2, 3], [9, 8, 7, 6] })
{
    log.Add(items switch
    {
        [] => "empty",
        [var only] => "one" + only,
        [1, _] => "one-two",
        [1, .., 3] => "ends",
        [_, .. { Length: 2 } middle, _] => "middle" + string.Join("", middle),
        _ => "other",
    });
}
log.Add($"{"abc" is ['a', .. var rest] && rest == "bc"} {new List<int> { 1, 2 } is [_, > 1]} {new[] { "a", null } is [_, null]}");
log.Add($"{(new[] { 1, 2 }, "x") is ([1, ..], ['x'])} {(int[]?)null is []} {(int[]?)null is not [..]}");
k8s.ConfigMap("values").Data("log", Log.Take());
var own = new Own();
log.Add(own is [5, 6, .. var slice, 8] ? slice : "none");
k8s.ConfigMap("own").Data("log", Log.Take());
// A span of characters matches a text; ITuple-less deconstruction of records; type patterns; parenthesised ones.
ReadOnlySpan<char> span = "yes".AsSpan();
log.Add($"{span is "yes"} {span is "no"} {new Rec(1, "r") is (1, { Length: 1 })}");
log.Add($"{(object)1 is int or long} {(object)"s" is (string or int) and not null}");
log.Add(new Rec(2, "z") switch { (1, _) => "a", (_, "z") { A: > 5 } => "b", (2, var b) => b, _ => "c" });
k8s.ConfigMap("rest").Data("log", Log.Take());
// types
public static class Log
{
    public static readonly List<string> Lines = [];
    public static string Take()
    {
        var text = string.Join(" ", Lines);
        Lines.Clear();
        return text;
    }
}
public record Rec(int A, string B);
public class Point(int x, int y)
{
    public int X
    {
        get { Log.Lines.Add("X"); return x; }
    }
    public int Y
    {
        get { Log.Lines.Add("Y"); return y; }
    }
    public Point? Next
    {
        get { Log.Lines.Add("Next"); return null; }
    }
    public void Deconstruct(out int a, out int b) => (a, b) = (x, y);
}
public class Own
{
    public int Count => 5;
    public int this[int i] => i + 5 - (i == 4 ? 1 : 0);
    public string Slice(int start, int length) => $"slice{start}-{length}";
}
