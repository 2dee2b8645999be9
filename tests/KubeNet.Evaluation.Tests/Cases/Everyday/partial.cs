// title: Partial constructors and properties
// example: public partial Part(int a);
k8s.ConfigMap("c1").Data("x", $"{(new Part(3).Sum() + Part.Made)}");
// types
public partial class Part { private readonly int _a; public partial Part(int a); public partial int Sum(); public static partial int Made { get; } }
public partial class Part { public partial Part(int a) { _a = a; } public partial int Sum() => _a * 2; public static partial int Made => 8; }
