// title: `SetValue` and `Clear` of arrays of any rank
// example: g.SetValue(4, 1, 1);
var a = new int[3];
a.SetValue(5, 1);
Array o = new string[2];
o.SetValue("x", 0);
var g = new int[2, 2];
g.SetValue(4, 1, 1);
g.SetValue(6, new[] { 0, 1 });
var s = "";
try
{
    a.SetValue("x", 0);
}
catch (InvalidCastException e)
{
    s += e.Message;
}

try
{
    a.SetValue(1, 7);
}
catch (IndexOutOfRangeException e)
{
    s += e.Message;
}

try
{
    g.SetValue(1, 0);
}
catch (ArgumentException e)
{
    s += e.Message;
}

try
{
    a.SetValue(2.5, 0);
}
catch (ArgumentException e)
{
    s += e.Message;
}

a.SetValue((short)3, 0);
a.SetValue(null, 2);
var g2 = new int[2, 3];
for (var i = 0; i < 6; i++)
    g2[i / 3, i % 3] = i + 1;
Array.Clear(g2, 2, 2);
var h = g2[0, 2] + "" + g2[1, 0] + g2[1, 1];
Array.Clear(g2);
var b = new double[4];
Array.Fill(b, 1.5);
Array.Clear(b, 1, 2);
var c = a.GetValue(1) + "" + g.GetValue(1, 1) + g.GetValue(0, 1);
k8s.ConfigMap("a").Data("x", string.Join(",", a) + o.GetValue(0) + c + s)
    .Data("h", h + string.Join(",", g2.Cast<int>()))
    .Data("b", string.Join(",", b))
    .Data("d", g.GetLength(0) + "" + g.Rank + g.GetUpperBound(1) + g.Length + g.LongLength);
