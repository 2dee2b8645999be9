// title: A switch over values of any type
// example: int[] and [var first, .., var last] => $"{first}..{last}",
foreach (var o in new object?[] { 1, -5, 3.5, "abc", "", null, new int[] { 1, 2, 3 }, new P(1, 2), 'x', true, DayOfWeek.Friday, (1, "t"), new List<int> { 1 }, 7L, TimeSpan.FromMinutes(90), new Uri("http://x/") , new Version(1,2), 1.5m, (byte)4, new Dictionary<string,int>(), new KeyValuePair<string,int>("a",1), Guid.Empty, new DateTime(2020,1,1)})
    k8s.ConfigMap("m" + n++).Data("x", D(o));
// members
int n = 0;
static string D(object? o) => o switch
{
    null => "null",
    int and (> 0 and < 10) => "small",
    int i when i < 0 => $"neg {i}",
    double d => $"{d:0.00}",
    "" => "empty",
    string { Length: var len } s => s + len,
    int[] and [var first, .., var last] => $"{first}..{last}",
    P { X: 1, Y: var y } => $"P1,{y}",
    char c and not 'y' => c.ToString(),
    bool b => b ? "yes" : "no",
    DayOfWeek.Saturday or DayOfWeek.Sunday => "weekend",
    DayOfWeek d => d.ToString(),
    ValueTuple<int, string>(var a, var b) => a + b,
    IReadOnlyCollection<int> { Count: 1 } => "one",
    TimeSpan { TotalHours: > 1 } t => t.ToString(),
    Uri { Host: "x" } u => u.AbsoluteUri,
    _ => o.GetType().Name,
};
// types
public record P(int X, int Y);
