// title: `ref struct` over spans
// example: public ref struct Parser(ReadOnlySpan<char> s)
var p = new Parser("a=1;b=2"); while (p.Next(out var k, out var v)) k8s.ConfigMap(k.ToString()).Data("v", v.ToString());
// types
public ref struct Parser(ReadOnlySpan<char> s) { private ReadOnlySpan<char> _rest = s; public bool Next(out ReadOnlySpan<char> k, out ReadOnlySpan<char> v) { k = v = default; if (_rest.IsEmpty) return false; var semi = _rest.IndexOf(';'); var part = semi < 0 ? _rest : _rest[..semi]; _rest = semi < 0 ? default : _rest[(semi + 1)..]; var eq = part.IndexOf('='); k = part[..eq]; v = part[(eq + 1)..]; return true; } }
