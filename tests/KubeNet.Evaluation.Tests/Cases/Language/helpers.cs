// title: Helper methods, local functions, recursion
// example: static int Factorial(int n) => n <= 1 ? 1 : n * Factorial(n - 1);
// title: `switch` statements
// example: case > 0: return "positive";
// title: Constants, fields and properties of the set
// example: private static readonly string[] Regions = ["eu", "us"];
var front = Front(k8s, "front", 80);
k8s.Backend("back", port: 8080).Expose();
k8s.ConfigMap("x").Data("url", front.Url).Data("fact", Factorial(5).ToString()).Data("s", Kind(3) + Kind(0) + Kind(-4));
static int Factorial(int n) => n <= 1 ? 1 : n * Factorial(n - 1);
string Kind(int n)
{
    switch (n)
    {
        case 0: return "zero";
        case > 0: return "positive";
        default: return "negative";
    }
}
// members
private const int Base = 30000;
private static readonly string[] Regions = ["eu", "us"];
private int _count = Regions.Length;
private string Joined { get; } = string.Join("+", Regions);
private ServiceHandle Front(Manifests k8s, string name, int port)
{
    k8s.ConfigMap("members").Data("n", _count.ToString()).Data("j", Joined).Data("np", (Base + 42).ToString());
    return k8s.Pod(name, "nginx:1").ContainerPort(port).Expose(port: port, nodePort: Base + 42);
}
// types
public static class Extensions
{
    public static DeploymentHandle Backend(this Manifests k8s, string name, int port) => k8s.Deployment(name, "b:1").ContainerPort(port);
}
