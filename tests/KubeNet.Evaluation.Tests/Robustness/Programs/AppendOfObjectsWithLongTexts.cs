var b = new StringBuilder();
var n = new N();
while (true)
    b.Append(n);

// types
class N
{
    static readonly string s_t = new('a', 1_000_000);

    public override string ToString() => s_t;
}
