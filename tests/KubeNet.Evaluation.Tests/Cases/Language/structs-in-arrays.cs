// title: Structs that arrays and collections hold are copies
// example: points[0].X = 9;
Point[] points = [new(1), new(2)];
var list = points.ToList();
var copy = (Point[])points.Clone();
var other = new Point[2];
Array.Copy(points, other, 2);
var third = new Point[2];
points.CopyTo(third, 0);
var fourth = new Point[2];
list.CopyTo(fourth);
var queue = new Queue<Point>(points);
var dictionary = points.ToDictionary(p => p.X);
var added = new List<Point>();
added.AddRange(points);
var lazy = points.Where(p => p.X < 100);
var immutable = points.ToImmutableArray();
var created = ImmutableArray.Create(points);
var view = new System.Collections.ObjectModel.ReadOnlyCollection<Point>(points);
var boxed = (object)points[0];
var joined = points.Concat(list).ToArray();
Point[][] rows = [points, [.. points]];
var filled = new Point[2];
Array.Fill(filled, new Point(4));
points[0].X = 9;
points[1].Move(5);
fourth[0].X = 7;
filled[1].X = 5;
ref var first = ref other[0];
first.X = 8;
var last = list[^1];
last.Move(1);
list.ForEach(p => p.Move(50));
list.Sort((a, b) => { a.Move(1); return b.X - a.X; });
list[0].Move(3);
k8s.ConfigMap("c1").Data("x", string.Join(" ", new[] { points, copy, other, third, fourth, filled, joined, rows[0], rows[1], list.ToArray(), queue.ToArray(), dictionary.Values.ToArray(), added.ToArray(), lazy.ToArray(), immutable.ToArray(), created.ToArray(), view.ToArray() }.Select(all => string.Join(",", all.Select(p => p.X)))));
k8s.ConfigMap("c2").Data("x", $"{((Point)boxed).X} {last.X} {queue.Peek().X}");
if (dictionary.TryGetValue(1, out var found))
{
    found.X = 70;
}

foreach (var (key, point) in dictionary)
{
    var moved = point;
    moved.Move(key);
}

foreach (var point in points)
{
    point.Move(1000);
}

Array.Reverse(points);
points[0].X++;
Array.Sort(third, (a, b) => b.X - a.X);
third[0].X += 20;
var pairs = new (Point P, int N)[] { (points[0], 1), (points[1], 2) };
var pairList = pairs.ToList();
pairs[0].P.X = 33;
var kept = pairs[1];
kept.P.Move(2);
k8s.ConfigMap("c3").Data("x", $"{dictionary[1].X} {points[0].X} {points[1].X} {third[0].X} {third[1].X} {immutable[0].X} {pairs[0].P.X} {pairs[1].P.X} {pairList[0].P.X} {kept.P.X}");
Span<Point> span = points;
span[0].X = 3;
span[1].Move(1);
foreach (ref var point in span)
{
    point.Move(100);
}

var sliced = span[1..].ToArray();
sliced[0].X = 1;
k8s.ConfigMap("c4").Data("x", $"{points[0].X} {points[1].X} {sliced[0].X}");
// types
public struct Point(int x)
{
    public int X = x;

    public void Move(int by) => X += by;
}
