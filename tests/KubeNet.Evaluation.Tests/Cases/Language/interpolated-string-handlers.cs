// title: Interpolated string handlers of your own
// example: public static string Write(H h) => h.ToString();
k8s.ConfigMap("c1").Data("x", $"{(Log.Write($"a{1}b{"x",4}c{2.5:F2}"))}");
// types
public static class Log { public static string Write(H h) => h.ToString(); }
[System.Runtime.CompilerServices.InterpolatedStringHandler] public struct H { private readonly StringBuilder _b; public H(int literal, int holes) { _b = new StringBuilder($"{literal}/{holes}:"); } public void AppendLiteral(string s) => _b.Append(s); public void AppendFormatted<T>(T t) => _b.Append('<').Append(t).Append('>'); public void AppendFormatted<T>(T t, int alignment) => _b.Append(alignment).Append(t); public void AppendFormatted<T>(T t, string format) where T : IFormattable => _b.Append(t.ToString(format, null)); public override string ToString() => _b.ToString(); }
