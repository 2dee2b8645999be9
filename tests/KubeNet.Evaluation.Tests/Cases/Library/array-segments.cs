// title: `ArraySegment<int>`
// example: new ArraySegment<int>(a, 1, 3)
var a = new[]
{
    1,
    2,
    3,
    4,
    5
};
var s = new ArraySegment<int>(a, 1, 3);
s[0] = 9;
ArraySegment<int> all = a;
k8s.ConfigMap("a").Data("x", string.Join(",", s) + s.Count + s.Offset + s[1] + s.Array!.Length + a[1]
    + string.Join(",", s.Slice(1)) + string.Join(",", s.ToArray()) + all.Count + s.Sum()
    + string.Join(",", s.Where(x => x > 2)) + string.Join(",", s[1..]) + s.Contains(3));
var e = "";
try
{
    var q = s[5];
}
catch (ArgumentOutOfRangeException x)
{
    e = x.Message;
}

try
{
    new ArraySegment<int>(a, 4, 3);
}
catch (ArgumentException x)
{
    e += x.Message;
}

foreach (var i in s)
    e += i;
k8s.ConfigMap("e").Data("e", e);
