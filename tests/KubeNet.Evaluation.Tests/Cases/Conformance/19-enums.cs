var log = new List<string>();
void Is(params object?[] values) => log.Add(string.Join(",", values));
// Members count on from the one before; two may have one value; other members may be used; the underlying type is any integer.
Is((int)Plain.B, (int)Plain.C, (int)Plain.E, (int)Plain.F, Plain.D == Plain.C, (byte)Small.Max, (long)Big.Top, (sbyte)Signed.Low);
Is(default(Plain), default(FromOne), (FromOne)0, (Plain)99, Small.Max, Plain.C, Plain.D);
// Flags.
var both = Access.Read | Access.Write;
Is(both, Access.All, (Access)8, (Access)9, Access.None, both & ~Access.Read, both.HasFlag(Access.Read), (Access)0 == Access.None);
// Operations: comparison, arithmetic, bits, conversions, switch.
var e = Plain.A;
e++;
e += 5;
Is(e, e - Plain.A, Plain.B < Plain.C, Plain.A == 0, (Plain)1 + 1, Plain.C - 1, ~Access.None, (Small)255, Plain.B.CompareTo(Plain.A));
Is(Describe(Plain.A), Describe(Plain.C), Describe((Plain)77));
// System.Enum: names, values, parsing, text with formats, boxes.
Is(string.Join("/", Enum.GetNames<FromOne>()), Enum.GetValues<FromOne>().Length, Enum.Parse<FromOne>("Two"), Enum.IsDefined((FromOne)3));
Is(Enum.TryParse<FromOne>("two", true, out var parsed), parsed);
Is(Enum.TryParse<FromOne>("7", out var seven), seven, Enum.TryParse<FromOne>("x", out _));
Is(both.ToString("D"), both.ToString("X"), both.ToString("G"), $"{both:D}", Plain.B.ToString("F"), Enum.GetName(FromOne.One));
object boxed = FromOne.One;
Is(boxed.Equals(FromOne.One), boxed.Equals(1), boxed is Enum, boxed.GetType().Name, (int)boxed, boxed is int);
Enum asEnum = Access.Write;
Is(asEnum, asEnum.HasFlag(Access.Write), asEnum.Equals(Access.Write), new Dictionary<Plain, int> { [Plain.B] = 5 }[Plain.B]);
k8s.ConfigMap("enums").Data("log", string.Join("|", log));
// members
static string Describe(Plain p) => p switch { Plain.A => "a", Plain.C => "c or d", _ => "?" + (int)p };
// types
public enum Plain { A, B, C, D = C, E, F = 10 }
public enum FromOne { One = 1, Two, Three }
public enum Small : byte { Min = byte.MinValue, Max = byte.MaxValue }
public enum Big : long { Top = long.MaxValue }
public enum Signed : sbyte { Low = -128 }
[Flags] public enum Access { None, Read = 1, Write = 2, All = Read | Write | 4 }
