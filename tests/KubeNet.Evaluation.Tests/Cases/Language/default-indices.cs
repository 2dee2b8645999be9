// title: `default(Index)` and `new Range()` are the start and nothing
// example: default(Range)
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
Index d = default; Range e = default; P(d); P(e); P(d.Value); P(d.IsFromEnd); P(d.Equals(new Index(0))); P(e.Equals(0..0)); P(e.Start);
P(e.End.IsFromEnd);
P((new Index[2])[0]); P((new Range[2])[1]); P(new S().I); P(new S().R); P(default(S).I.GetOffset(5)); P(default(Range).GetOffsetAndLength(3));
P("abc"[default(Index)]); P("abc"[default(Range)].Length); P(new[] { 1, 2 }[default(Index)]); P(new[] { 1, 2 }[new Range()].Length);
P(new List<int> { 4 }[default(Index)]);
P("abc".AsSpan()[default(Range)].Length); P("abc".AsSpan()[default(Index)]);
(Index, Range) t = default; P(t); Index? n = default; P(n); P(n.GetValueOrDefault()); P(G<Index>()); P(G<Range>());
P(default(Index) is { Value: 0, IsFromEnd: false });
P((object)default(Index) is Index); P(new Dictionary<string, Index>().GetValueOrDefault("a")); P(Array.Empty<Index>().FirstOrDefault());
P(new Range().GetHashCode() == (0..0).GetHashCode());
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// members
static T? G<T>() => default;
// types
struct S { public Index I; public Range R; }
