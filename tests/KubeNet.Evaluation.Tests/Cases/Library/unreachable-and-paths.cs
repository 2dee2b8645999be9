// title: `UnreachableException`, parts of file names
// example: Path.GetExtension("x.yaml")
var s = "";
try
{
    s = Kind(9);
}
catch (System.Diagnostics.UnreachableException e)
{
    s = e.Message;
}

try
{
    throw new System.Diagnostics.UnreachableException();
}
catch (Exception e)
{
    s += e.Message;
}

k8s.ConfigMap("a").Data("s", s)
    .Data("p", Path.GetFileName("a/b/c.tar.gz") + Path.GetExtension("x.yaml")
        + Path.GetFileNameWithoutExtension("etc/app.json") + Path.ChangeExtension("a/b.txt", ".md")
        + Path.HasExtension("abc"))
    .Data("h", 1.5.GetHashCode() + "" + 0.0.GetHashCode() + (-0.0).GetHashCode() + double.NaN.GetHashCode()
        + 2.5f.GetHashCode() + (-0f).GetHashCode() + float.NaN.GetHashCode() + TimeSpan.FromHours(3).GetHashCode()
        + new DateTime(2024, 1, 2).GetHashCode() + (-1.5e300).GetHashCode());
// members
static string Kind(int n) => n switch
{
    1 => "one",
    _ => throw new System.Diagnostics.UnreachableException("n is " + n)};
