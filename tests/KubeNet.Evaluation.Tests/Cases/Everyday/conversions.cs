// title: Checked and lifted operators of your own
// example: public static explicit operator checked byte(Celsius c) => 2;
k8s.ConfigMap("c1").Data("x", $"{((int)new Celsius(20.7) + " " + checked((byte)new Celsius(20)) + (new Celsius(3) + 4).D + (new Celsius(1) == new Celsius(1)) + (Celsius?)null + ((Celsius?)new Celsius(2) + (Celsius?)new Celsius(3))?.D)}");
Celsius? n = null; 
k8s.ConfigMap("c2").Data("x", $"{((n + new Celsius(1)) is null)}");
// types
public readonly struct Celsius(double d) { public double D => d; public static explicit operator int(Celsius c) => (int)c.D; public static explicit operator byte(Celsius c) => 1; public static explicit operator checked byte(Celsius c) => 2; public static Celsius operator +(Celsius a, Celsius b) => new(a.D + b.D); public static implicit operator Celsius(int i) => new(i); public static bool operator ==(Celsius a, Celsius b) => a.D == b.D; public static bool operator !=(Celsius a, Celsius b) => !(a == b); public override bool Equals(object? o) => o is Celsius c && this == c; public override int GetHashCode() => 0; }
