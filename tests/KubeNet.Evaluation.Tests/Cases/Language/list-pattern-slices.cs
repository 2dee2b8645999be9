// title: Slices in list patterns over lists, arrays and text
// example: l is [1, .. var rest]
var l = new List<int> { 1, 2, 3 }; 
k8s.ConfigMap("c1").Data("x", $"{(l is [1, .. var rest] ? rest.Count + rest[0] : 0)}");
k8s.ConfigMap("c2").Data("x", $"{("abc" is ['a', .. var s] ? s : "")}");
k8s.ConfigMap("c3").Data("x", $"{(new int[] { 1, 2, 3 } is [_, .. { Length: 2 } r] ? r[1] : 0)}");
k8s.ConfigMap("c4").Data("x", $"{(ImmutableArray.Create(1, 2, 3) is [.. var a, 3] ? a.Length : 0)}");
