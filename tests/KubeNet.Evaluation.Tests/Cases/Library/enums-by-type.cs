// title: `Enum` members that take a type
// example: Enum.GetValues(typeof(Tier)).Length
var a = Access.Read | Access.Write;
k8s.ConfigMap("c1").Data("x", $"{(a)}");
k8s.ConfigMap("c2").Data("x", $"{((Access)8)}");
k8s.ConfigMap("c3").Data("x", $"{(a.HasFlag(Access.Read) + "" + (a & ~Access.Read) + (int)a + a.ToString("D") + a.ToString("X") + a.ToString("G"))}");
k8s.ConfigMap("c4").Data("x", $"{(string.Join(",", Enum.GetValues<Access>()) + string.Join(",", Enum.GetNames<Access>()))}");
k8s.ConfigMap("c5").Data("x", $"{(Enum.Parse<Access>("Read, Write") + "" + Enum.TryParse<Access>("zz", out var z) + z)}");
k8s.ConfigMap("c6").Data("x", $"{(Enum.IsDefined(Access.All) + "" + Enum.IsDefined((Access)77))}");
k8s.ConfigMap("c7").Data("x", $"{(Enum.TryParse("write", ignoreCase: true, out Access w) + "" + w)}");
k8s.ConfigMap("c8").Data("x", $"{($"{a,20}|{a:D}|{Tier.Gold}")}");
k8s.ConfigMap("c9").Data("x", $"{(Enum.GetName(Tier.Gold) + nameof(Tier.Gold))}");
k8s.ConfigMap("c10").Data("x", $"{(new Dictionary<Tier, int> { [Tier.Gold] = 1 }[Tier.Gold])}");
k8s.ConfigMap("c11").Data("x", $"{(string.Join(",", Enum.GetValues<Tier>().Select(t => $"{t}={(byte)t}")))}");
k8s.ConfigMap("c12").Data("x", $"{((Tier)1 + 1)}");
k8s.ConfigMap("c13").Data("x", $"{(Enum.GetValues(typeof(Tier)).Length)}");
k8s.ConfigMap("c14").Data("x", $"{(Enum.Parse(typeof(Tier), "Gold"))}");
k8s.ConfigMap("c15").Data("x", $"{(Enum.GetUnderlyingType(typeof(Tier)).Name)}");
k8s.ConfigMap("c16").Data("x", $"{((Tier.Gold as object).ToString() + Tier.Gold.Equals(Tier.Gold) + Tier.Gold.CompareTo(Tier.Silver))}");
k8s.ConfigMap("c17").Data("x", $"{(Enum.ToObject(typeof(Tier), 2))}");
k8s.ConfigMap("c18").Data("x", $"{(string.Join(",", new[] { Tier.Gold, Tier.Silver }.OrderBy(t => t)))}");
k8s.ConfigMap("c19").Data("x", $"{(string.Join(",", Enum.GetValues<Access>().Where(x => a.HasFlag(x))))}");
// types
[Flags] public enum Access { None, Read = 1, Write = 2, Exec = 4, All = Read | Write | Exec }
public enum Tier : byte { Silver = 1, Gold, Platinum = 9 }
