// title: A class orders itself in its own way, or as its base does
// example: Comparer<Fc>.Default.Compare(new Fc { V = 2 }, new Fc { V = 1 })
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
P(string.Join(",", new[] { new Fc { V = 2 }, new Fc { V = 1 } }.Order())); IComparer<Fa> ca = Comparer<Fa>.Default; IComparer<Fc> cc = ca;
P(cc.Compare(new Fc { V = 2 }, new Fc { V = 1 })); P(Comparer<Fc>.Default.Compare(new Fc { V = 2 }, new Fc { V = 1 }));
P(new[] { new Fc { V = 2 }, new Fc { V = 1 } }.OrderBy(x => x, ca).First().V);
P(string.Join(",", new[] { new Fb { V = 2 }, new Fb { V = 1 } }.Order()));
P(string.Join(",", new Fa[] { new Fb { V = 2 }, new Fb { V = 1 } }.Order()));
P(string.Join(",", new Fa[] { new Fc { V = 2 }, new Fc { V = 1 } }.Order())); P(new Fc[] { new Fc { V = 2 }, new Fc { V = 1 } }.Max()!);
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public class Fa : IComparable<Fa> { public int V; public virtual int CompareTo(Fa? o) => V - o!.V; }
public class Fb : Fa { public override int CompareTo(Fa? o) => o!.V - V; public override string ToString() => "fb" + V; }
public class Fc : Fa, IComparable<Fc> { public int CompareTo(Fc? o) => 0; public override string ToString() => "fc" + V; }
