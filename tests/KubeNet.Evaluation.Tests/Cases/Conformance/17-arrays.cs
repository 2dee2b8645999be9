var log = new List<string>();
// Types of arrays, their ranks and lengths; the members of System.Array.
int[] a = [1, 2, 3];
int[,] grid = { { 1, 2, 3 }, { 4, 5, 6 } };
int[][] jagged = [[1], [2, 3], []];
int[,][] mixed = { { [1, 2] } };
log.Add($"{a.Length} {a.Rank} {grid.Length} {grid.Rank} {grid.GetLength(0)}x{grid.GetLength(1)} {jagged.Length} {jagged[1].Length}");
log.Add($"{mixed[0, 0][1]} {a.GetType().Name} {grid.GetType().Name} {jagged.GetType().Name} {grid.GetUpperBound(1)} {a is Array}");
// Elements begin with their default; an array is an object: two variables, one array.
var b = a;
b[0] = 10;
var clone = (int[])a.Clone();
clone[1] = 20;
log.Add($"{string.Join(",", a)} {string.Join(",", clone)} {a == b} {a.Equals(clone)} {(new bool[2])[1]} {(new string[1])[0] is null}");
// An array is IEnumerable<T>, IList<T> and read-only lists; its size is fixed.
IList<int> list = a;
list[2] = 30;
IReadOnlyList<int> readOnly = a;
log.Add($"{list.Count} {readOnly[2]} {list.IndexOf(30)} {list.Contains(2)} {list.IsReadOnly}");
log.Add(string.Join(",", grid.Cast<int>()));
try
{
    list.Add(4);
}
catch (NotSupportedException)
{
    log.Add("fixed");
}
// Covariance of references: each store is checked; of values there is none.
object[] objects = new string[] { "x", "y" };
objects[0] = "z";
IEnumerable<object> covariant = new[] { "c" };
log.Add($"{objects.GetType().Name} {objects is string[]} {covariant is string[]}");
log.Add($"{(object)a is object[]} {(object)new[] { Level.Low } is int[]}");
foreach (object? value in new object?[] { "fine", null, 5, new object() })
{
    try
    {
        objects[1] = value!;
        log.Add("stored");
    }
    catch (ArrayTypeMismatchException)
    {
        log.Add("mismatch");
    }
}
log.Add(objects[1] as string ?? "null");
// Initialisers: nested ones, of the best common type, of nested arrays; the elements in order.
var i = 0;
int[] ordered = { i++, i++, i++ };
int[,] rows = { { i++, i++ }, { i++, i++ } };
var best = new[] { null, "s" };
var numbers = new[] { 1, 2.5 };
long[] wide = { 1, 'a', (byte)3 };
log.Add($"{string.Join(",", ordered)} {rows[1, 0]} {best.GetType().Name} {numbers.GetType().Name} {wide[1]}");
// Bounds.
foreach (var at in new[] { -1, 3 })
{
    try
    {
        log.Add(a[at] + "");
    }
    catch (IndexOutOfRangeException)
    {
        log.Add("out");
    }
}
// Structs in arrays are variables.
var points = new Point[2];
points[1].X = 5;
ref var r = ref points[0];
r.X = 6;
points[0].Move();
log.Add($"{points[0].X}{points[1].X}");
k8s.ConfigMap("arrays").Data("log", string.Join("|", log));
// types
public enum Level { Low }
public struct Point
{
    public int X;
    public void Move() => X++;
}
