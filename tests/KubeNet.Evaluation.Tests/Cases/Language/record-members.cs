// title: Records of records: `ToString`, `PrintMembers`, `EqualityContract` and `Equals`, level by level
// example: record Derived(int A, int B) : Base(A);
Base a = new Derived(1, 2), b = new Derived(1, 2), c = new Base(1);
k8s.ConfigMap("text").Data("v", string.Join("\n", a, c, new SealedDerived(1, 2), new PrintingDerived(1, 2), new PrintedTwice(1, 2), new Silent(1, 2), new Overriding("x"), new DerivedEmpty(), new Plain(), new Nested.Inner()));
k8s.ConfigMap("equal").Data("v", string.Join(" ", a == b, a.Equals(c), c.Equals(a), a.Equals((object)b), a.GetHashCode() == b.GetHashCode(), a != c,
    new Loose(1) == new Loose(3), new LooseDerived(1, 5) == new LooseDerived(3, 5), new LooseDerived(1, 5) == new LooseDerived(3, 6),
    new Contract(1) == new SameContract(1), new SameContract(1) == new Contract(1), new SameContract(1).Equals((object)new SameContract(1)),
    new Unset() == new Unset { N = 0 }, new Generic<int>() == new Generic<int> { N = 0 }, new Unset()));
var (x, y) = new Derived(3, 4);
Base changed = a with { A = 9 };
k8s.ConfigMap("copied").Data("v", $"{x}{y} {changed} {new Copied(1, 2) { N = 5 } with { B = 3 }} {new Forgetful(2, 3) with { Y = 4 }} {new Copied(1, 2).GetType().Name}");
k8s.ConfigMap("base").Data("v", $"{new Classic(1)} {new Classic(1).Equals(new Classic(1))}");
// types
public record Base(int A) { public override string ToString() => "base " + A; }
public record Derived(int A, int B) : Base(A);
public record SealedBase(int A) { public sealed override string ToString() => "sealed " + A; }
public record SealedDerived(int A, int B) : SealedBase(A);
public record Printing(int A) { protected virtual bool PrintMembers(StringBuilder b) { b.Append("<A=" + A + ">"); return true; } }
public record PrintingDerived(int A, int B) : Printing(A);
public record PrintedTwice(int A, int B) : Base(A) { protected override bool PrintMembers(StringBuilder b) { if (base.PrintMembers(b)) b.Append(" & "); b.Append("B!" + B); return true; } }
public record SilentBase(int A) { protected virtual bool PrintMembers(StringBuilder b) => false; }
public record Silent(int A, int B) : SilentBase(A);
public record Virtual<T>(T V) { public int F = 3; public static int S = 1; protected int Hidden => 1; public virtual string Which => "base"; }
public record Overriding(string V) : Virtual<string>(V) { public override string Which => "derived"; public int? Nothing = null; public string Computed => V + F; }
public record Empty;
public record DerivedEmpty : Empty;
public class Plain { public override string ToString() => "plain " + base.ToString(); }
public class Nested { public class Inner; }
public record Loose(int A) { public virtual bool Equals(Loose? o) => o is not null && A % 2 == o.A % 2; public override int GetHashCode() => 1; }
public record LooseDerived(int A, int B) : Loose(A);
public record Contract(int A) { protected virtual Type EqualityContract => typeof(Contract); }
public record SameContract(int A) : Contract(A) { protected override Type EqualityContract => typeof(Contract); }
public record Unset { public int N { get; set; } }
public record Generic<T> { public T? N { get; set; } }
public record CopiedBase(int A) { public int N { get; init; } = 7; protected CopiedBase(CopiedBase o) { A = o.A + 100; N = o.N; } }
public record Copied(int A, int B) : CopiedBase(A) { public int K = 3; }
public record Kept(int X) { public int P { get; set; } = 1; }
public record Forgetful(int X, int Y) : Kept(X) { public List<int>? L = [1]; public Forgetful(Forgetful o) : base(o) => Y = o.Y * 2; protected override bool PrintMembers(StringBuilder b) { b.Append(X + "," + Y + "," + P + "," + (L is null)); return true; } }
public class Text1 { public override string ToString() => "text1:" + base.ToString(); }
public class Classic(int n) : Text1 { public override string ToString() => n + base.ToString(); }
