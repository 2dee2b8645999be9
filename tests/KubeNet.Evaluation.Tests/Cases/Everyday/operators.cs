// title: A money type with operators, conversions and order
// example: public static Money operator ++(Money a) => a + 1;
k8s.ConfigMap("c1").Data("x", $"{(new Money(5, "eur") + new Money(3, "eur") > new Money(2, "eur"))}");
k8s.ConfigMap("c2").Data("x", $"{((string)new Money(5, "eur") + (decimal)(Money)7m)}");
var m = new Money(1, "x"); m++; m += 4; 
k8s.ConfigMap("c3").Data("x", $"{(m)}");
k8s.ConfigMap("c4").Data("x", $"{(-m + "" + !m + (m ? "t" : "f") + (m == new Money(6, "x")) + m.Equals(new Money(6, "x")))}");
k8s.ConfigMap("c5").Data("x", $"{(new Matrix()[1, 2] + new Matrix()["k"])}");
k8s.ConfigMap("c6").Data("x", $"{((Port)80 + (Port)"443")}");
// types
public readonly record struct Money(decimal Amount, string Currency) : IComparable<Money>
{
  public static Money operator +(Money a, Money b) => a.Currency == b.Currency ? a with { Amount = a.Amount + b.Amount } : throw new InvalidOperationException("currency");
  public static Money operator +(Money a, int b) => a with { Amount = a.Amount + b };
  public static Money operator ++(Money a) => a + 1;
  public static Money operator -(Money a) => a with { Amount = -a.Amount };
  public static bool operator !(Money a) => a.Amount == 0;
  public static bool operator true(Money a) => a.Amount != 0;
  public static bool operator false(Money a) => a.Amount == 0;
  public static bool operator >(Money a, Money b) => a.CompareTo(b) > 0;
  public static bool operator <(Money a, Money b) => a.CompareTo(b) < 0;
  public int CompareTo(Money o) => Amount.CompareTo(o.Amount);
  public static explicit operator string(Money m) => $"{m.Amount:0.00} {m.Currency}";
  public static implicit operator Money(decimal d) => new(d, "eur");
  public static implicit operator decimal(Money m) => m.Amount;
}
public class Matrix { public int this[int a, int b] { get => a * 10 + b; } public string this[string k] => k + k; }
public readonly struct Port(int n) { public int N { get; } = n; public static explicit operator Port(int n) => new(n); public static explicit operator Port(string s) => new(int.Parse(s)); public static int operator +(Port a, Port b) => a.N + b.N; }
