var s = new string('1', 1_000_000);
var i = 0;
while (true)
{
    if (int.TryParse(s, out i))
        k8s.ConfigMap("x");
}
