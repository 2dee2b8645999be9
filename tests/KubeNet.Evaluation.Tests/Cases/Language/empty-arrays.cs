// title: Empty arrays of several types, made by the library
// example: numbers.Where(n => n > 5).ToArray() is []
string[] words = ["a"];
int[] numbers = [1, 2];
object none = words.Where(w => w == "").ToArray();
k8s.ConfigMap("c1").Data("x", $"{(none is string[] ? 1 : 0)}{(none is int[] ? 1 : 0)}");
k8s.ConfigMap("c2").Data("x", $"{(numbers.Zip(new List<int> { }, (a, b) => a - b).ToArray() is [..] ? 1 : 0)}");
k8s.ConfigMap("c3").Data("x", $"{(numbers.Where(n => n > 5).ToArray() is [] ? 1 : 0)}");
object nobody = numbers.Where(n => n > 5).ToArray();
k8s.ConfigMap("c4").Data("x", $"{nobody is int[]}{nobody is string[]}{none is string[]}{nobody.GetType().Name}{none.GetType().Name}");
k8s.ConfigMap("c5").Data("x", $"{ReferenceEquals(Array.Empty<int>(), Array.Empty<int>())}{ReferenceEquals(Array.Empty<int>(), Array.Empty<string>())}");
int[] noNumbers = []; string[] noWords = []; object asNumbers = noNumbers, asWords = noWords;
k8s.ConfigMap("c6").Data("x", $"{asNumbers is int[]}{asNumbers is string[]}{asWords is string[]}{asWords is int[]}{ReferenceEquals(new int[0], new int[0])}{ReferenceEquals(asNumbers, asWords)}");
